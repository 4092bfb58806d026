/**
 * Copies what can still be read of a damaged client file into a new one: every table row by row past broken pages, then
 * what the change log still knows of lost rows, then only rows whose references are whole. The damaged file is not touched.
 */
import { renameSync, rmSync } from 'node:fs';
import type { Migrations } from './migrate.ts';
import { schemaVersion } from './migrate.ts';
import { type Connection, createDatabase, openForReading } from './open-database.ts';
import { leaveOutBrokenReferences, rebuildFromLog } from './salvage-repair.ts';
import { readTable } from './salvage-rows.ts';
import { StorageError } from './storage-error.ts';

export interface SalvagedRows {
  table: string;
  /** Rows that were read from their own pages. */
  read: number;
  /** How many there should be, by an index that can still be read; null where none can. */
  expected: number | null;
  /** Lost rows whose last state the change log had kept. */
  rebuilt: number;
  /** Rows left out since one that they need was lost. */
  leftOut: number;
}

export interface Salvaged {
  tables: SalvagedRows[];
  /** True where every row was read or rebuilt, and none left out. */
  isComplete: boolean;
}

interface Salvage {
  path: string;
  key: Uint8Array;
  /** Where the new file goes; it must not exist. */
  target: string;
  migrations: Migrations;
}

/**
 * Salvages a file. The new one has the schema of the damaged one, and is brought up to date when it is first opened.
 * @throws StorageError where nothing can be read: the first page is lost, or its key
 */
export function salvageFile(
  { path, key, target, migrations }: Salvage,
  onProgress: (step: string, done: number, total: number) => void = () => {},
): Salvaged {
  const source = openForReading({ path, key, kind: 'client' });
  const part = `${target}.part`;
  try {
    const version = readableVersion(source, migrations, path);
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${part}${suffix}`, { force: true });
    const steps = migrations.steps.slice(0, version);
    const copy = createDatabase({ path: part, key, kind: 'client', migrations: { steps } });
    const tables = fill(copy, source, onProgress);
    copy.pragma('wal_checkpoint(truncate)');
    copy.close();
    renameSync(part, target);
    return { tables, isComplete: tables.every(isWhole) };
  } finally {
    source.close();
  }
}

function readableVersion(source: Connection, { steps }: Migrations, path: string): number {
  const version = schemaVersion(source);
  if (version <= steps.length) return version;
  throw new StorageError('FILE_NEWER', `${path} was written by a newer Throughline. Update the app first.`, {
    path,
    version,
  });
}

function fill(
  copy: Connection,
  source: Connection,
  onProgress: (step: string, done: number, total: number) => void,
): SalvagedRows[] {
  const names = tableNames(copy);
  copy.pragma('foreign_keys = off');
  copy.exec('begin immediate');
  const read = names.map((table, done) => {
    onProgress(`Reading ${table.replaceAll('_', ' ')}`, done, names.length);
    return { table, ...copyTable(copy, source, table) };
  });
  const rebuilt = rebuildFromLog(copy, names);
  const leftOut = leaveOutBrokenReferences(copy);
  restoreCounter(copy);
  copy.exec('commit');
  copy.pragma('foreign_keys = on');
  return read.map((each) => ({
    ...each,
    rebuilt: rebuilt.get(each.table) ?? 0,
    leftOut: leftOut.get(each.table) ?? 0,
  }));
}

function tableNames(connection: Connection): string[] {
  return connection
    .prepare<[], string>("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all();
}

function copyTable(
  copy: Connection,
  source: Connection,
  table: string,
): { read: number; expected: number | null } {
  const columns = copy.prepare<[string], string>('select name from pragma_table_info(?)').pluck().all(table);
  const insert = copy.prepare(
    `insert or ignore into "${table}" (${columns.map((column) => `"${column}"`).join(', ')})
     values (${columns.map(() => '?').join(', ')})`,
  );
  let read = 0;
  const expected = readTable(source, table, columns, (row) => {
    read += insert.run(row).changes;
  });
  return { read, expected };
}

// The counter and the numbers of commands go together; a lost counter is what the last command was numbered.
function restoreCounter(copy: Connection): void {
  copy.exec(`
    insert or ignore into file_state (id, commit_counter) values (1, 0);
    update file_state set commit_counter = max(commit_counter, (select coalesce(max(seq), 0) from commands));
    delete from sqlite_sequence where name = 'commands';
    insert into sqlite_sequence (name, seq) select 'commands', commit_counter from file_state;`);
}

function isWhole({ read, expected, rebuilt, leftOut }: SalvagedRows): boolean {
  return leftOut === 0 && expected !== null && read + rebuilt >= expected;
}
