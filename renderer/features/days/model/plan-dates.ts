/** The dates that a rule gives, each with what speaks against it, before anything is planned. */
import { formatDate, isPlainDate, type PlainDate } from '#shared/domain/dates.ts';
import { formatDays, type MilliDays } from '#shared/domain/quantities.ts';
import { parseRecurrence, recurrenceDates } from '#shared/domain/recurrence.ts';
import type { MonthDays } from './day-cells.ts';
import { type OwnCalendar, ownDaysOf, ownDayWords } from './own-days.ts';

export interface PlanDate {
  date: PlainDate;
  /** With the day of the week. */
  words: string;
  /** Why it may be better left out: a holiday, time off, more than a day on the date. Empty where nothing is. */
  against: string;
  /** True where nobody works on it, so that it is left out unless it is asked for. */
  isFree: boolean;
}

export interface PlanValues {
  rrule: string;
  startsOn: string;
  endsOn: string;
  milliDays: MilliDays;
}

/** More than this is no plan to look through. */
const most = 120;

/** The dates in order; none while the values do not make a plan. */
export function planDates(
  { rrule, startsOn, endsOn, milliDays }: PlanValues,
  calendar: OwnCalendar,
  days: readonly Pick<MonthDays[number], 'onDate' | 'milliDays'>[],
  locale: string,
): PlanDate[] {
  const rule = parseRecurrence(rrule);
  if (!rule || !isPlainDate(startsOn) || !isPlainDate(endsOn) || endsOn < startsOn) return [];
  const dates = recurrenceDates(rule, startsOn, { startsOn, endsOn }).slice(0, most);
  const own = ownDaysOf(dates, calendar);
  const totals = new Map<PlainDate, MilliDays>();
  for (const day of days) totals.set(day.onDate, (totals.get(day.onDate) ?? 0) + day.milliDays);
  return dates.map((date) => {
    const day = own.get(date);
    const total = (totals.get(date) ?? 0) + milliDays;
    const why = day ? ownDayWords(day) : '';
    const free = day?.kind === 'weekend' && why === '' ? 'not a working day' : why;
    const over = total > 1000 ? `${formatDays(total, locale)} days on one date` : '';
    return {
      date,
      words: formatDate(date, locale, 'weekday'),
      against: [free, over].filter((part) => part !== '').join('; '),
      isFree: day !== undefined && day.kind !== 'working',
    };
  });
}
