/**
 * Capacity: the working days of each month against what all agreements promise, what is planned and what was worked.
 * (Source: product rules, Retainer days; screens: Days.)
 */
import { coveredSpans, termsSpans } from './agreements.ts';
import {
  addMonthsTo,
  type DateRange,
  daysIn,
  firstDayOf,
  lastDayOf,
  overlapOf,
  type PlainDate,
  type PlainMonth,
} from './dates.ts';
import { grantedFor, grantParts } from './grant.ts';
import type { LedgerInput } from './ledger.ts';
import { type MilliDays, roundHalfUpTo } from './quantities.ts';
import { countWorkingDays, type WorkingCalendar, type WorkingDays } from './working-days.ts';

/** What one client takes of one month. */
export type MonthLoad = {
  readonly month: PlainMonth;
  readonly promised: MilliDays;
  readonly planned: MilliDays;
  readonly worked: MilliDays;
};

/** One month; working days, holidays and time off are whole days. */
export type MonthCapacity = MonthLoad &
  WorkingDays & {
    /**
     * Working days less holidays and time off, less what each client takes: what is promised, or what is planned and
     * worked where that is more. Negative when more is taken than there is.
     */
    readonly free: MilliDays;
  };

/** A client who might come: days a month from a date, without an end where `endsOn` is null. */
export type Newcomer = {
  readonly milliDaysPerMonth: MilliDays;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
};

/** A month with the newcomer's days counted as promised. */
export type WhatIfMonth = MonthCapacity & { readonly over: boolean };

/** The months of a span, the first one included. */
export function monthsFrom(first: PlainMonth, count: number): PlainMonth[] {
  return Array.from({ length: count }, (_, index) => addMonthsTo(first, index));
}

/**
 * What a client's agreement promises in a calendar month: the grant of a monthly agreement, or a quarterly one's share by
 * calendar days; a month that is partly covered counts in part, as the ledger grants it.
 */
export function promisedIn(
  month: PlainMonth,
  { terms, pauses }: Pick<LedgerInput, 'terms' | 'pauses'>,
): MilliDays {
  const period = { name: month, ...datesOf(month) };
  const covered = coveredSpans(termsSpans(terms), pauses);
  const parts = grantParts(period, covered);
  const governing = covered.findLast((span) => overlapOf(span, period))?.terms;
  return grantedFor(parts, governing?.periodLength === 'month' ? governing.incrementMilliDays : 1);
}

/** The capacity of each month, in the order given. @param loads of all clients, any number of rows a month */
export function capacityOf(
  months: readonly PlainMonth[],
  calendar: WorkingCalendar,
  loads: readonly MonthLoad[],
): MonthCapacity[] {
  return months.map((month) => {
    const days = countWorkingDays(datesOf(month), calendar);
    const own = loads.filter((load) => load.month === month);
    const sum = (value: (load: MonthLoad) => MilliDays) =>
      own.reduce((total, load) => total + value(load), 0);
    const available = (days.workingDays - days.holidays - days.timeOff) * 1000;
    return {
      month,
      ...days,
      promised: sum((load) => load.promised),
      planned: sum((load) => load.planned),
      worked: sum((load) => load.worked),
      free: available - sum((load) => Math.max(load.promised, load.planned + load.worked)),
    };
  });
}

/** The same months with a newcomer counted; nothing that was handed in changes. */
export function whatIf(capacity: readonly MonthCapacity[], newcomer: Newcomer): WhatIfMonth[] {
  return capacity.map((row) => {
    const more = newcomerIn(row.month, newcomer);
    const free = row.free - more;
    return { ...row, promised: row.promised + more, free, over: free < 0 };
  });
}

// A month that is partly covered counts by its calendar days, as a grant does, to the thousandth of a day.
function newcomerIn(month: PlainMonth, { milliDaysPerMonth, startsOn, endsOn }: Newcomer): MilliDays {
  const whole = datesOf(month);
  const covered = overlapOf(whole, { startsOn, endsOn: endsOn ?? whole.endsOn });
  return covered ? roundHalfUpTo(1, milliDaysPerMonth * daysIn(covered), daysIn(whole)) : 0;
}

function datesOf(month: PlainMonth): DateRange {
  return { startsOn: firstDayOf(month), endsOn: lastDayOf(month) };
}
