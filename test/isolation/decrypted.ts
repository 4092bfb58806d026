/** Client files and the workspace database, opened with their keys as the app itself would open them. */
import { join } from 'node:path';
import { type Column, getTableColumns, getTableName, type Table } from 'drizzle-orm';
import { ClientFile } from '#db/files/client-file.ts';
import { Keyring } from '#db/files/keyring.ts';
import { readMigrations } from '#db/files/migrate.ts';
import { migrationsFolder } from '#db/files/migrations-folder.ts';
import { WorkspaceFile } from '#db/files/workspace-file.ts';
import { clientTables } from '#db/schema/client/tables.ts';
import * as workspaceTables from '#db/schema/workspace.ts';

export type Rows = Record<string, Record<string, unknown>[]>;

/** Every row of every table of a client's file, by the name of the table. The app must be closed. */
export function readClientFile(dataDir: string, clientFolder: string, clientId: string): Rows {
  const file = ClientFile.open({
    path: join(clientFolder, 'client.db'),
    key: Keyring.open(join(dataDir, 'keyring.json')).clientKey(clientId),
    migrations: readMigrations(migrationsFolder('client')),
  });
  try {
    return rowsOf(clientTables, (table) => file.db.select().from(table).all());
  } finally {
    file.close();
  }
}

/** Every row of the workspace database. The app must be closed. */
export function readWorkspaceFile(dataDir: string): Rows {
  const file = WorkspaceFile.open({
    path: join(dataDir, 'workspace.db'),
    key: Keyring.open(join(dataDir, 'keyring.json')).databaseKey,
    migrations: readMigrations(migrationsFolder('workspace')),
  });
  try {
    return rowsOf(workspaceTables, (table) => file.db.select().from(table).all());
  } finally {
    file.close();
  }
}

/** Columns of a client's file that hold what a person wrote, as `sessions.notes`. */
export function textColumns(): string[] {
  return Object.values(clientTables).flatMap((table) =>
    Object.entries(getTableColumns(table))
      .filter(([key, column]) => isFreeText(key, column))
      .map(([key]) => `${getTableName(table)}.${key}`),
  );
}

function isFreeText(key: string, column: Column): boolean {
  return (
    column.dataType === 'string' &&
    !column.enumValues?.length &&
    !/^(id|at|onDate|asOf|since|neededBy|proposedFor|holdsFrom|movedTo|month|rrule)$|(Id|On|At|Month|Sha256|Key|Time)$/.test(
      key,
    )
  );
}

function rowsOf<Tables extends Record<string, Table>>(
  tables: Tables,
  read: (table: Tables[keyof Tables]) => Record<string, unknown>[],
): Rows {
  const entries = Object.values(tables).map(
    (table) => [getTableName(table), read(table as Tables[keyof Tables])] as const,
  );
  return Object.fromEntries(entries);
}
