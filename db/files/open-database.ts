/** Opens one encrypted SQLite file: the only place that constructs a driver connection. */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { type Migrations, migrate } from './migrate.ts';
import { diskProblem, StorageError, systemCode } from './storage-error.ts';

/** What the driver with ciphers adds to the types of the plain one. */
interface Cipher {
  key(key: Buffer): number;
  rekey(key: Buffer): number;
}

export type Connection = Database.Database;

/** What kind of file it is: the marks `TLcl` and `TLws` in its header. */
export const applicationIds = { client: 0x544c_636c, workspace: 0x544c_7773 } as const;

export interface OpenOptions {
  path: string;
  /** 32 random bytes; the file's own. */
  key: Uint8Array;
  kind: keyof typeof applicationIds;
  migrations: Migrations;
}

/** How long a statement waits for another program that holds the file. */
export const busyMilliseconds = 5000;

const oldestSqlite = [3, 51, 3] as const;

/** Creates an empty file of its kind with the newest schema. Refuses a path that already exists. */
export function createDatabase(options: OpenOptions): Connection {
  if (existsSync(options.path)) {
    throw new StorageError(
      'FILE_FOREIGN',
      `${basename(options.path)} already exists and is not overwritten.`,
    );
  }
  const connection = new Database(options.path);
  unlock(connection, options.key);
  connection.pragma(`application_id = ${applicationIds[options.kind]}`);
  return prepare(connection, options);
}

/**
 * Opens an existing file for reading and writing, brings its schema up to date and reads its settings back.
 * @throws StorageError FILE_MISSING, FILE_KEY, FILE_FOREIGN, FILE_NEWER or FILE_DAMAGED
 */
export function openDatabase(options: OpenOptions): Connection {
  return openExisting(options, { fileMustExist: true }, (connection) => prepare(connection, options));
}

/**
 * Opens an existing file without changing a byte of it, its log or its schema, which may be newer than this app knows.
 * @throws StorageError FILE_MISSING, FILE_KEY, FILE_FOREIGN or FILE_DAMAGED
 */
export function openForReading(options: Omit<OpenOptions, 'migrations'>): Connection {
  return openExisting(options, { readonly: true }, (connection) => {
    refuseOldDriver(connection);
    connection.pragma('synchronous = FULL');
    connection.pragma('temp_store = memory');
    connection.pragma(`busy_timeout = ${busyMilliseconds}`);
    return connection;
  });
}

/** Gives a file that nobody has open another key, page by page; a copy, since a crash leaves it half done. @throws StorageError */
export function rekeyDatabase(file: Omit<OpenOptions, 'migrations'>, nextKey: Uint8Array): void {
  openExisting(file, { fileMustExist: true }, (connection) => {
    // Pages of a log would keep the key they were written with.
    connection.pragma('journal_mode = delete');
    withDriverKey(nextKey, (bytes) => cipherOf(connection).rekey(bytes));
    return connection;
  }).close();
}

function openExisting(
  { path, key, kind }: Omit<OpenOptions, 'migrations'>,
  access: Database.Options,
  made: (connection: Connection) => Connection,
): Connection {
  if (!existsSync(path)) {
    throw new StorageError('FILE_MISSING', `${path} is not there. Restore it from a backup.`, { path });
  }
  let connection: Connection | undefined;
  try {
    connection = new Database(path, access);
    unlock(connection, key);
    if (connection.pragma('application_id', { simple: true }) !== applicationIds[kind]) {
      throw new StorageError('FILE_FOREIGN', `${path} is not a Throughline ${kind} file.`, { path });
    }
    return made(connection);
  } catch (error) {
    connection?.close();
    throw inWords(error, path);
  }
}

function unlock(connection: Connection, key: Uint8Array): void {
  connection.pragma("cipher = 'chacha20'");
  withDriverKey(key, (bytes) => cipherOf(connection).key(bytes));
}

function cipherOf(connection: Connection): Cipher {
  return connection as Connection & Cipher;
}

const rawPrefix = Buffer.from('raw:');

/**
 * Lends a key in the form in which the driver takes it as it is and derives nothing from it. Bytes, wiped afterwards: a
 * string of a key, as the pragma would need it, would lie in memory until it is collected and beyond.
 */
export function withDriverKey<Result>(key: Uint8Array, use: (bytes: Buffer) => Result): Result {
  const bytes = Buffer.concat([rawPrefix, key]);
  try {
    return use(bytes);
  } finally {
    bytes.fill(0);
  }
}

function prepare(connection: Connection, options: OpenOptions): Connection {
  refuseOldDriver(connection);
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('temp_store = memory');
  connection.pragma('recursive_triggers = on');
  connection.pragma(`busy_timeout = ${busyMilliseconds}`);
  connection.pragma('wal_autocheckpoint = 200');
  migrate(connection, { ...options, openCopy: (path) => openForReading({ ...options, path }) });
  connection.pragma('foreign_keys = on');
  readBack(connection);
  return connection;
}

const expectedPragmas = {
  journal_mode: 'wal',
  synchronous: 2,
  temp_store: 2,
  recursive_triggers: 1,
  foreign_keys: 1,
  busy_timeout: busyMilliseconds,
} as const;

function readBack(connection: Connection): void {
  for (const [name, expected] of Object.entries(expectedPragmas)) {
    const found = connection.pragma(name, { simple: true });
    if (found !== expected) {
      throw new StorageError(
        'FILE_DAMAGED',
        `SQLite did not accept ${name} = ${expected} (it says ${found}).`,
      );
    }
  }
}

function refuseOldDriver(connection: Connection): void {
  const version = String(connection.prepare('select sqlite_version()').pluck().get());
  const parts = version.split('.').map(Number);
  for (const [position, oldest] of oldestSqlite.entries()) {
    const part = parts[position] ?? 0;
    if (part > oldest) return;
    if (part < oldest)
      throw new StorageError('DRIVER_TOO_OLD', `SQLite ${version} is too old; 3.51.3 is needed.`);
  }
}

function inWords(error: unknown, path: string): unknown {
  if (error instanceof StorageError) return error;
  // A wrong key and a damaged first page look the same: neither authenticates.
  if (systemCode(error) === 'SQLITE_NOTADB') {
    return new StorageError(
      'FILE_KEY',
      `${path} does not open with its key. Restore it from a backup.`,
      { path },
      error,
    );
  }
  return diskProblem(error, path) ?? error;
}
