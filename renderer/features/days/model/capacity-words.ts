/** Capacity in words: what a month is made of, and whether a newcomer fits. */
import type { Outputs } from '#shared/contract/types.ts';
import { formatMonth } from '#shared/domain/dates.ts';
import { daysInWords, type MilliDays } from '#shared/domain/quantities.ts';

export type MonthCapacityRow = Outputs['capacity']['months']['months'][number];

/** What of a month is given to clients, as shares of its days; together they fill at most the whole bar. */
export interface CapacityShares {
  worked: number;
  planned: number;
  /** Promised, and neither worked nor planned yet. */
  promised: number;
  /** Where the month's own days end, 0 to 1; below 1 where more is taken than there is. */
  available: number;
}

/** The days that are left to work: working days less holidays and time off. */
export function availableIn({ workingDays, holidays, timeOff }: MonthCapacityRow): MilliDays {
  return (workingDays - holidays - timeOff) * 1000;
}

export function capacityShares(month: MonthCapacityRow): CapacityShares {
  const { worked, planned, free } = month;
  const available = availableIn(month);
  const whole = Math.max(available, available - free, 1);
  const taken = available - free;
  return {
    worked: worked / whole,
    planned: planned / whole,
    promised: Math.max(0, taken - worked - planned) / whole,
    available: available / whole,
  };
}

/** `21 working days, 1 holiday, 2 off`. */
export function workingWords({ workingDays, holidays, timeOff }: MonthCapacityRow, locale: string): string {
  const count = (value: number) => value.toLocaleString(locale);
  return [
    `${count(workingDays)} working days`,
    ...(holidays > 0 ? [`${count(holidays)} ${holidays === 1 ? 'holiday' : 'holidays'}`] : []),
    ...(timeOff > 0 ? [`${count(timeOff)} off`] : []),
  ].join(', ');
}

/** Whether it fits, in one sentence, and which month is the tightest or the first that does not hold it. */
export function fitWords(
  months: readonly (MonthCapacityRow & { over: boolean })[],
  locale: string,
): { fits: boolean; sentence: string } {
  const over = months.filter((month) => month.over);
  const days = (milliDays: MilliDays) => daysInWords(milliDays, locale);
  const [first] = over;
  if (first) {
    const others = over.length === 1 ? '' : ` ${over.length} of the ${months.length} months are over.`;
    const sentence = `It does not fit: ${formatMonth(first.month, locale)} would be ${days(-first.free)} over.${others}`;
    return { fits: false, sentence };
  }
  const [tightest] = months.toSorted((one, other) => one.free - other.free);
  if (!tightest) return { fits: true, sentence: '' };
  const sentence = `It fits: the tightest month is ${formatMonth(tightest.month, locale)}, with ${days(tightest.free)} still free.`;
  return { fits: true, sentence };
}
