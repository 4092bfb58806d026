/**
 * Brings a file's schema up to date, by the safe procedure: a verified backup first, foreign keys off outside the
 * transaction, one exclusive transaction, and before its commit the checks: references, row counts, soundness. A failure
 * rolls all of it back, and where that did not leave a sound file, the backup takes its place.
 */
import { copyFileSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { Connection } from './open-database.ts';
import { diskProblem, StorageError } from './storage-error.ts';
import { syncFile } from './write-file.ts';

export interface Migrations {
  /** Statements of each version, oldest first; version N is the first N entries applied. */
  steps: readonly (readonly string[])[];
}

/** Reads the generated SQL of one journal. Throws when its stamps do not increase, since the order would be a guess. */
export function readMigrations(folder: string): Migrations {
  const files = readMigrationFiles({ migrationsFolder: folder });
  for (const [index, file] of files.entries()) {
    const previous = files[index - 1];
    if (previous && previous.folderMillis >= file.folderMillis) {
      throw new Error(`The migration journal in ${folder} does not increase at entry ${index}.`);
    }
  }
  return { steps: files.map((file) => file.sql) };
}

/** A file to be migrated, and a way to look into its backup. */
export interface Migrating {
  path: string;
  migrations: Migrations;
  /** Opens another file with the same key, for reading. */
  openCopy: (path: string) => Connection;
}

/**
 * Applies what is missing. A file of a newer schema is refused, never downgraded.
 * @throws StorageError FILE_NEWER, FILE_DAMAGED, or what the disk said
 */
export function migrate(connection: Connection, migrating: Migrating): void {
  const { path, migrations } = migrating;
  const version = schemaVersion(connection);
  const newest = migrations.steps.length;
  if (version === newest) return;
  if (version > newest) throw newerThan(path, version);
  try {
    const backup = version === 0 ? undefined : backUp(connection, migrating);
    applyOrRestore(connection, migrating, backup);
    if (backup) removeOlderThan(backup, path);
  } catch (error) {
    const problem = diskProblem(error, path);
    if (problem && problem.code !== 'FILE_DAMAGED') throw problem;
    throw new StorageError(
      'FILE_DAMAGED',
      `${path} could not be brought to schema ${newest}; it is as it was before.`,
      { path, version },
      error,
    );
  }
}

/** The version of a file's schema: how many migrations it has been through. */
export function schemaVersion(connection: Connection): number {
  return Number(connection.pragma('user_version', { simple: true }));
}

/** Why a file of a newer schema is not written to. */
export function newerThan(path: string, version: number): StorageError {
  return new StorageError(
    'FILE_NEWER',
    `${path} was written by a newer Throughline. Update the app to change it.`,
    { path, version },
  );
}

// Under its final name there is only ever a whole copy that was opened and counted.
function backUp(connection: Connection, { path, migrations, openCopy }: Migrating): string {
  const backup = `${path}.before-v${migrations.steps.length}`;
  const unfinished = `${backup}.part`;
  try {
    copyWhole(connection, unfinished, openCopy);
  } catch (error) {
    // On a full disk it would take what is left of it.
    rmSync(unfinished, { force: true });
    throw error;
  }
  syncFile(unfinished);
  renameSync(unfinished, backup);
  return backup;
}

// What was removed from the file since would live on in the copies of every earlier migration.
function removeOlderThan(backup: string, path: string): void {
  const folder = dirname(path);
  const older = readdirSync(folder).filter(
    (name) => name.startsWith(`${basename(path)}.before-v`) && name !== basename(backup),
  );
  for (const name of older) rmSync(join(folder, name), { force: true });
}

function copyWhole(connection: Connection, target: string, openCopy: Migrating['openCopy']): void {
  rmSync(target, { force: true });
  connection.prepare('vacuum into ?').run(target);
  const copy = openCopy(target);
  try {
    if (!isSound(copy)) throw new Error('The backup before a migration is not sound.');
    refuseLostRows(rowCounts(connection), rowCounts(copy));
  } finally {
    copy.close();
    for (const suffix of ['-wal', '-shm']) rmSync(`${target}${suffix}`, { force: true });
  }
}

function applyOrRestore(connection: Connection, migrating: Migrating, backup: string | undefined): void {
  try {
    apply(connection, migrating.migrations);
  } catch (error) {
    if (backup && !isSound(connection)) putBack(connection, migrating.path, backup);
    throw error;
  }
}

function apply(connection: Connection, { steps }: Migrations): void {
  connection.pragma('foreign_keys = off');
  connection.exec('begin exclusive');
  try {
    const before = rowCounts(connection);
    for (const step of steps.slice(schemaVersion(connection))) {
      for (const statement of step) connection.exec(statement);
    }
    const broken = connection.pragma('foreign_key_check');
    if (Array.isArray(broken) && broken.length > 0) throw new Error('A migration broke foreign keys.');
    refuseLostRows(before, rowCounts(connection));
    if (!isSound(connection)) throw new Error('A migration left the file unsound.');
    connection.pragma(`user_version = ${steps.length}`);
    connection.exec('commit');
  } catch (error) {
    if (connection.inTransaction) connection.exec('rollback');
    throw error;
  }
}

function rowCounts(connection: Connection): Map<string, number> {
  const names = connection
    .prepare<[], string>("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all();
  return new Map(
    names.map((name) => [name, Number(connection.prepare(`select count(*) from "${name}"`).pluck().get())]),
  );
}

// A table that is gone must stand under a new name with all its rows.
function refuseLostRows(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): void {
  const added = [...after].filter(([table]) => !before.has(table)).map(([, count]) => count);
  for (const [table, count] of before) {
    const left = after.get(table) ?? takeOut(added, count);
    if (left < count) throw new Error(`A migration lost ${count - left} rows of ${table}.`);
  }
}

function takeOut(counts: number[], least: number): number {
  const found = counts.findIndex((count) => count >= least);
  return found === -1 ? 0 : (counts.splice(found, 1)[0] ?? 0);
}

// The damaged file is kept beside: what it holds may still be wanted.
function putBack(connection: Connection, path: string, backup: string): void {
  connection.close();
  const whole = `${path}.part`;
  copyFileSync(backup, whole);
  syncFile(whole);
  for (const suffix of ['-wal', '-shm', ''])
    if (existsSync(`${path}${suffix}`)) renameSync(`${path}${suffix}`, `${path}.damaged${suffix}`);
  renameSync(whole, path);
}

/** Whether every page can be read and belongs where it is. One that fails its authentication makes the check itself throw. */
export function isSound(connection: Connection): boolean {
  try {
    return connection.pragma('quick_check', { simple: true }) === 'ok';
  } catch {
    return false;
  }
}
