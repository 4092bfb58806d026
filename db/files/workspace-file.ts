/** The workspace database: roster, settings, and the derived index of every client. */

import { rmSync, statSync } from 'node:fs';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import * as tables from '../schema/workspace.ts';
import { type Connection, createDatabase, type OpenOptions, openDatabase } from './open-database.ts';
import { StorageError } from './storage-error.ts';

export type WorkspaceDb = BetterSQLite3Database<typeof tables>;

export class WorkspaceFile {
  readonly db: WorkspaceDb;
  readonly #connection: Connection;

  private constructor(connection: Connection) {
    this.#connection = connection;
    this.db = drizzle(connection, { schema: tables, casing: 'snake_case' });
  }

  /** Opens the workspace database, making it where there is none. @throws StorageError as openDatabase */
  static open(location: Omit<OpenOptions, 'kind'>): WorkspaceFile {
    const options = { ...location, kind: 'workspace' as const };
    const bytes = statSync(location.path, { throwIfNoEntry: false })?.size;
    // Nothing was ever written to an empty one: the app was stopped while it made it.
    if (bytes === 0) rmSync(location.path);
    return new WorkspaceFile(bytes ? openDatabase(options) : createDatabase(options));
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

  close(): void {
    this.#connection.close();
  }
}
