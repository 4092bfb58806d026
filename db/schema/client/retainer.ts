/** Agreements, pauses, adjustments, client days and closed periods: what the ledger is computed from. */
import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { clientDayKinds, overages, periodLengths, rollovers } from '../../../shared/domain/vocabulary.ts';
import { date, flag, id, instant, milliDays, minorUnits, oneOf } from '../columns.ts';

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
    /** How many days before its end notice must be given or a renewal agreed; null where nothing is. */
    noticeDays: integer(),
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
  /** What the row of a time sheet that it was imported from is known by. */
  importKey: text(),
  createdAt: instant().notNull(),
});

/** Days planned by a recurrence; each becomes a client day of its own, which may be moved or removed. */
export const dayPlans = sqliteTable('day_plans', {
  id: id(),
  /** A recurrence of RFC 5545 without times, such as `FREQ=WEEKLY;INTERVAL=2;BYDAY=TU`. */
  rrule: text().notNull(),
  startsOn: date().notNull(),
  endsOn: date().notNull(),
  milliDays: milliDays().notNull(),
  note: text().notNull(),
  createdAt: instant().notNull(),
});

/** A date of a plan's rule on which no day is planned. */
export const dayPlanExceptions = sqliteTable(
  'day_plan_exceptions',
  {
    id: id(),
    planId: text()
      .notNull()
      .references(() => dayPlans.id, { onDelete: 'cascade' }),
    ruleOn: date().notNull(),
  },
  (table) => [uniqueIndex('day_plan_exceptions_once').on(table.planId, table.ruleOn)],
);

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
    /** The plan and its date that this day stands for; both null for one planned by hand. */
    planId: text().references(() => dayPlans.id, { onDelete: 'set null' }),
    ruleOn: date(),
    /** What the row of a time sheet that it was imported from is known by. */
    importKey: text(),
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

/** What was spent for the client, and whether it is put on the invoice. */
export const expenses = sqliteTable(
  'expenses',
  {
    id: id(),
    onDate: date().notNull(),
    description: text().notNull(),
    amountMinor: minorUnits().notNull(),
    isBillable: flag().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [index('expenses_date').on(table.onDate)],
);
