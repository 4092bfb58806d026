/** Wide lists as one text by column, made by SQLite itself; see shared/contract/columns.ts. */
import { type Column, getTableColumns, type SQL, sql, type Table } from 'drizzle-orm';
import type { ClientDb } from '../files/client-file.ts';

/** Every row of a table as `{"count":…,"columns":{…}}`, with the columns asked for (all when none are named). */
export function columnText(
  db: ClientDb,
  table: Table,
  names: readonly string[] | undefined,
  orderBy: SQL,
): string {
  const all: Record<string, Column> = getTableColumns(table);
  const wanted = names ?? Object.keys(all);
  const parts = wanted.flatMap((name) => {
    const column = all[name];
    return column ? [sql`${name}, json_group_array(${column})`] : [];
  });
  const row = db.get<{ text: string }>(
    sql`select json_object('count', count(*), 'columns', json_object(${sql.join(parts, sql`, `)})) as text
        from (select * from ${table} order by ${orderBy}) as ${table}`,
  );
  return row.text;
}
