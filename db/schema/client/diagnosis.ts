/** What earlier planning cycles planned and achieved: the entries of a diagnosis across cycles. */
import { integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { flag, id, instant } from '../columns.ts';

export const pastObjectives = sqliteTable(
  'past_objectives',
  {
    id: id(),
    /** The cycle's name, such as `2024`. */
    cycle: text().notNull(),
    title: text().notNull(),
    planned: real().notNull(),
    achieved: real().notNull(),
    isCarriedForward: flag().notNull(),
    cause: text().notNull(),
    position: integer().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [uniqueIndex('past_objectives_once').on(table.cycle, table.title)],
);
