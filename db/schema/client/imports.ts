/** What a file said about a row when it was last imported: the same file again then changes nothing. */
import { sql } from 'drizzle-orm';
import { check, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id } from '../columns.ts';
import { milestones } from './calendar.ts';
import { initiatives } from './strategy.ts';

export const importedRows = sqliteTable(
  'imported_rows',
  {
    id: id(),
    initiativeId: text()
      .unique()
      .references(() => initiatives.id, { onDelete: 'cascade' }),
    milestoneId: text()
      .unique()
      .references(() => milestones.id, { onDelete: 'cascade' }),
    /** Field → text, as JSON. */
    said: text().notNull(),
  },
  (table) => [
    check('imported_rows_of_one', sql`(${table.milestoneId} is null) <> (${table.initiativeId} is null)`),
  ],
);
