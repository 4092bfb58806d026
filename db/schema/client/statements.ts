/** Issued statements of retainer periods: frozen content and document, kept for ever. */
import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { date, id, instant } from '../columns.ts';

export const statements = sqliteTable(
  'statements',
  {
    id: id(),
    period: text().notNull(),
    startsOn: date().notNull(),
    endsOn: date().notNull(),
    issuedAt: instant().notNull(),
    content: text().notNull(),
    contentSha256: text().notNull(),
    fileName: text().notNull(),
    fileSha256: text().notNull(),
    fileBytes: integer().notNull(),
    pages: integer().notNull(),
    /** The issued statement that this one corrects. */
    replacesId: text(),
  },
  (table) => [index('statements_period').on(table.period)],
);

/** The document's bytes, apart from the statement's row so that lists and the change log stay small. */
export const statementDocuments = sqliteTable('statement_documents', {
  id: id(),
  statementId: text()
    .notNull()
    .references(() => statements.id, { onDelete: 'restrict' }),
  pdf: blob({ mode: 'buffer' }).notNull(),
});
