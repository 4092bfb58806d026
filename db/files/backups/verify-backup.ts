/** Opens a copy of a file and checks that it is whole: the proof without which a copy is no backup. */
import { applicationIds, type Connection, type OpenOptions, openForReading } from '../open-database.ts';
import { StorageError } from '../storage-error.ts';

export type Source = Omit<OpenOptions, 'migrations'>;

/** What a file holds, counted in one transaction. */
export interface Measure {
  commitCounter: number;
  rows: Record<string, number>;
}

/** Pages of the copy that are read once and looked at by every check, in KiB. */
const cacheKibibytes = 65_536;

/**
 * Checks key, kind, schema, every page, references, and counts every row.
 * @throws StorageError FILE_KEY, FILE_FOREIGN or FILE_DAMAGED
 */
export function verifyBackup(source: Source): Measure {
  const connection = openForReading(source);
  try {
    connection.pragma(`cache_size = -${cacheKibibytes}`);
    refuse(connection.pragma('application_id', { simple: true }) !== applicationIds[source.kind], source);
    refuse(connection.pragma('quick_check', { simple: true }) !== 'ok', source);
    refuse(connection.prepare('pragma foreign_key_check').get() !== undefined, source);
    return measure(connection);
  } catch (error) {
    throw error instanceof StorageError ? error : damaged(source, error);
  } finally {
    connection.close();
  }
}

/**
 * The first key that opens a backup, which is verified with it: a file that was given another key leaves backups of the old.
 * @throws StorageError why it does not pass
 */
export function verifyWithAny(sources: readonly Source[]): Source {
  let failure: unknown;
  for (const source of sources) {
    try {
      verifyBackup(source);
      return source;
    } catch (error) {
      const isOtherKey = error instanceof StorageError && error.code === 'FILE_KEY';
      if (!isOtherKey) throw error;
      failure ??= error;
    }
  }
  throw failure ?? new Error('A backup without a key to try.');
}

/** Counts the rows of every table, at one moment. The workspace keeps no count of commands: its counter is 0. */
export function measure(connection: Connection): Measure {
  return connection.transaction(() => {
    const names = connection
      .prepare<[], string>("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
      .pluck()
      .all();
    const rows = Object.fromEntries(
      names.map((name) => [name, Number(connection.prepare(`select count(*) from "${name}"`).pluck().get())]),
    );
    const counter = 'file_state' in rows ? 'select commit_counter from file_state where id = 1' : 'select 0';
    return { commitCounter: Number(connection.prepare(counter).pluck().get()), rows };
  })();
}

/** True when two measures are of the same state of a file. */
export function isSameMeasure(one: Measure, other: Measure): boolean {
  const tables = Object.keys({ ...one.rows, ...other.rows });
  return (
    one.commitCounter === other.commitCounter &&
    tables.every((table) => one.rows[table] === other.rows[table])
  );
}

function refuse(isUnsound: boolean, source: Source): void {
  if (isUnsound) throw damaged(source);
}

function damaged({ path }: Source, cause?: unknown): StorageError {
  return new StorageError('FILE_DAMAGED', `${path} does not pass its checks.`, { path }, cause);
}
