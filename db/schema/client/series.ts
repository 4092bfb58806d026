/** Series of sessions: a recurrence and its exceptions. */
import { sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { sessionKinds } from '../../../shared/domain/vocabulary.ts';
import { date, flag, id, instant, oneOf } from '../columns.ts';
import { functions } from './organisation.ts';

export const series = sqliteTable(
  'series',
  {
    id: id(),
    kind: text({ enum: sessionKinds }).notNull(),
    /** A recurrence of RFC 5545 without times, such as `FREQ=WEEKLY;BYDAY=TU`. */
    rrule: text().notNull(),
    startsOn: date().notNull(),
    withCeo: flag().notNull(),
    withLeadership: flag().notNull(),
    /** The function whose leader a weekly check-in is with; null for everyone. */
    functionId: text().references(() => functions.id, { onDelete: 'set null' }),
    /** `HH:MM` in the client's time zone; null where only the dates are known. */
    startTime: text(),
    createdAt: instant().notNull(),
  },
  (table) => [oneOf('series_kind', table.kind, sessionKinds)],
);

/** A date of a series that is skipped, or held on another one. */
export const seriesExceptions = sqliteTable(
  'series_exceptions',
  {
    id: id(),
    seriesId: text()
      .notNull()
      .references(() => series.id, { onDelete: 'cascade' }),
    /** The date that the rule gives. */
    ruleOn: date().notNull(),
    /** Null when the session is skipped. */
    movedTo: date(),
  },
  (table) => [uniqueIndex('series_exceptions_once').on(table.seriesId, table.ruleOn)],
);
