/** What a file said about a row when it was last imported: the same file again then changes nothing. */
import { sql } from 'drizzle-orm';
import { check, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id } from '../columns.ts';
import { milestones } from './calendar.ts';
import { metrics } from './dashboard.ts';
import { pastObjectives } from './diagnosis.ts';
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
    /** With the months of its readings. */
    metricId: text()
      .unique()
      .references(() => metrics.id, { onDelete: 'cascade' }),
    pastObjectiveId: text()
      .unique()
      .references(() => pastObjectives.id, { onDelete: 'cascade' }),
    /** Field, or the month of a reading → text, as JSON. */
    said: text().notNull(),
  },
  (table) => [
    check(
      'imported_rows_of_one',
      sql`(${table.initiativeId} is not null) + (${table.milestoneId} is not null) + (${table.metricId} is not null) + (${table.pastObjectiveId} is not null) = 1`,
    ),
  ],
);
