/** The executive's own working days: weekdays less public holidays and time off. (Source: capacity of the month.) */
import { type DateRange, datesIn, dayOfWeek, isWithin, type PlainDate } from './dates.ts';
import type { MilliDays } from './quantities.ts';

/** A public holiday. */
export type Holiday = { readonly date: PlainDate; readonly name: string };

export type WorkingCalendar = {
  /** Days of the week worked, 1 = Monday to 7 = Sunday. */
  readonly weekdays: readonly number[];
  /** Public holidays of the chosen country and region. */
  readonly holidays: ReadonlySet<PlainDate>;
  /** Ranges of time off, both ends included; they may overlap. */
  readonly timeOff: readonly DateRange[];
};

/** Whole days of a range: its days of the working week, and those of them that are holidays or time off. */
export type WorkingDays = {
  readonly workingDays: number;
  readonly holidays: number;
  /** A holiday within time off is a holiday and not counted twice. */
  readonly timeOff: number;
};

/** What a date is to the executive. */
export type DayKind = 'working' | 'weekend' | 'holiday' | 'time_off';

/** The kind of a date: a holiday on a weekend is a weekend, and one within time off a holiday. */
export function dayKind(date: PlainDate, { weekdays, holidays, timeOff }: WorkingCalendar): DayKind {
  if (!weekdays.includes(dayOfWeek(date))) return 'weekend';
  if (holidays.has(date)) return 'holiday';
  return timeOff.some((range) => isWithin(date, range)) ? 'time_off' : 'working';
}

/** Counts the days of a range. */
export function countWorkingDays(range: DateRange, calendar: WorkingCalendar): WorkingDays {
  const kinds = datesIn(range).map((date) => dayKind(date, calendar));
  const count = (kind: DayKind) => kinds.filter((each) => each === kind).length;
  const [holidays, timeOff] = [count('holiday'), count('time_off')];
  return { workingDays: count('working') + holidays + timeOff, holidays, timeOff };
}

/** The days left to work in a range: working days less holidays and time off. */
export function availableDays(range: DateRange, calendar: WorkingCalendar): number {
  const { workingDays, holidays, timeOff } = countWorkingDays(range, calendar);
  return workingDays - holidays - timeOff;
}

/**
 * The whole days of a range that are left to plan: days to work, less what is planned on them already. More than a day
 * on one date takes that date alone.
 * @param planned thousandths of a day by date, over all clients
 */
export function unplannedDays(
  range: DateRange,
  calendar: WorkingCalendar,
  planned: ReadonlyMap<PlainDate, MilliDays>,
): number {
  const free = datesIn(range)
    .filter((date) => dayKind(date, calendar) === 'working')
    .reduce((sum, date) => sum + Math.max(0, 1000 - (planned.get(date) ?? 0)), 0);
  return Math.floor(free / 1000);
}
