/**
 * Brings a file's schema up to date, by the safe procedure: back up first, foreign keys off outside the transaction,
 * one exclusive transaction, check foreign keys and row counts, and put the backup back on any failure.
 */
import { copyFileSync, rmSync } from 'node:fs';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { Connection } from './open-database.ts';
import { StorageError } from './storage-error.ts';

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

/**
 * Applies what is missing. A file of a newer schema is refused, never downgraded.
 * @throws StorageError FILE_NEWER, FILE_DAMAGED
 */
export function migrate(connection: Connection, path: string, migrations: Migrations): void {
  const version = Number(connection.pragma('user_version', { simple: true }));
  const newest = migrations.steps.length;
  if (version === newest) return;
  if (version > newest) {
    throw new StorageError(
      'FILE_NEWER',
      `${path} was written by a newer Throughline. Update the app to open it.`,
      {
        path,
        version,
      },
    );
  }
  const backup = version === 0 ? undefined : `${path}.before-v${newest}`;
  if (backup) snapshot(connection, backup);
  try {
    apply(connection, version, migrations);
  } catch (error) {
    if (backup) restoreIfUnsound(connection, path, backup);
    throw new StorageError(
      'FILE_DAMAGED',
      `${path} could not be brought to schema ${newest}; it is unchanged.`,
      { path, version },
      error,
    );
  }
}

function snapshot(connection: Connection, target: string): void {
  rmSync(target, { force: true });
  connection.prepare('vacuum into ?').run(target);
}

function apply(connection: Connection, version: number, migrations: Migrations): void {
  connection.pragma('foreign_keys = off');
  connection.exec('begin exclusive');
  try {
    const before = rowCounts(connection);
    for (const statement of migrations.steps.slice(version).flat()) connection.exec(statement);
    const broken = connection.pragma('foreign_key_check');
    if (Array.isArray(broken) && broken.length > 0) throw new Error('A migration broke foreign keys.');
    refuseLostRows(before, rowCounts(connection));
    connection.pragma(`user_version = ${migrations.steps.length}`);
    connection.exec('commit');
  } catch (error) {
    if (connection.inTransaction) connection.exec('rollback');
    throw error;
  }
}

function rowCounts(connection: Connection): Map<string, number> {
  const names = connection
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all() as string[];
  return new Map(
    names.map((name) => [name, Number(connection.prepare(`select count(*) from "${name}"`).pluck().get())]),
  );
}

function refuseLostRows(before: Map<string, number>, after: Map<string, number>): void {
  for (const [table, count] of before) {
    const left = after.get(table);
    if (left !== undefined && left < count) {
      throw new Error(`A migration lost ${count - left} rows of ${table}.`);
    }
  }
}

// The rollback has undone everything; only a file that SQLite itself finds unsound is replaced by its backup.
function restoreIfUnsound(connection: Connection, path: string, backup: string): void {
  if (isSound(connection)) return;
  connection.close();
  rmSync(`${path}-wal`, { force: true });
  rmSync(`${path}-shm`, { force: true });
  copyFileSync(backup, path);
}

// A first page that fails its authentication makes the check itself throw.
function isSound(connection: Connection): boolean {
  try {
    return connection.pragma('quick_check', { simple: true }) === 'ok';
  } catch {
    return false;
  }
}
