/** Agreements, pauses, adjustments, client days and closed periods: what the ledger is computed from. */
import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { clientDayKinds, overages, periodLengths, rollovers } from '../../../shared/domain/vocabulary.ts';
import { date, id, instant, milliDays, minorUnits, oneOf } from '../columns.ts';

/** Retainer terms from a date; they hold until they end or the next row starts. */
export const agreements = sqliteTable(
  'agreements',
  {
    id: id(),
    startsOn: date().notNull().unique(),
    endsOn: date(),
    milliDaysPerPeriod: milliDays().notNull(),
    periodLength: text({ enum: periodLengths }).notNull(),
    rollover: text({ enum: rollovers }).notNull(),
    rolloverCapMilliDays: milliDays(),
    expireAfterPeriods: integer(),
    overage: text({ enum: overages }).notNull(),
    overageRateMinor: minorUnits(),
    incrementMilliDays: milliDays().notNull(),
    feeMinor: minorUnits(),
    minutesPerDay: integer().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    oneOf('agreements_period_length', table.periodLength, periodLengths),
    oneOf('agreements_rollover', table.rollover, rollovers),
    oneOf('agreements_overage', table.overage, overages),
    check('agreements_order', sql`${table.endsOn} is null or ${table.endsOn} >= ${table.startsOn}`),
    check('agreements_cap', sql`(${table.rollover} = 'up_to') = (${table.rolloverCapMilliDays} is not null)`),
    check('agreements_rate', sql`(${table.overage} = 'bill') = (${table.overageRateMinor} is not null)`),
    check('agreements_positive', sql`${table.milliDaysPerPeriod} >= 0 and ${table.incrementMilliDays} > 0`),
  ],
);

export const pauses = sqliteTable(
  'pauses',
  {
    id: id(),
    startsOn: date().notNull(),
    endsOn: date().notNull(),
    note: text().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [check('pauses_order', sql`${table.endsOn} >= ${table.startsOn}`)],
);

export const adjustments = sqliteTable('adjustments', {
  id: id(),
  onDate: date().notNull(),
  milliDays: milliDays().notNull(),
  reason: text().notNull(),
  /** The day of a closed period that this adjustment accounts for; null for any other adjustment. */
  workedOn: date(),
  createdAt: instant().notNull(),
});

export const clientDays = sqliteTable(
  'client_days',
  {
    id: id(),
    onDate: date().notNull(),
    kind: text({ enum: clientDayKinds }).notNull(),
    milliDays: milliDays().notNull(),
    note: text().notNull(),
    /** Why a booking beyond a refused overage was accepted. */
    overrideReason: text(),
    createdAt: instant().notNull(),
  },
  (table) => [
    index('client_days_date').on(table.onDate),
    oneOf('client_days_kind', table.kind, clientDayKinds),
    check('client_days_positive', sql`${table.milliDays} > 0`),
  ],
);

/** A period whose statement was issued: it is locked. */
export const periodClosings = sqliteTable('period_closings', {
  id: id(),
  period: text().notNull().unique(),
  startsOn: date().notNull(),
  endsOn: date().notNull(),
  closingMilliDays: milliDays().notNull(),
  createdAt: instant().notNull(),
});
