/**
 * Recurrence rules over plain dates: the part of RFC 5545's RRULE that speaks of days, without times and time zones.
 * FREQ (daily to yearly), INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS and WKST; any other part makes
 * the rule one we do not understand, because a part left out would change the dates.
 */
import {
  addMonthsTo,
  compareText,
  type DateRange,
  dateOfEpochDay,
  dayOfWeek,
  daysBetween,
  epochDay,
  firstDayOf,
  isPlainDate,
  lastDayOf,
  monthOf,
  type PlainDate,
  type PlainMonth,
} from './dates.ts';

type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
/** A weekday (1 = Monday), with an ordinal the nth of its month or year, negative from the end. */
type WeekdayPart = { readonly day: number; readonly ordinal: number | null };

export type Recurrence = {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | null;
  readonly until: PlainDate | null;
  readonly weekdays: readonly WeekdayPart[];
  readonly monthDays: readonly number[];
  readonly months: readonly number[];
  readonly positions: readonly number[];
  /** First day of the week, 1 = Monday. */
  readonly weekStart: number;
};

const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const frequencies: ReadonlySet<string> = new Set<Frequency>(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);
const knownParts = 'FREQ INTERVAL COUNT UNTIL BYDAY BYMONTHDAY BYMONTH BYSETPOS WKST'.split(' ');

/** The rule of a text such as `FREQ=MONTHLY;BYDAY=2TU`; `undefined` for anything that is not wholly understood. */
export function parseRecurrence(text: string): Recurrence | undefined {
  const pairs = text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .replace(/;$/, '')
    .split(';');
  const parts = new Map(pairs.map((pair) => pair.split('=', 2) as [string, string | undefined]));
  const isKnown = pairs.length === parts.size && [...parts.keys()].every((key) => knownParts.includes(key));
  const frequency = parts.get('FREQ');
  if (!isKnown || !isFrequency(frequency)) return undefined;
  const rule = {
    frequency,
    interval: numbersIn(parts.get('INTERVAL') ?? '1', 1, 1000)?.[0],
    count: parts.has('COUNT') ? numbersIn(parts.get('COUNT'), 1, 100_000)?.[0] : null,
    until: parts.has('UNTIL') ? untilIn(parts.get('UNTIL')) : null,
    weekdays: parts.has('BYDAY') ? weekdaysIn(parts.get('BYDAY')) : [],
    monthDays: parts.has('BYMONTHDAY') ? numbersIn(parts.get('BYMONTHDAY'), -31, 31) : [],
    months: parts.has('BYMONTH') ? numbersIn(parts.get('BYMONTH'), 1, 12) : [],
    positions: parts.has('BYSETPOS') ? numbersIn(parts.get('BYSETPOS'), -366, 366) : [],
    weekStart: weekdaysIn(parts.get('WKST') ?? 'MO')?.[0]?.day,
  };
  return isWhole(rule) && isAllowed(rule) ? rule : undefined;
}

/**
 * The dates of a rule that lie in `range`, in order. The rule begins on `startsOn`, which gives what the rule leaves
 * open (its weekday, its day of the month) and is itself a date only where the rule matches it. A date that a month
 * does not have is left out: the 31st of April is no date, and 29 February comes in leap years only.
 */
export function recurrenceDates(rule: Recurrence, startsOn: PlainDate, range: DateRange): PlainDate[] {
  const last = rule.until !== null && rule.until < range.endsOn ? rule.until : range.endsOn;
  const whole = withDefaults(rule, startsOn);
  const dates: PlainDate[] = [];
  let left = rule.count ?? Number.POSITIVE_INFINITY;
  for (let index = firstIndex(rule, startsOn, range.startsOn); ; index += rule.interval) {
    const span = spanAt(rule, startsOn, index);
    if (span === undefined || span.startsOn > last) return dates;
    for (const date of datesOfSpan(whole, span)) {
      if (date < startsOn) continue;
      if (date > last || left === 0) return dates;
      left -= 1;
      if (date >= range.startsOn) dates.push(date);
    }
  }
}

function isFrequency(text: string | undefined): text is Frequency {
  return text !== undefined && frequencies.has(text);
}

function numbersIn(text: string | undefined, least: number, most: number): number[] | undefined {
  const numbers = (text ?? '')
    .split(',')
    .map((part) => (/^[+-]?\d{1,6}$/.test(part) ? Number(part) : Number.NaN));
  return numbers.every((number) => number >= least && number <= most && number !== 0) ? numbers : undefined;
}

function untilIn(text: string | undefined): PlainDate | undefined {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})(?:T\d{6}Z?)?$/.exec(text ?? '') ?? [];
  const date = `${year}-${month}-${day}`;
  return isPlainDate(date) ? date : undefined;
}

function weekdaysIn(text: string | undefined): WeekdayPart[] | undefined {
  const parts = (text ?? '').split(',').map((part) => {
    const [, ordinal, code = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(part) ?? [];
    return { day: weekdayCodes.indexOf(code) + 1, ordinal: ordinal === undefined ? null : Number(ordinal) };
  });
  return parts.every(({ day, ordinal }) => day > 0 && ordinal !== 0) ? parts : undefined;
}

type Whole<Parts> = { [Key in keyof Parts]: Exclude<Parts[Key], undefined> };

function isWhole<Parts extends object>(parts: Parts): parts is Parts & Whole<Parts> {
  return Object.values(parts).every((value) => value !== undefined);
}

// RFC 5545 forbids an ordinal weekday in a day or week, a day of the month in a week, and COUNT beside UNTIL.
function isAllowed({ frequency, weekdays, monthDays, count, until }: Recurrence): boolean {
  const isShort = frequency === 'DAILY' || frequency === 'WEEKLY';
  const hasOrdinal = weekdays.some(({ ordinal }) => ordinal !== null);
  if (isShort && hasOrdinal) return false;
  if (frequency === 'WEEKLY' && monthDays.length > 0) return false;
  return count === null || until === null;
}

function withDefaults(rule: Recurrence, startsOn: PlainDate): Recurrence {
  const { frequency, weekdays, monthDays, months } = rule;
  if (weekdays.length > 0 || monthDays.length > 0 || frequency === 'DAILY') return rule;
  if (frequency === 'WEEKLY') return { ...rule, weekdays: [{ day: dayOfWeek(startsOn), ordinal: null }] };
  const ownMonth = frequency === 'YEARLY' && months.length === 0 ? [Number(startsOn.slice(5, 7))] : months;
  return { ...rule, monthDays: [Number(startsOn.slice(8))], months: ownMonth };
}

// A rule that counts must be followed from its beginning; any other is taken up shortly before the range.
function firstIndex(
  { frequency, interval, count }: Recurrence,
  startsOn: PlainDate,
  from: PlainDate,
): number {
  if (count !== null || from <= startsOn) return 0;
  const days = daysBetween(startsOn, from);
  const passed = { DAILY: days, WEEKLY: days / 7 - 1, MONTHLY: days / 31 - 1, YEARLY: days / 366 - 1 };
  return Math.max(0, Math.floor(passed[frequency] / interval) * interval);
}

/** The day, week, month or year `index` after the one `startsOn` lies in; `undefined` beyond the year 9999. */
function spanAt(
  { frequency, weekStart }: Recurrence,
  startsOn: PlainDate,
  index: number,
): DateRange | undefined {
  if (frequency === 'DAILY') return days(epochDay(startsOn) + index, 1);
  if (frequency === 'WEEKLY') {
    const sinceWeekStart = (dayOfWeek(startsOn) - weekStart + 7) % 7;
    return days(epochDay(startsOn) - sinceWeekStart + 7 * index, 7);
  }
  if (frequency === 'MONTHLY') {
    const month = addMonthsTo(monthOf(startsOn), index);
    return month.length > 7 ? undefined : monthSpan(month);
  }
  const year = Number(startsOn.slice(0, 4)) + index;
  return year > 9999 ? undefined : yearOf(String(year).padStart(4, '0'));
}

function days(first: number, count: number): DateRange {
  return { startsOn: dateOfEpochDay(first), endsOn: dateOfEpochDay(first + count - 1) };
}

function monthSpan(month: PlainMonth): DateRange {
  return { startsOn: firstDayOf(month), endsOn: lastDayOf(month) };
}

function yearOf(year: string): DateRange {
  return { startsOn: `${year}-01-01`, endsOn: `${year}-12-31` };
}

function datesOfSpan(rule: Recurrence, span: DateRange): PlainDate[] {
  const all: PlainDate[] = [];
  for (const part of partsOf(rule, span)) {
    const last = epochDay(part.endsOn);
    for (let day = epochDay(part.startsOn); day <= last; day += 1) {
      // Most days fail by their weekday, which costs least to tell.
      if (!hasWeekday(rule, day)) continue;
      const date = dateOfEpochDay(day);
      if (matches(rule, date)) all.push(date);
    }
  }
  if (rule.positions.length === 0) return all;
  const chosen = rule.positions.flatMap((position) => all.at(position > 0 ? position - 1 : position) ?? []);
  return [...new Set(chosen)].sort(compareText);
}

/** Of a year only the months that the rule names, in order. */
function partsOf({ frequency, months }: Recurrence, span: DateRange): DateRange[] {
  if (frequency !== 'YEARLY' || months.length === 0) return [span];
  const year = span.startsOn.slice(0, 4);
  const named = [...new Set(months)].sort((one, other) => one - other);
  return named.map((month) => monthSpan(`${year}-${String(month).padStart(2, '0')}`));
}

function hasWeekday({ weekdays }: Recurrence, day: number): boolean {
  const weekday = ((((day + 3) % 7) + 7) % 7) + 1;
  return weekdays.length === 0 || weekdays.some((part) => part.day === weekday);
}

function matches({ frequency, weekdays, monthDays, months }: Recurrence, date: PlainDate): boolean {
  if (months.length > 0 && !months.includes(Number(date.slice(5, 7)))) return false;
  if (monthDays.length > 0 && !monthDays.some((day) => isDayOfMonth(date, day))) return false;
  if (weekdays.length === 0) return true;
  const weekday = dayOfWeek(date);
  const isOfYear = frequency === 'YEARLY' && months.length === 0;
  return weekdays.some(
    ({ day, ordinal }) => day === weekday && (ordinal === null || isNth(date, ordinal, isOfYear)),
  );
}

function isDayOfMonth(date: PlainDate, day: number): boolean {
  const own = Number(date.slice(8));
  return day > 0 ? own === day : own === Number(lastDayOf(monthOf(date)).slice(8)) + 1 + day;
}

/** Whether a date is the nth of its weekday in its month or year, from the end where the ordinal is negative. */
function isNth(date: PlainDate, ordinal: number, isOfYear: boolean): boolean {
  const { startsOn, endsOn } = isOfYear ? yearOf(date.slice(0, 4)) : monthSpan(monthOf(date));
  const days = ordinal > 0 ? daysBetween(startsOn, date) : daysBetween(date, endsOn);
  return Math.floor(days / 7) + 1 === Math.abs(ordinal);
}
