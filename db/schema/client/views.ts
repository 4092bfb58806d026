/** Saved views of a screen: a name for a set of filters, sort, groups and columns. */
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id, instant } from '../columns.ts';

export const savedViews = sqliteTable('saved_views', {
  id: id(),
  screen: text().notNull(),
  name: text().notNull(),
  /** The view's state as JSON, written and read by the screen alone. */
  state: text().notNull(),
  createdAt: instant().notNull(),
});
