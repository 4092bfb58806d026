/** Whether a client's file may be written to as it is found, and whether it is still where it was opened. */
import { statSync } from 'node:fs';
import { type CommitMark, compareWithMark, type Standing } from './commit-marks.ts';
import { isSound, schemaVersion } from './migrate.ts';
import { type Connection, type OpenOptions, openForReading } from './open-database.ts';
import { diskProblem } from './storage-error.ts';

/** Why a file is only read, and not written to until a person has decided what to do. */
export type Doubt = { state: 'newer' } | { state: 'damaged' } | Exclude<Standing, { state: 'level' }>;

/** What is known of a client's file before it is opened. */
export interface Known {
  /** The newest command that was ever seen in it. */
  mark: CommitMark | undefined;
  /** Damage was found in it, which no later check took back. */
  isDamaged: boolean;
}

/**
 * Compares a file with what is known of it, without changing a byte of it or of its log. The connection, for reading only,
 * is the caller's where there is a doubt. @throws StorageError as openForReading
 */
export function findDoubt(
  options: OpenOptions,
  known: Known,
): { connection: Connection; doubt: Doubt } | undefined {
  const connection = openForReading(options);
  try {
    const doubt = doubtOf(connection, options, known);
    if (doubt) return { connection, doubt };
    connection.close();
    return undefined;
  } catch (error) {
    connection.close();
    throw diskProblem(error, options.path) ?? error;
  }
}

/**
 * Which file stands at a path. SQLite goes on writing to one that was removed or replaced under it, or whose log was, and
 * nobody would ever read that again.
 */
export function identityOnDisk(path: string, suffixes: readonly string[]): string {
  return suffixes
    .map((suffix) => {
      const found = statSync(`${path}${suffix}`, { throwIfNoEntry: false });
      return found ? `${found.dev}:${found.ino}` : 'none';
    })
    .join();
}

/** Bytes of a file's write-ahead log; 0 where there is none. */
export function logSize(path: string): number {
  return statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
}

function doubtOf(
  connection: Connection,
  { migrations }: OpenOptions,
  { mark, isDamaged }: Known,
): Doubt | undefined {
  if (schemaVersion(connection) > migrations.steps.length) return { state: 'newer' };
  if (isDamaged) return { state: 'damaged' };
  const standing = compareWithMark(connection, mark);
  if (standing.state === 'level') return undefined;
  return isSound(connection) ? standing : { state: 'damaged' };
}
