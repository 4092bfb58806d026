/** The client itself: one row, so that its file says by itself whose it is. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { usualPages } from '../../../shared/domain/packet/page-budget.ts';
import { id } from '../columns.ts';

export const profile = sqliteTable('profile', {
  id: id(),
  name: text().notNull(),
  monogram: text().notNull(),
  color: text().notNull(),
  timeZone: text().notNull(),
  currency: text().notNull(),
  /** Month in which the fiscal year starts, 1 to 12. */
  fiscalYearStart: integer().notNull(),
  /** An initiative needs review when its last update is more than this many days old. */
  reviewAfterDays: integer().notNull().default(30),
  /** The confidentiality line on every page of a packet. */
  confidentiality: text().notNull(),
  /** Tax on invoices in thousandths of a percent: 19 percent is 19000. */
  taxMilliPercent: integer().notNull().default(0),
  paper: text({ enum: ['a4', 'us-letter'] }).notNull(),
  /** Pages of a packet that are read before a session, by edition. */
  leadershipPages: integer().notNull().default(usualPages.leadership),
  ceoPages: integer().notNull().default(usualPages.ceo),
  functionPages: integer().notNull().default(usualPages.function),
});
