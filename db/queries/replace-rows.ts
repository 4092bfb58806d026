/** Makes what the index holds of one client in one table what it should be; what is there already is left alone. */
import { type Column, eq, getTableColumns, sql } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { WorkspaceDb } from '../files/workspace-file.ts';

type IndexTable = SQLiteTable & { clientId: Column };

/**
 * Takes out what is not among the rows and puts in what is missing: most changes of a client touch few of them.
 * Every column of the rows must be given; a missing one is stored as null.
 */
export function replaceRows<Table extends IndexTable>(
  db: WorkspaceDb,
  table: Table,
  clientId: string,
  rows: readonly Table['$inferInsert'][],
): void {
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([key]) => sql.identifier(toSnakeCase(key)));
  const known = db.values<[rowid: number, ...stored: unknown[]]>(
    sql`select rowid, ${sql.join(names, sql`, `)} from ${table} where ${eq(table.clientId, clientId)}`,
  );
  const surplus = new Map(known.map(([rowid, ...stored]) => [JSON.stringify(stored), rowid]));
  const missing = rows
    .map((row) => JSON.stringify(columns.map(([key, column]) => storedAs(column, Reflect.get(row, key)))))
    .filter((row) => !surplus.delete(row));
  if (surplus.size > 0) {
    const gone = JSON.stringify([...surplus.values()]);
    db.run(sql`delete from ${table} where rowid in (select value from json_each(${gone}))`);
  }
  if (missing.length === 0) return;
  // The rows cross as one JSON text, however many they are.
  const values = columns.map((_, index) => sql`value ->> ${`$[${index}]`}`);
  db.run(
    sql`insert into ${table} (${sql.join(names, sql`, `)})
        select ${sql.join(values, sql`, `)} from json_each(${`[${missing.join()}]`})`,
  );
}

function storedAs(column: Column, value: unknown): unknown {
  return value === null || value === undefined ? null : column.mapToDriverValue(value);
}
