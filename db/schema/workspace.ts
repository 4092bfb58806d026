/**
 * The workspace database: the roster of clients, the executive's settings, and an index per client so that
 * cross-client screens open no client file. Everything named `client_index*` is derived and can be rebuilt.
 */
import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AgreementTerms } from '../../shared/domain/agreements.ts';
import type { DateRange } from '../../shared/domain/dates.ts';
import { clientDayKinds } from '../../shared/domain/vocabulary.ts';
import type { Holiday } from '../../shared/domain/working-days.ts';
import { date, flag, id, instant, milliDays, minorUnits, oneOf } from './columns.ts';

export const clients = sqliteTable('clients', {
  id: id(),
  slug: text().notNull().unique(),
  folder: text().notNull().unique(),
  createdAt: instant().notNull(),
  archivedAt: instant(),
});

/** Days on which the executive works for nobody, both ends included. */
export const timeOff = sqliteTable(
  'time_off',
  {
    id: id(),
    startsOn: date().notNull(),
    endsOn: date().notNull(),
    note: text().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    index('time_off_by_date').on(table.startsOn),
    check('time_off_order', sql`${table.endsOn} >= ${table.startsOn}`),
  ],
);

/** Public holidays as they were computed once, since computing them takes half a second. Derived; can be dropped. */
export const holidayYears = sqliteTable(
  'holiday_years',
  {
    country: text().notNull(),
    /** Empty for the whole country. */
    region: text().notNull(),
    year: integer().notNull(),
    /** The version of the app that computed them. */
    computedBy: text().notNull(),
    holidays: text({ mode: 'json' }).$type<Holiday[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.country, table.region, table.year] })],
);

export const settings = sqliteTable('settings', {
  key: text().primaryKey(),
  value: text().notNull(),
});

/** What was typed into a form and not saved yet, by the form's name: encrypted like everything else here. */
export const drafts = sqliteTable('drafts', {
  key: text().primaryKey(),
  values: text({ mode: 'json' }).$type<Readonly<Record<string, unknown>>>().notNull(),
});

/** When every page and reference of a client's file was checked last, and whether all was well. */
export const fileChecks = sqliteTable('file_checks', {
  clientId: text()
    .primaryKey()
    .references(() => clients.id, { onDelete: 'cascade' }),
  checkedAt: instant().notNull(),
  isSound: flag().notNull(),
});

/** What the index keeps of a client's agreements. */
export type IndexedRetainer = {
  readonly terms: readonly (AgreementTerms & { readonly noticeDays: number | null })[];
  readonly pauses: readonly DateRange[];
};

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
  /** The agreements and pauses, from which what is promised in any month follows. */
  retainer: text({ mode: 'json' }).$type<IndexedRetainer>().notNull().default({ terms: [], pauses: [] }),
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
    /** What it would close with if every planned day were worked. */
    forecastClosing: milliDays().notNull().default(0),
    isLocked: flag().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clientId, table.period] }),
    index('client_index_periods_by_date').on(table.clientId, table.startsOn),
  ],
);

/** Planned and worked client days. */
export const clientIndexDays = sqliteTable(
  'client_index_days',
  {
    clientId: text()
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    dayId: text().notNull(),
    onDate: date().notNull(),
    kind: text({ enum: clientDayKinds }).notNull(),
    milliDays: milliDays().notNull(),
    /** The plan that it comes from; null for one planned by hand. */
    planId: text(),
  },
  (table) => [
    primaryKey({ columns: [table.clientId, table.dayId] }),
    index('client_index_days_by_date').on(table.onDate),
    oneOf('client_index_days_kind', table.kind, clientDayKinds),
  ],
);

/** `runway`: every open decision; `register`: those of the register; `placed`: the session on which one belongs. */
const indexEntryKinds = [
  'session',
  'milestone',
  'decision',
  'action',
  'review',
  'packet',
  'person',
  'runway',
  'register',
  'placed',
  'metric',
  'objective',
  'objective_review',
  'handoff',
  'escalation',
] as const;

/** Things that Today and the search over all clients show, each with its date; and people's names, for the leak guard. */
export const clientIndexEntries = sqliteTable(
  'client_index_entries',
  {
    clientId: text()
      .notNull()
      .references(() => clients.id, { onDelete: 'cascade' }),
    entryId: text().notNull(),
    kind: text({
      enum: indexEntryKinds,
    }).notNull(),
    /** The date it is about: held, due, decide-by, raised, or last updated, reviewed or read; null where it has none. */
    onDate: date(),
    title: text().notNull(),
    /** Of a session: its start, `HH:MM` in the client's time zone, and its length; both null where only the date is known. */
    startTime: text(),
    minutes: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.clientId, table.kind, table.entryId] }),
    index('client_index_entries_by_date').on(table.kind, table.onDate),
  ],
);

/** Calendars of the executive's own that were read from files, to see when they are busy elsewhere. */
export const busyCalendars = sqliteTable('busy_calendars', {
  id: id(),
  name: text().notNull().unique(),
  fileName: text().notNull(),
  importedAt: instant().notNull(),
  /** The dates that its repeating events were followed over. */
  startsOn: date().notNull(),
  endsOn: date().notNull(),
});

/** One stretch of a calendar in which the executive is busy. */
export const busyTimes = sqliteTable(
  'busy_times',
  {
    id: id(),
    calendarId: text()
      .notNull()
      .references(() => busyCalendars.id, { onDelete: 'cascade' }),
    title: text().notNull(),
    /** The dates it touches, where the executive was when the file was read. */
    startsOn: date().notNull(),
    endsOn: date().notNull(),
    /** Both null for whole days. */
    startsAt: instant(),
    endsAt: instant(),
  },
  (table) => [
    index('busy_times_by_date').on(table.startsOn),
    index('busy_times_calendar').on(table.calendarId),
  ],
);
