/** Inserts rows by the hundred: one statement a row is what takes the time of a large import. */
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { ClientDb } from '#db/files/client-file.ts';

const rowsAtOnce = 200;

/** Call inside a write. */
export function insertMany<Table extends SQLiteTable>(
  db: ClientDb,
  table: Table,
  rows: readonly Table['$inferInsert'][],
): void {
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    db.insert(table)
      .values(rows.slice(start, start + rowsAtOnce))
      .run();
  }
}
