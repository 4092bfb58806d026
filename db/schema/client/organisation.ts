/** Functions and people of a client. */
import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { flag, id } from '../columns.ts';

export const functions = sqliteTable(
  'functions',
  {
    id: id(),
    name: text().notNull(),
    position: integer().notNull(),
  },
  (table) => [uniqueIndex('functions_name').on(table.name)],
);

export const people = sqliteTable('people', {
  id: id(),
  name: text().notNull(),
  role: text().notNull(),
  functionId: text().references(() => functions.id, { onDelete: 'set null' }),
  isCeo: flag().notNull(),
  isLeadership: flag().notNull(),
});
