import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpus } from '#test/faults/corpus.ts';
import { type Row, Terminal } from './terminal.ts';

let terminal: Terminal;
let out: string;

beforeAll(async () => {
  terminal = new Terminal('2026-03-10');
  out = mkdtempSync(join(tmpdir(), 'throughline-out-'));
  await terminal.ask('client add Acme --currency EUR');
  await terminal.ask(
    'retainer terms --client acme --from 2026-01-01 --days 3 --per month --rollover 1 --overage bill=1800 --fee 5000',
  );
  await terminal.ask("day work --client acme --on 2026-01-20 --days 2.5 --note '=1+1'");
  await terminal.ask("day work --client acme --on 2026-02-03 --days 1 --note 'Pricing'");
  await terminal.ask("expense add --client acme --on 2026-02-04 --amount 12.50 --text '@Train'");
});

afterAll(() => {
  terminal[Symbol.dispose]();
  rmSync(out, { recursive: true, force: true });
});

const line = (period: string, rest = '') =>
  `retainer statement --client acme --period ${period} --out ${out} ${rest}`;

interface Written {
  path: string;
  bytes: number;
  sha256: string;
}

const written = (row: Row) => row.files as Written[];

describe('retainer statement', () => {
  it('is a draft unless it is issued, in every format that is asked for', async () => {
    const row = await terminal.row(line('2026-01', '--format pdf,xlsx,csv'));
    expect(row).toEqual({
      ...{ statementId: null, issued: false, pages: 1, files: expect.any(Array) },
      contentSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const files = written(row).map(({ path, bytes, sha256 }) => {
      const content = readFileSync(path);
      expect({ bytes, sha256 }).toEqual({
        bytes: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
      });
      return basename(path);
    });
    expect(files).toEqual(['pdf', 'xlsx', 'csv'].map((format) => `Acme statement 2026-01 draft.${format}`));
    expect(await terminal.ask('retainer statements --client acme')).toEqual([]);
  });

  it('is frozen, listed and handed out again when it is issued, and closes the period', async () => {
    const row = await terminal.row(line('2026-01', '--issue'));
    expect(row).toMatchObject({ statementId: expect.any(String), issued: true });
    expect(await terminal.ask('retainer statements --client acme')).toMatchObject([
      { statementId: row.statementId, period: '2026-01', contentSha256: row.contentSha256, replacesId: null },
    ]);
    expect(await terminal.row(line('2026-01'))).toEqual(row);
    const ledger = 'retainer ledger --client acme --from 2026-01 --to 2026-01';
    expect(await terminal.ask(ledger)).toMatchObject([{ worked: 2.5, closing: 0.5, locked: true }]);
    expect(await terminal.refusal(line('2026-01', '--issue'))).toMatchObject({ code: 'ALREADY_EXISTS' });
    const again = await terminal.row(line('2026-01', `--issue --replaces ${row.statementId}`));
    expect(again.statementId).not.toBe(row.statementId);
  });

  it('is issued before its period is over only where that is meant', async () => {
    expect(await terminal.refusal(line('2026-03', '--issue'))).toMatchObject({
      ...{ code: 'PERIOD_NOT_OVER', exitCode: 5 },
    });
    expect(await terminal.refusal(line('2026-03', '--early'))).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await terminal.refusal(line('2026-13'))).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('keeps texts that look like formulas as texts, in a workbook and in CSV', async () => {
    for (const [index, text] of corpus.entries()) {
      if (/['\n\r\u2028\u2029\u0085]/.test(text)) continue;
      const note = text.replaceAll('\0', '');
      await terminal.ask(
        `day work --client acme --on 2026-02-${index + 4 < 10 ? '0' : ''}${index + 4} --days 0.25 --note '${note}'`,
      );
    }
    const row = await terminal.row(line('2026-02', '--format xlsx,csv'));
    const [xlsx = '', csv = ''] = written(row).map(({ path }) => path);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(xlsx);
    const cells: ExcelJS.Cell[] = [];
    workbook.eachSheet((sheet) => sheet.eachRow((each) => each.eachCell((cell) => void cells.push(cell))));
    expect(cells.filter(({ type }) => type === ExcelJS.ValueType.Formula)).toEqual([]);
    expect(cells.map(({ value }) => value)).toContain('@SUM(1+1)*cmd|calc');
    const rows: string[][] = parse(readFileSync(csv, 'utf8'));
    expect(rows.flat().filter((cell) => /^\s*[=+@-]/.test(cell) && Number.isNaN(Number(cell)))).toEqual([]);
    expect(rows.flat()).toContain("'@SUM(1+1)*cmd|calc");
  });
});

describe('value', () => {
  it('says what the days of a range bought, and writes it as a document', async () => {
    const answer = await terminal.row(`value --client acme --from 2026-01-01 --to 2026-01-31 --out ${out}`);
    expect(answer).toMatchObject({
      ...{ from: '2026-01-01', to: '2026-01-31', worked: 2.5, purposes: [], unnamed: 2.5 },
      ...{ decisionsTaken: 0, initiativesClosed: 0, hoursSaved: null },
    });
    const [file] = written(answer);
    expect(
      readFileSync(file?.path ?? '')
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const backwards = 'value --client acme --from 2026-02-01 --to 2026-01-31';
    expect(await terminal.refusal(backwards)).toMatchObject({ code: 'INVALID_INPUT', exitCode: 2 });
  });
});
