/** Issued packets: frozen content and document, kept for ever. */
import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { editions, sessionKinds } from '../../../shared/domain/vocabulary.ts';
import { date, id, instant, oneOf } from '../columns.ts';
import { functions } from './organisation.ts';
import { sessions } from './sessions.ts';

export const packets = sqliteTable(
  'packets',
  {
    id: id(),
    sessionId: text().references(() => sessions.id, { onDelete: 'set null' }),
    sessionKind: text({ enum: sessionKinds }).notNull(),
    sessionOn: date().notNull(),
    edition: text({ enum: editions }).notNull(),
    /** The function that a function edition is for; null for the others. */
    functionId: text().references(() => functions.id, { onDelete: 'set null' }),
    asOf: date().notNull(),
    issuedAt: instant().notNull(),
    content: text().notNull(),
    contentSha256: text().notNull(),
    fileName: text().notNull(),
    fileSha256: text().notNull(),
    fileBytes: integer().notNull(),
    pages: integer().notNull(),
    /** The issued packet that this one corrects. */
    replacesId: text(),
    /** Shared by the editions that were issued from one freeze; null for a packet issued alone. */
    freezeId: text(),
  },
  (table) => [
    oneOf('packets_edition', table.edition, editions),
    oneOf('packets_session_kind', table.sessionKind, sessionKinds),
  ],
);

/** The document's bytes, apart from the packet's row so that lists and the change log stay small. */
export const packetDocuments = sqliteTable('packet_documents', {
  id: id(),
  packetId: text()
    .notNull()
    .references(() => packets.id, { onDelete: 'restrict' }),
  pdf: blob({ mode: 'buffer' }).notNull(),
});
