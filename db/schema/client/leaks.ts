/** Names of other clients that a person allowed in this client's documents, each with the reason. */
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id, instant } from '../columns.ts';

export const allowedNames = sqliteTable('allowed_names', {
  id: id(),
  name: text().notNull().unique(),
  reason: text().notNull(),
  createdAt: instant().notNull(),
});
