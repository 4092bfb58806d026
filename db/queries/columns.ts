/** Wide lists as one text by column, made by SQLite itself; see shared/contract/columns.ts. */
import { type Column, getTableColumns, type SQL, sql, type Table } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { ClientDb } from '../files/client-file.ts';
import { preparedOnce } from './prepared.ts';

/** Every row of a table as `{"count":…,"columns":{…}}`, with the columns asked for (all when none are named). */
export function columnText(
  db: ClientDb,
  table: Table,
  names: readonly string[] | undefined,
  orderBy: SQL,
): string {
  const row = db.get<{ text: string }>(
    sql`select ${textOf(table, names)} as text from (select * from ${table} order by ${orderBy}) as ${table}`,
  );
  return row.text;
}

/** Reads the same of the rows of each owner, in no order, by the owner's id; nothing of one that has no rows. */
export function columnTextsOf(table: SQLiteTable, owner: SQLiteColumn, names: readonly string[]) {
  const query = preparedOnce((db) => {
    const each = { owner: sql<string>`${owner}`, text: sql<string>`${textOf(table, names)}` };
    return db.select(each).from(table).groupBy(owner).prepare();
  });
  return (db: ClientDb): ReadonlyMap<string, string> =>
    new Map(
      query(db)
        .all()
        .map((row) => [row.owner, row.text]),
    );
}

function textOf(table: Table, names: readonly string[] | undefined): SQL {
  const all: Record<string, Column> = getTableColumns(table);
  const wanted = names ?? Object.keys(all);
  const parts = wanted.flatMap((name) => {
    const column = all[name];
    return column ? [sql`${name}, json_group_array(${column})`] : [];
  });
  return sql`json_object('count', count(*), 'columns', json_object(${sql.join(parts, sql`, `)}))`;
}
