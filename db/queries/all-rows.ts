/** Whole tables as `select()` gives them, at the driver's own pace: SQLite names the columns, so that no row is built twice. */
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import { type SQLiteColumn, SQLiteSyncDialect, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { ClientDb } from '../files/client-file.ts';

type Order = readonly (SQL | SQLiteColumn)[];

/** What one piece of work has read, by the text of the query. */
interface Kept {
  readonly db: ClientDb;
  readonly rows: Map<string, unknown[]>;
}

const dialect = new SQLiteSyncDialect({ casing: 'snake_case' });
const heads = new WeakMap<SQLiteTable, { readonly text: string; readonly flags: readonly string[] }>();
let kept: Kept | undefined;

/** Every row of a table of plain columns, in the order of those given. The rows are shared and not to be changed. */
export function allRows<Table extends SQLiteTable>(
  db: ClientDb,
  table: Table,
  ...order: Order
): Table['$inferSelect'][] {
  const head = headOf(table);
  const text =
    order.length > 0 ? `${head.text} order by ${textOf(sql.join([...order], sql`, `))}` : head.text;
  const known = kept?.db === db ? kept.rows.get(text) : undefined;
  if (known) return known as Table['$inferSelect'][];
  const rows = db.all<Table['$inferSelect']>(sql.raw(text));
  const read = head.flags.length === 0 ? rows : rows.map((row) => ({ ...row, ...flagsOf(row, head.flags) }));
  if (kept?.db === db) kept.rows.set(text, read);
  return read;
}

/** Work that reads and writes nothing, in which the same question is asked of a file only once. It must not wait for anything. */
export function readingOnce<Result>(db: ClientDb, work: () => Result): Result {
  const before = kept;
  kept = { db, rows: new Map() };
  try {
    return work();
  } finally {
    kept = before;
  }
}

function headOf(table: SQLiteTable) {
  const known = heads.get(table);
  if (known) return known;
  const columns = Object.entries(getTableColumns(table));
  const named = columns.map(([name, column]) => sql`${column} as ${sql.identifier(name)}`);
  const text = textOf(sql`select ${sql.join(named, sql`, `)} from ${table}`);
  const flags = columns.filter(([, column]) => column.dataType === 'boolean').map(([name]) => name);
  heads.set(table, { text, flags });
  return { text, flags };
}

function textOf(query: SQL): string {
  return dialect.sqlToQuery(query).sql;
}

// SQLite keeps them as 0 and 1.
function flagsOf(row: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, boolean> {
  return Object.fromEntries(names.map((name) => [name, row[name] === 1]));
}
