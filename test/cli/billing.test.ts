import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Terminal } from './terminal.ts';

let terminal: Terminal;
let out: string;

beforeAll(async () => {
  terminal = new Terminal('2026-03-10');
  out = mkdtempSync(join(tmpdir(), 'throughline-out-'));
  await terminal.ask('client add Acme --currency EUR');
  await terminal.ask(
    'retainer terms --client acme --from 2026-01-01 --days 2 --per month --rollover none --overage bill=1800 --fee 5000',
  );
  await terminal.ask('client set acme --tax 19');
  await terminal.ask('day work --client acme --on 2026-02-03 --days 2.75');
});

afterAll(() => {
  terminal[Symbol.dispose]();
  rmSync(out, { recursive: true, force: true });
});

describe('expense', () => {
  it('is added, listed, changed and removed', async () => {
    const row = await terminal.row(
      "expense add --client acme --on 2026-02-04 --amount 12.50 --text '=Train'",
    );
    expect(row).toEqual({
      ...{ id: expect.any(String), onDate: '2026-02-04', text: '=Train', amount: 12.5 },
      ...{ currency: 'EUR', billable: true },
    });
    const meal = await terminal.row(
      'expense add --client acme --on 2026-03-05 --amount 30 --text Meal --not-billable',
    );
    expect(meal).toMatchObject({ billable: false });
    expect(await terminal.ask('expense list --client acme')).toEqual([row, meal]);
    expect(await terminal.ask('expense list --client acme --period 2026-02')).toEqual([row]);
    expect(await terminal.ask(`expense update ${meal.id} --client acme --amount 31 --billable`)).toEqual({
      ...meal,
      ...{ amount: 31, billable: true },
    });
    expect(await terminal.ask(`expense remove ${meal.id} --client acme`)).toEqual({ ids: [meal.id] });
  });

  it('is refused in a closed period', async () => {
    await terminal.ask('retainer close --client acme --period 2026-01');
    const line = 'expense add --client acme --on 2026-01-31 --amount 1 --text Late';
    expect(await terminal.refusal(line)).toMatchObject({ code: 'CLOSED_PERIOD', exitCode: 5 });
  });
});

describe('invoice', () => {
  it('answers with lines and their total in major units', async () => {
    expect(await terminal.ask('invoice --client acme --period 2026-02')).toEqual({
      ...{ period: '2026-02', currency: 'EUR', taxRate: 19 },
      lines: [
        expect.objectContaining({ kind: 'fee', date: '2026-02-28', net: 5000, tax: 950, gross: 5950 }),
        expect.objectContaining({ kind: 'overage', quantity: 0.75, unitPrice: 1800, net: 1350 }),
        expect.objectContaining({ kind: 'expense', date: '2026-02-04', net: 12.5, tax: 2.38, gross: 14.88 }),
      ],
      total: { net: 6362.5, tax: 1208.88, gross: 7571.38 },
    });
    expect(await terminal.ask('invoice --client acme --period 2026-02 --tax 7.7')).toMatchObject({
      taxRate: 7.7,
      total: { net: 6362.5, tax: 489.91 },
    });
  });

  it('is written into a folder, for a spreadsheet as text where it looks like a formula', async () => {
    const answer = await terminal.row(`invoice --client acme --period 2026-02 --out ${out}`);
    const files = answer.files as { path: string; bytes: number }[];
    const [csv, json] = files.map(({ path }) => readFileSync(path, 'utf8'));
    expect(files.map(({ path }) => path)).toEqual([
      join(out, 'Acme invoice lines 2026-02.csv'),
      join(out, 'Acme invoice lines 2026-02.json'),
    ]);
    const rows: string[][] = parse(csv ?? '');
    expect(rows.map((row) => row[3])).toEqual([
      'Description',
      'Retainer fee, February 2026',
      'Days beyond the retainer, February 2026',
      "'=Train",
    ]);
    expect(JSON.parse(json ?? '')).toMatchObject({ customer: 'Acme', total: answer.total });
  });

  it.each(['--tax 101', '--tax -1', '--tax 1.2345', '--format pdf'])('refuses %s', async (option) => {
    const refused = await terminal.refusal(`invoice --client acme --period 2026-02 ${option}`);
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', exitCode: 2 });
  });
});
