/**
 * The workspace database: the roster of clients, the executive's settings, and an index per client so that
 * cross-client screens open no client file. Everything named `client_index*` is derived and can be rebuilt.
 */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { clientDayKinds } from '../../shared/domain/vocabulary.ts';
import { date, flag, id, instant, milliDays, minorUnits, oneOf } from './columns.ts';

export const clients = sqliteTable('clients', {
  id: id(),
  slug: text().notNull().unique(),
  folder: text().notNull().unique(),
  createdAt: instant().notNull(),
  archivedAt: instant(),
});

export const settings = sqliteTable('settings', {
  key: text().primaryKey(),
  value: text().notNull(),
});

/** One row a client: what lists and the rail show, and the client's commit counter when it was taken. */
export const clientIndex = sqliteTable('client_index', {
  clientId: text()
    .primaryKey()
    .references(() => clients.id, { onDelete: 'cascade' }),
  commitCounter: integer().notNull(),
  /** The fingerprint and the instant of the command that made that count; null before the first one. */
  lastCommand: text(),
  lastCommandAt: instant(),
  /** Set before the first write of a burst and cleared when the index has caught up. */
  isStale: flag().notNull(),
  indexedAt: instant().notNull(),
  name: text().notNull(),
  monogram: text().notNull(),
  color: text().notNull(),
  currency: text().notNull(),
  timeZone: text().notNull(),
  openInitiatives: integer().notNull(),
  reviewAfterDays: integer().notNull(),
  incompleteInitiatives: integer().notNull(),
});

/** Retainer totals by period: the ledger's own figures. */
export const clientIndexPeriods = sqliteTable(
  'client_index_periods',
  {
    clientId: text()
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    period: text().notNull(),
    startsOn: date().notNull(),
    endsOn: date().notNull(),
    opening: milliDays().notNull(),
    granted: milliDays().notNull(),
    worked: milliDays().notNull(),
    adjusted: milliDays().notNull(),
    lapsed: milliDays().notNull(),
    billedOverage: milliDays().notNull(),
    overageAmountMinor: minorUnits().notNull(),
    closing: milliDays().notNull(),
    planned: milliDays().notNull(),
    isLocked: flag().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clientId, table.period] }),
    index('client_index_periods_by_date').on(table.clientId, table.startsOn),
  ],
);

/** Planned and worked client days, one row per client, date and kind. */
export const clientIndexDays = sqliteTable(
  'client_index_days',
  {
    clientId: text()
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    onDate: date().notNull(),
    kind: text({ enum: clientDayKinds }).notNull(),
    milliDays: milliDays().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clientId, table.onDate, table.kind] }),
    index('client_index_days_by_date').on(table.onDate),
    oneOf('client_index_days_kind', table.kind, clientDayKinds),
  ],
);

/** Dated things that Today shows: sessions, open milestones, open actions, last updates, issued packets; and people's names. */
export const clientIndexEntries = sqliteTable(
  'client_index_entries',
  {
    clientId: text()
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    entryId: text().notNull(),
    kind: text({
      enum: ['session', 'milestone', 'decision', 'action', 'review', 'packet', 'person'],
    }).notNull(),
    /** The date it is about: held, due, decide-by, or last updated; null where it has none. */
    onDate: date(),
    title: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clientId, table.kind, table.entryId] }),
    index('client_index_entries_by_date').on(table.kind, table.onDate),
  ],
);
