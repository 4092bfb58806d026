/**
 * Retainer periods: calendar months and calendar quarters, named `2026-01` and `2026-Q1`.
 * (Source: product rules, Retainer days.)
 */
import {
  addMonthsTo,
  type DateRange,
  firstDayOf,
  formatMonth,
  isPlainMonth,
  lastDayOf,
  monthOf,
  type PlainDate,
} from './dates.ts';
import type { PeriodLength } from './vocabulary.ts';

/** `2026-01` for a month, `2026-Q1` for a quarter. */
export type PeriodName = string;
export type Period = DateRange & { readonly name: PeriodName };

const quarterPattern = /^(\d{4})-Q([1-4])$/;

/** The calendar month or quarter a date lies in. */
export function periodOf(date: PlainDate, length: PeriodLength): Period {
  if (length === 'month') return monthPeriod(monthOf(date));
  return quarterPeriod(date.slice(0, 4), Math.ceil(Number(date.slice(5, 7)) / 3));
}

/** The month or quarter of a name; `undefined` when it names none. */
export function periodNamed(name: string): Period | undefined {
  if (isPlainMonth(name)) return monthPeriod(name);
  const [, year, quarter] = quarterPattern.exec(name) ?? [];
  return year === undefined ? undefined : quarterPeriod(year, Number(quarter));
}

/** A period for people: `March 2026`, or `Q1 2026` for a quarter. */
export function formatPeriod(name: PeriodName, locale: string): string {
  const [, year, quarter] = quarterPattern.exec(name) ?? [];
  return year === undefined ? formatMonth(name, locale) : `Q${quarter} ${year}`;
}

/**
 * Periods end to end, from the one `from` lies in to the one `to` lies in. The length is asked for on the first day of
 * each, so a period under way always runs to its own end. A quarter that follows a month inside it is what is left of
 * that quarter: no day lies in two periods, and no two periods share a name.
 */
export function periodsFrom(
  from: PlainDate,
  to: PlainDate,
  lengthOn: (date: PlainDate) => PeriodLength,
): Period[] {
  let period = periodOf(from, lengthOn(from));
  const periods = [period];
  while (period.endsOn < to) {
    const startsOn = firstDayOf(addMonthsTo(monthOf(period.endsOn), 1));
    period = { ...periodOf(startsOn, lengthOn(startsOn)), startsOn };
    periods.push(period);
  }
  return periods;
}

function monthPeriod(month: string): Period {
  return { name: month, startsOn: firstDayOf(month), endsOn: lastDayOf(month) };
}

function quarterPeriod(year: string, quarter: number): Period {
  const firstMonth = `${year}-${String(quarter * 3 - 2).padStart(2, '0')}`;
  return {
    name: `${year}-Q${quarter}`,
    startsOn: firstDayOf(firstMonth),
    endsOn: lastDayOf(addMonthsTo(firstMonth, 2)),
  };
}
