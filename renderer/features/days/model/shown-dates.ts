/** The dates of the calendar with all that its cells need of them, worked out once for every row. */
import { dayOfWeek, formatDate, type PlainDate, weekdayLetter } from '#shared/domain/dates.ts';
import { datesOf } from './day-cells.ts';
import type { DaySpan } from './day-span.ts';
import { type OwnCalendar, type OwnDay, ownDaysOf } from './own-days.ts';

export interface ShownDate {
  date: PlainDate;
  /** As the cells name it: `24 Nov 2026`. */
  words: string;
  /** With the day of the week: `Tue 24 Nov`. */
  weekday: string;
  letter: string;
  /** The line before it: the first of a month, or of a week. */
  edge: 'month' | 'week' | undefined;
  isToday: boolean;
  own: OwnDay;
}

export function shownDates(
  span: DaySpan,
  today: PlainDate,
  calendar: OwnCalendar,
  locale: string,
): readonly ShownDate[] {
  const dates = datesOf(span);
  const own = ownDaysOf(dates, calendar);
  return dates.map((date) => ({
    date,
    words: formatDate(date, locale),
    weekday: formatDate(date, locale, 'weekday'),
    letter: weekdayLetter(date, locale),
    edge: edgeOf(date),
    isToday: date === today,
    own: own.get(date) ?? { kind: 'working', name: '', timeOff: undefined },
  }));
}

function edgeOf(date: PlainDate): ShownDate['edge'] {
  if (date.endsWith('-01')) return 'month';
  return dayOfWeek(date) === 1 ? 'week' : undefined;
}
