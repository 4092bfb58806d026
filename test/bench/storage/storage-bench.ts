/** Backups and encryption beside the raw driver, and how long the main thread is kept from its windows meanwhile. */
import { cpSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { root } from '#build/steps.ts';
import type { ClientDb } from '#db/files/client-file.ts';
import { type Connection, type OpenOptions, openDatabase } from '#db/files/open-database.ts';
import { clientTables } from '#db/schema/client/tables.ts';
import { indexClient } from '#electron/services/client-index.ts';
import { benchLocation } from '../bench-folder.ts';
import { type BenchRow, limitRow, pairedRow } from '../bench-row.ts';
import { makeBigClient } from './big-client.ts';
import { stallDuring } from './stalls.ts';

const rounds = 7;
const openingRounds = 25;

interface Times {
  ours: number[];
  peer: number[];
}

export async function runStorageBench(): Promise<BenchRow[]> {
  const location = { ...benchLocation(), kind: 'client' as const };
  makeBigClient(location);
  const backups = await timeBackups(location);
  const openings = timeOpenings(location);
  const stalls = await stallDuring();
  return [
    pairedRow('Verified backup of a 50 MB client, in a worker', backups, 'VACUUM INTO, raw driver', 1.5),
    pairedRow('Open an encrypted client and read its summary', openings, 'unencrypted', 1.5),
    ...Object.entries(stalls).map(([what, stall]) =>
      limitRow(`Longest stall of the main thread: ${what}`, stall, 50),
    ),
  ];
}

/** Both in turn, so that a machine that slows down slows both. */
async function timeBackups(source: OpenOptions): Promise<Times> {
  const times: Times = { ours: [], peer: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const raw = timed(() => rawVacuum(source, join(dirname(source.path), 'raw.db')));
    const started = performance.now();
    await backUp(source);
    const ours = performance.now() - started;
    if (round > 0) {
      times.peer.push(raw);
      times.ours.push(ours);
    }
  }
  return times;
}

function rawVacuum({ path, key }: OpenOptions, target: string): void {
  rmSync(target, { force: true });
  const connection = new Database(path, { readonly: true });
  connection.pragma("cipher = 'chacha20'");
  connection.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
  connection.prepare('vacuum into ?').run(target);
  connection.close();
}

/** The thread as it is shipped, from its start to its answer. */
async function backUp({ path, key, kind }: OpenOptions): Promise<void> {
  const folder = join(dirname(path), 'backups');
  rmSync(folder, { recursive: true, force: true });
  const save = { source: { path, key, kind }, folder, at: new Date().toISOString(), reason: 'regular' };
  const worker = new Worker(join(root, 'dist/node/backup-worker.js'), {
    workerData: { name: 'save', input: [save] },
  });
  await new Promise<void>((resolve, reject) => {
    worker.on('error', reject);
    worker.on('message', (step) => {
      if (step.kind === 'done' && 'made' in step.result[0]) resolve();
      else if (step.kind !== 'progress') reject(new Error(`No backup: ${JSON.stringify(step)}`));
    });
  });
  await worker.terminate();
}

function timeOpenings(location: OpenOptions): Times {
  const plainPath = join(dirname(location.path), 'plain.db');
  cpSync(location.path, plainPath);
  const plain = openDatabase({ ...location, path: plainPath });
  plain.pragma('journal_mode = delete');
  plain.pragma("rekey = ''");
  plain.close();
  const times: Times = { ours: [], peer: [] };
  for (let round = 0; round <= openingRounds; round += 1) {
    const encrypted = timed(() => readSummary(openDatabase(location)));
    const open = timed(() => readSummary(openPlain(plainPath)));
    if (round > 0) {
      times.ours.push(encrypted);
      times.peer.push(open);
    }
  }
  return times;
}

/** The same pragmas on a file without a key. */
function openPlain(path: string): Connection {
  const connection = new Database(path, { fileMustExist: true });
  for (const pragma of [
    ...['journal_mode = WAL', 'synchronous = FULL', 'temp_store = memory', 'recursive_triggers = on'],
    ...['busy_timeout = 5000', 'wal_autocheckpoint = 200', 'foreign_keys = on'],
  ])
    connection.pragma(pragma);
  return connection;
}

function readSummary(connection: Connection): void {
  const db: ClientDb = drizzle(connection, { schema: clientTables, casing: 'snake_case' });
  indexClient(db, 'profile', undefined, '2026-03-10T09:00:00.000Z');
  connection.close();
}

function timed(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
