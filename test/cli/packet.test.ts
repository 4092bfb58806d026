import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atAcme } from './acme.ts';
import type { Row, Terminal } from './terminal.ts';

let terminal: Terminal;
let out: string;

beforeAll(async () => {
  terminal = await atAcme();
  out = mkdtempSync(join(tmpdir(), 'throughline-out-'));
  await terminal.ask("initiative add 'Open Oslo' --client acme --target 2026-06-30 --status at_risk");
  await terminal.ask('session add --client acme --kind monthly-review --on 2026-03-18');
});

afterAll(() => {
  terminal[Symbol.dispose]();
  rmSync(out, { recursive: true, force: true });
});

const line = (folder: string, rest = '') =>
  `packet --client acme --session monthly-review --out ${folder} ${rest}`;

interface Written {
  path: string;
  bytes: number;
  sha256: string;
}

function fileOf({ files }: Row): Written {
  const [file] = files as Written[];
  if (!file) throw new Error('No file was written.');
  return file;
}

describe('packet', () => {
  it('is a draft unless it is issued, for the next session of its kind', async () => {
    const folder = join(out, 'drafts', 'march');
    const packet = await terminal.row(line(folder));
    const { path, bytes, sha256 } = fileOf(packet);
    const written = readFileSync(path);
    expect(packet).toEqual({
      packetId: null,
      issued: false,
      contentSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      pages: expect.any(Number),
      files: [{ path, bytes: written.length, sha256: createHash('sha256').update(written).digest('hex') }],
    });
    expect({ bytes, sha256, head: written.subarray(0, 5).toString() }).toMatchObject({ head: '%PDF-' });
    expect(path).toContain('2026-03-18 leadership.pdf');
    expect(readdirSync(folder)).toHaveLength(1);
    expect(await terminal.ask('packet list --client acme')).toEqual([]);
  });

  it('that is longer than the client reads warns with the number and says what to leave out', async () => {
    expect(await terminal.ask('client set acme --leadership-pages 2')).toMatchObject({
      ...{ slug: 'acme', leadershipPages: 2, ceoPages: 20, functionPages: 12 },
    });
    const { warnings } = await terminal.row(line(out));
    expect(warnings).toEqual([
      {
        code: 'OVER_BUDGET',
        message: expect.stringMatching(
          / pages are more than the 2 that .* Leave out .* to make it shorter\./,
        ),
      },
    ]);
    await terminal.ask('client set acme --leadership-pages 16');
    expect(await terminal.row(line(out))).not.toHaveProperty('warnings');
    expect(await terminal.refusal('client set acme')).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await terminal.refusal('client set acme --ceo-pages 1')).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('is written with the same bytes for the same content', async () => {
    const [first, second] = [await terminal.row(line(out)), await terminal.row(line(out))];
    expect(second).toEqual(first);
  });

  it('is frozen and listed when it is issued', async () => {
    const packet = await terminal.row(line(out, '--issue --edition ceo --on 2026-03-19'));
    expect(packet).toMatchObject({ packetId: expect.any(String), issued: true });
    const { sha256, bytes } = fileOf(packet);
    expect(await terminal.ask('packet list --client acme')).toMatchObject([
      {
        packetId: packet.packetId,
        edition: 'ceo',
        sessionOn: '2026-03-19',
        contentSha256: packet.contentSha256,
        fileSha256: sha256,
        fileBytes: bytes,
        replacesId: null,
      },
    ]);
  });

  it('that corrects an issued one names it', async () => {
    const issued = await terminal.row(line(out, '--issue --on 2026-03-20'));
    const again = await terminal.row(line(out, `--issue --on 2026-03-20 --replaces ${issued.packetId}`));
    const rows = await terminal.rows('packet list --client acme');
    expect(rows.find(({ packetId }) => packetId === again.packetId)).toMatchObject({
      replacesId: issued.packetId,
    });
  });

  it('is not issued where its folder cannot be written, and nothing is left behind', async () => {
    const blocked = join(out, 'a file');
    writeFileSync(blocked, 'not a folder');
    const before = await terminal.ask('packet list --client acme');
    const refused = await terminal.refusal(
      `packet --client acme --session ad-hoc --issue --out '${blocked}/packets'`,
    );
    expect(refused).toMatchObject({ code: 'FOLDER_NOT_WRITABLE', exitCode: 7 });
    expect(refused.details).toEqual({ folder: join(blocked, 'packets') });
    expect(statSync(blocked).isFile()).toBe(true);
    expect(await terminal.ask('packet list --client acme')).toEqual(before);
  });

  it('leaves nothing but itself in its folder', async () => {
    expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('needs a session that there is a word for', async () => {
    const refused = await terminal.refusal(`packet --client acme --session offsite --out ${out}`);
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', exitCode: 2 });
  });
});

describe('packet in several editions', () => {
  const editions = '--edition ceo,function=sales --edition leadership';

  it('is compiled from one reading, issued together, and answered as a list', async () => {
    await terminal.ask("initiative add 'Sell abroad' --client acme --function Sales");
    const { packets } = (await terminal.row(line(out, `--issue --on 2026-03-25 ${editions}`))) as {
      packets?: Row[];
    };
    expect(packets).toMatchObject([
      { edition: 'ceo', function: null, issued: true },
      { edition: 'function', function: 'Sales', issued: true },
      { edition: 'leadership', function: null, issued: true },
    ]);
    expect((packets ?? []).map((packet) => fileOf(packet).path.replace(/^.*25 /, ''))).toEqual([
      'ceo.pdf',
      'function Sales.pdf',
      'leadership.pdf',
    ]);
    const rows = (await terminal.rows('packet list --client acme')).slice(0, 3);
    expect(new Set(rows.map(({ freezeId }) => freezeId)).size).toBe(1);
    expect(rows.map((row) => row.function).toSorted()).toEqual(['Sales', null, null]);
  });

  it('is one packet where one edition is asked for, named by its function', async () => {
    const packet = await terminal.row(line(out, '--on 2026-03-26 --edition function=Sales'));
    expect(packet).toMatchObject({ packetId: null, issued: false });
    expect(fileOf(packet).path).toContain('2026-03-26 function Sales.pdf');
  });

  it('needs editions and functions that there are', async () => {
    expect(await terminal.refusal(line(out, '--edition board'))).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await terminal.refusal(line(out, '--edition function=Magic'))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await terminal.refusal(line(out, `--replaces some ${editions}`))).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});

describe('packet without a section', () => {
  it('is another content that names what it goes without', async () => {
    const whole = await terminal.row(line(out, '--on 2026-03-27'));
    const without = await terminal.row(line(out, '--on 2026-03-27 --without appendix'));
    expect(without.contentSha256).not.toBe(whole.contentSha256);
    expect(await terminal.refusal(line(out, '--without registry'))).toMatchObject({ code: 'INVALID_INPUT' });
  });
});
