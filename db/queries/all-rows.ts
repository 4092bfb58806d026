/** Whole tables as `select()` gives them, at the driver's own pace: SQLite names the columns, so that no row is built twice. */
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import { type SQLiteColumn, SQLiteSyncDialect, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { ClientDb } from '../files/client-file.ts';

interface Head {
  readonly text: string;
  /** Names of the columns that are true or false. */
  readonly flags: readonly string[];
  /** The whole query by the columns it is ordered by. */
  readonly ordered: Map<string, SQL>;
}

/** What one piece of work has read, by the query. */
interface Kept {
  readonly db: ClientDb;
  readonly rows: Map<SQL, unknown[]>;
}

const dialect = new SQLiteSyncDialect({ casing: 'snake_case' });
const heads = new WeakMap<SQLiteTable, Map<string, Head>>();
let kept: Kept | undefined;

/** Every row of a table of plain columns, rising by those given. The rows are shared and not to be changed. */
export function allRows<Table extends SQLiteTable>(
  db: ClientDb,
  table: Table,
  ...order: readonly SQLiteColumn[]
): Table['$inferSelect'][] {
  return rowsOf(db, headOf(table, Object.keys(getTableColumns(table))), order);
}

/** The same with the named columns alone: of thousands of rows, every text that nobody asks for costs time. */
export function rowsWith<Table extends SQLiteTable, Name extends string & keyof Table['$inferSelect']>(
  db: ClientDb,
  table: Table,
  names: readonly Name[],
  ...order: readonly SQLiteColumn[]
): Pick<Table['$inferSelect'], Name>[] {
  return rowsOf(db, headOf(table, names), order);
}

function rowsOf<Row>(db: ClientDb, head: Head, order: readonly SQLiteColumn[]): Row[] {
  const query = queryOf(head, order);
  const known = kept?.db === db ? kept.rows.get(query) : undefined;
  if (known) return known as Row[];
  const rows = db.all<Row & Record<string, unknown>>(query);
  for (const row of head.flags.length > 0 ? rows : []) readFlags(row, head.flags);
  if (kept?.db === db) kept.rows.set(query, rows);
  return rows;
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

function headOf(table: SQLiteTable, names: readonly string[]): Head {
  const ofTable = heads.get(table) ?? new Map<string, Head>();
  const known = ofTable.get(names.join());
  if (known) return known;
  const columns = Object.entries(getTableColumns(table)).filter(([name]) => names.includes(name));
  const named = columns.map(([name, column]) => sql`${column} as ${sql.identifier(name)}`);
  const text = textOf(sql`select ${sql.join(named, sql`, `)} from ${table}`);
  const flags = columns.filter(([, column]) => column.dataType === 'boolean').map(([name]) => name);
  const head = { text, flags, ordered: new Map() };
  heads.set(table, ofTable.set(names.join(), head));
  return head;
}

function queryOf({ text, ordered }: Head, order: readonly SQLiteColumn[]): SQL {
  const key = order.map(({ name }) => name).join();
  const known = ordered.get(key);
  if (known) return known;
  const query = sql.raw(
    order.length > 0 ? `${text} order by ${textOf(sql.join([...order], sql`, `))}` : text,
  );
  ordered.set(key, query);
  return query;
}

function textOf(query: SQL): string {
  return dialect.sqlToQuery(query).sql;
}

// SQLite keeps them as 0 and 1.
function readFlags(row: Record<string, unknown>, names: readonly string[]): void {
  for (const name of names) row[name] = row[name] === 1;
}
