/** What calendar files told last, so that what is gone since can be called off in the next one. Bookkeeping: not logged. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { date, flag, instant } from '../columns.ts';

export const exportedEvents = sqliteTable('exported_events', {
  uid: text().primaryKey(),
  sequence: integer().notNull(),
  title: text().notNull(),
  onDate: date().notNull(),
  changedAt: instant().notNull(),
  isCancelled: flag().notNull(),
});
