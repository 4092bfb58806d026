/** What is stored in a client's file, read through a connection of its own rather than through the app. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ClientDb, ClientFile } from '#db/files/client-file.ts';
import { Keyring } from '#db/files/keyring.ts';
import { readMigrations } from '#db/files/migrate.ts';
import { migrationsFolder } from '#db/files/migrations-folder.ts';
import { loggedTables } from '#db/schema/client/tables.ts';

export type LoggedTable = keyof typeof loggedTables;
/** Rows by id, as they are in memory, for every table that a person changes. */
export type StoredRows = { [Table in LoggedTable]: (typeof loggedTables)[Table]['$inferSelect'][] };

const migrations = readMigrations(migrationsFolder('client'));

/** The path of a client's database. */
export function clientFilePath(dataDir: string, clientId: string): string {
  const folders = join(dataDir, 'clients');
  const folder = readdirSync(folders).find((name) => name.endsWith(clientId.slice(-8)));
  if (folder === undefined) throw new Error(`There is no folder for client ${clientId} in ${folders}.`);
  return join(folders, folder, 'client.db');
}

/** Reads a client's file; the connection is closed again. */
export function readClient<T>(dataDir: string, clientId: string, read: (db: ClientDb) => T): T {
  const key = Keyring.open(join(dataDir, 'keyring.json')).clientKey(clientId);
  const file = ClientFile.open({ path: clientFilePath(dataDir, clientId), key, migrations });
  try {
    return read(file.db);
  } finally {
    file.close();
  }
}

/** Every row of a client that a person can change. */
export function storedRows(dataDir: string, clientId: string): StoredRows {
  return readClient(dataDir, clientId, (db) => {
    const entries = Object.entries(loggedTables).map(([name, table]) => [
      name,
      db
        .select()
        .from(table)
        .all()
        .toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    ]);
    return Object.fromEntries(entries) as StoredRows;
  });
}
