/**
 * A protected workspace leaves no plain text on disk: neither its databases, their logs and backups, nor a temporary file
 * holds a word of a client, while files are open, while it is locked, and after it was closed. The one exception are the
 * documents of issued packets, which are made for people to read. Folders bear the client's name, as architecture says.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finish } from '#test/contract/finish.ts';
import { type Api, createTestApp, type TestApp } from '#test/harness/test-app.ts';
import { fillClient } from './marked-client.ts';
import { filesIn, holds, openedPdf } from './search-files.ts';

const marker = 'Zebrafinch';
const passphrase = 'four words are enough';

const room = mkdtempSync(join(tmpdir(), 'throughline-plain-'));
const dataDir = join(room, 'data');
const temporary = join(room, 'temporary');
const outside = { TMPDIR: process.env.TMPDIR, SQLITE_TMPDIR: process.env.SQLITE_TMPDIR };
let test: TestApp;
let clientId: string;
/** What held a word of the client, by the moment at which it was searched for. */
const found: Record<string, string[]> = {};
let searched = 0;

beforeAll(async () => {
  for (const folder of [dataDir, temporary]) mkdirSync(folder);
  // Whatever makes a temporary file, in this process or a worker of it, makes it here.
  Object.assign(process.env, { TMPDIR: temporary, SQLITE_TMPDIR: temporary });
  test = await createTestApp({ dataDir });
  const { client } = test;
  await client.protection.protect({ kind: 'passphrase', passphrase });
  clientId = (await client.clients.add({ name: marker })).id;
  await fillClient(client, clientId, marker);
  search('while its files are open');
  await finish(client.backups.now({ id: clientId }));
  search('after a backup');
  await finish(client.protection.rekeyClient({ clientId }));
  search('after another key');
  await finish(client.protection.renewKeys({}));
  search('after new keys for everything');
  const [backup] = await client.backups.list({ id: clientId });
  await finish(client.backups.restore({ id: clientId, backupId: backup?.id ?? '' }));
  search('after a restore');
  await client.history.undo({ clientId });
  search('after the restore was undone');
  await finish(client.damage.salvage({ id: clientId }));
  search('after a salvage');
  await moveElsewhere(client);
  await client.protection.lock({});
  search('while it is locked');
  test = await test.restart(() => search('after it was closed'));
  search('after a start that nobody has unlocked');
});

afterAll(async () => {
  await test.close();
  for (const [name, value] of Object.entries(outside)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  rmSync(room, { recursive: true, force: true });
});

/** Exports the client and takes it in in another workspace, which nothing protects. */
async function moveElsewhere(client: Api): Promise<void> {
  const { transferId } = await finish(client.transfers.pack({ id: clientId, passphrase }));
  search('while an export waits to be saved');
  const file = new Blob([await (await client.transfers.bytes({ id: clientId, transferId })).arrayBuffer()]);
  writeFileSync(join(room, 'moved.throughline'), new Uint8Array(await file.arrayBuffer()));
  const folder = join(room, 'elsewhere');
  mkdirSync(folder);
  await using elsewhere = await createTestApp({ dataDir: folder });
  await finish(elsewhere.client.transfers.takeIn({ file, opening: { passphrase } }));
  search('after an import elsewhere');
}

function search(moment: string): void {
  const files = filesIn(room);
  searched += files.length;
  const holding = files.filter((path) => holds(laidOpen(path), marker));
  found[moment] = holding.map((path) => relative(dataDir, path));
}

function laidOpen(path: string): Uint8Array {
  const bytes = readFileSync(path);
  return extname(path) === '.pdf' ? openedPdf(bytes) : bytes;
}

describe('a protected workspace', () => {
  it('has been searched at every moment, databases, logs and backups among the files', () => {
    expect(Object.keys(found)).toHaveLength(12);
    expect(searched).toBeGreaterThan(100);
    const names = filesIn(dataDir).map((path) => relative(dataDir, path));
    expect(names.some((name) => name.endsWith('client.db'))).toBe(true);
    expect(names.some((name) => name.includes('backups') && name.endsWith('.db'))).toBe(true);
  });

  it('holds no word of a client in any file but the documents that were issued', () => {
    for (const [moment, paths] of Object.entries(found)) {
      const others = paths.filter(
        (path) => !/(^|\/)clients\/[^/]+\/(packets|statements)\/[^/]+\.pdf$/.test(path),
      );
      expect(others, moment).toEqual([]);
    }
  });

  it('would have been caught, had a file held one', () => {
    const stray = join(temporary, 'stray.tmp');
    writeFileSync(stray, `… ${marker.toLowerCase()} …`);
    search('with a stray file');
    expect(found['with a stray file']).toContainEqual(expect.stringContaining('stray.tmp'));
    rmSync(stray);
  });
});
