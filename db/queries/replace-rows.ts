/** Replaces what the index holds of one client in one table: the rows cross as one JSON text, however many they are. */
import { type Column, eq, getTableColumns, sql } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { WorkspaceDb } from '../files/workspace-file.ts';

type IndexTable = SQLiteTable & { clientId: Column };

/** Every column of the rows must be given; a missing one is stored as null. */
export function replaceRows<Table extends IndexTable>(
  db: WorkspaceDb,
  table: Table,
  clientId: string,
  rows: readonly Table['$inferInsert'][],
): void {
  db.delete(table).where(eq(table.clientId, clientId)).run();
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([key]) => sql.identifier(toSnakeCase(key)));
  const values = columns.map(([key]) => sql`value ->> ${`$.${key}`}`);
  db.run(
    sql`insert into ${table} (${sql.join(names, sql`, `)})
        select ${sql.join(values, sql`, `)} from json_each(${JSON.stringify(rows)})`,
  );
}
