/** The workspace database: roster, settings, and the derived index of every client. */

import { rmSync, statSync } from 'node:fs';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import * as tables from '../schema/workspace.ts';
import { type Connection, createDatabase, type OpenOptions, openDatabase } from './open-database.ts';
import { StorageError } from './storage-error.ts';

export type WorkspaceDb = BetterSQLite3Database<typeof tables>;

export class WorkspaceFile {
  readonly #location: Omit<OpenOptions, 'kind' | 'key'>;
  #connection: Connection;
  #db: WorkspaceDb;

  private constructor(connection: Connection, { path, migrations }: Omit<OpenOptions, 'kind'>) {
    this.#location = { path, migrations };
    this.#connection = connection;
    this.#db = typed(connection);
  }

  /** The tables of the file that is open now: ask for it anew after a wait, since `replace` opens another. */
  get db(): WorkspaceDb {
    return this.#db;
  }

  get path(): string {
    return this.#location.path;
  }

  /** Opens the workspace database, making it where there is none. @throws StorageError as openDatabase */
  static open(location: Omit<OpenOptions, 'kind'>): WorkspaceFile {
    const options = { ...location, kind: 'workspace' as const };
    const bytes = statSync(location.path, { throwIfNoEntry: false })?.size;
    // Nothing was ever written to an empty one: the app was stopped while it made it.
    if (bytes === 0) rmSync(location.path);
    return new WorkspaceFile(bytes ? openDatabase(options) : createDatabase(options), location);
  }

  /** Reads every page: the file is small, and a damaged one is noticed before anything is shown. @throws StorageError FILE_DAMAGED */
  check(): void {
    let found: unknown;
    try {
      found = this.#connection.pragma('quick_check', { simple: true });
    } catch (error) {
      throw new StorageError('FILE_DAMAGED', 'The workspace’s own database is damaged.', {}, error);
    }
    if (found !== 'ok') throw new StorageError('FILE_DAMAGED', 'The workspace’s own database is damaged.');
  }

  /** One transaction, taken before the first read so that no other writer can slip between. */
  write<T>(work: () => T): T {
    this.#connection.exec('begin immediate');
    try {
      const result = work();
      this.#connection.exec('commit');
      return result;
    } catch (error) {
      if (this.#connection.inTransaction) this.#connection.exec('rollback');
      throw error;
    }
  }

  /**
   * Closes the file while `work` puts another in its place, and opens what stands there then, also when `work` fails.
   * @param key tells, afterwards, what opens it. @throws what `work` does, StorageError as openDatabase
   */
  replace(work: () => void, key: () => Uint8Array): void {
    this.#connection.close();
    try {
      work();
    } finally {
      this.#connection = openDatabase({ ...this.#location, kind: 'workspace', key: key() });
      this.#db = typed(this.#connection);
    }
  }

  close(): void {
    this.#connection.close();
  }
}

function typed(connection: Connection): WorkspaceDb {
  return drizzle(connection, { schema: tables, casing: 'snake_case' });
}
