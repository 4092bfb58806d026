/**
 * Plain calendar dates: the only place that parses, adds, compares or prints them.
 * A date is the text `YYYY-MM-DD`, so dates compare and sort as text; arithmetic goes through Temporal.
 * No function here reads the clock or the machine's time zone.
 */
import { Temporal } from 'temporal-polyfill';
import { civilDate, civilDay, civilMonth, civilMonthText } from './civil-date.ts';
import { type DateStyle, dateInEnglish, englishOf } from './english.ts';

/** A calendar date as `YYYY-MM-DD`. */
export type PlainDate = string;
/** A calendar month as `YYYY-MM`. */
export type PlainMonth = string;
/** Calendar dates from the first to the last, both included. */
export type DateRange = { readonly startsOn: PlainDate; readonly endsOn: PlainDate };

const datePattern = /^\d{4}-\d{2}-\d{2}$/;
const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/;

/** True for a real calendar date: 2024-02-29 is one, 2026-02-30 is not. */
export function isPlainDate(text: string): boolean {
  if (!datePattern.test(text)) return false;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** True for `YYYY-MM` with a month from 01 to 12. */
export function isPlainMonth(text: string): boolean {
  return monthPattern.test(text);
}

/** Number of days in a month (1 to 12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** 0001-01-01 and 9999-12-31, counted from 1970-01-01. */
const firstDay = -719_162;
const lastDay = 2_932_896;

/** The date `days` days later (earlier when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  const day = epochDay(date) + days;
  // Thousands of dates are moved at a time; what is no plain day of four digits of year is left to Temporal.
  return Number.isInteger(day) && day >= firstDay && day <= lastDay
    ? dateOfEpochDay(day)
    : Temporal.PlainDate.from(date).add({ days }).toString();
}

/** The date `months` months later, kept inside the month: 31 January plus one is 28 or 29 February. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}

/** Whole days from one date to another; negative when `to` comes first. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return epochDay(to) - epochDay(from);
}

/** Days since 1970-01-01, for arithmetic over many dates. A date without a time is read as UTC midnight. */
export function epochDay(date: PlainDate): number {
  return civilDay(date) ?? Date.parse(date) / 86_400_000;
}

/** The date of a day counted from 1970-01-01; the inverse of `epochDay`. */
export function dateOfEpochDay(day: number): PlainDate {
  return civilDate(day);
}

/** Days of a range, both ends included. */
export function daysIn({ startsOn, endsOn }: DateRange): number {
  return daysBetween(startsOn, endsOn) + 1;
}

/** Every date of a range, in order; none of one that ends before it starts. */
export function datesIn(range: DateRange): PlainDate[] {
  const first = epochDay(range.startsOn);
  return Array.from({ length: Math.max(0, daysIn(range)) }, (_, index) => dateOfEpochDay(first + index));
}

/** True for a date of the range, its ends included. */
export function isWithin(date: PlainDate, { startsOn, endsOn }: DateRange): boolean {
  return startsOn <= date && date <= endsOn;
}

/** The days two ranges share; `undefined` when there are none. */
export function overlapOf(one: DateRange, other: DateRange): DateRange | undefined {
  const startsOn = one.startsOn > other.startsOn ? one.startsOn : other.startsOn;
  const endsOn = one.endsOn < other.endsOn ? one.endsOn : other.endsOn;
  return startsOn <= endsOn ? { startsOn, endsOn } : undefined;
}

/** Orders text by code units: dates by time, and anything else the same way in every locale. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The month a date lies in. */
export function monthOf(date: PlainDate): PlainMonth {
  return date.slice(0, 7);
}

/** The first day of a month. */
export function firstDayOf(month: PlainMonth): PlainDate {
  return `${month}-01`;
}

/** The last day of a month. */
export function lastDayOf(month: PlainMonth): PlainDate {
  const days = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
  return `${month}-${String(days).padStart(2, '0')}`;
}

/** The month `count` months later (earlier when negative). */
export function addMonthsTo(month: PlainMonth, count: number): PlainMonth {
  return civilMonthText(civilMonth(month) + count);
}

/** A number of months in a row from the first on. */
export function monthsFrom(first: PlainMonth, count: number): PlainMonth[] {
  const start = civilMonth(first);
  return Array.from({ length: count }, (_, index) => civilMonthText(start + index));
}

/** Whole months from one month to another; negative when `to` comes first. */
export function monthsBetween(from: PlainMonth, to: PlainMonth): number {
  return civilMonth(to) - civilMonth(from);
}

/** Day of the week, 1 = Monday to 7 = Sunday (ISO 8601). */
export function dayOfWeek(date: PlainDate): number {
  return ((((epochDay(date) + 3) % 7) + 7) % 7) + 1;
}

const zoneDates = new Map<string, Intl.DateTimeFormat>();

/** The calendar date that an instant (UTC text) falls on in a time zone. */
export function dateIn(timeZone: string, instant: string): PlainDate {
  let format = zoneDates.get(timeZone);
  if (!format) {
    // Asked for with every write, and many times faster than through Temporal's polyfill.
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    zoneDates.set(timeZone, format);
  }
  return format.format(Date.parse(instant));
}

const daySeconds = 86_400;
const zoneClocks = new Map<string, Intl.DateTimeFormat>();

/** How many seconds the clocks of a time zone are ahead of UTC at an instant, given in seconds since 1970. */
export function offsetIn(timeZone: string, instant: number): number {
  let format = zoneClocks.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      ...{ timeZone, hourCycle: 'h23', era: 'short' },
      ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
      ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
    });
    zoneClocks.set(timeZone, format);
  }
  const [, month, day, year, era, hour, minute, second] =
    /(\d+)\/(\d+)\/(\d+) (\w+), (\d+):(\d+):(\d+)/.exec(format.format(instant * 1000)) ?? [];
  const fullYear = era?.startsWith('B') ? 1 - Number(year) : Number(year);
  const clock = new Date(0);
  clock.setUTCFullYear(fullYear, Number(month) - 1, Number(day));
  clock.setUTCHours(Number(hour), Number(minute), Number(second));
  return clock.getTime() / 1000 - instant;
}

/**
 * The instant (UTC text with milliseconds) of a time of day, `HH:MM`, on a date in a time zone. A time that the clocks skip
 * is read with the offset before, one that comes twice is the first. (Source: RFC 5545, 3.3.5.)
 */
export function instantIn(timeZone: string, date: PlainDate, time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const seconds = hours * 3600 + minutes * 60;
  const local = epochDay(date) * daySeconds + seconds;
  return new Date((local - offsetOfClock(timeZone, date, seconds)) * 1000).toISOString();
}

/** How many seconds a zone's clocks are ahead of UTC when they show a number of seconds since the midnight of a date. */
export function offsetOfClock(timeZone: string, date: PlainDate, seconds: number): number {
  const local = epochDay(date) * daySeconds + seconds;
  const [before, after] = [offsetIn(timeZone, local - daySeconds), offsetIn(timeZone, local + daySeconds)];
  const isRight = (offset: number) => offsetIn(timeZone, local - offset) === offset;
  return before === after || isRight(before) || !isRight(after) ? before : after;
}

/** The instant (UTC text with milliseconds, so that instants compare as text) at which a date begins in a time zone. */
export function startOfDay(timeZone: string, date: PlainDate): string {
  const start = Temporal.PlainDate.from(date).toZonedDateTime(timeZone).toInstant();
  return start.toString({ fractionalSecondDigits: 3 });
}

const styles = {
  medium: { dateStyle: 'medium' },
  long: { dateStyle: 'long' },
  short: { day: 'numeric', month: 'short' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
  weekdayLetter: { weekday: 'narrow' },
  month: { month: 'long', year: 'numeric' },
  monthShort: { month: 'short' },
} as const satisfies Record<DateStyle, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A date in words for people, such as `3 Mar 2026` or `Mar 3, 2026`, by the locale's own order.
 * `weekday` adds the day of the week to the short form.
 */
export function formatDate(
  date: PlainDate,
  locale: string,
  style: 'medium' | 'long' | 'short' | 'weekday' = 'medium',
): string {
  return inWords(date, locale, style);
}

/** A month in words: `March 2026`, or `Mar` in the short form. */
export function formatMonth(month: PlainMonth, locale: string, style: 'long' | 'short' = 'long'): string {
  return inWords(firstDayOf(month), locale, style === 'long' ? 'month' : 'monthShort');
}

/** The day of the week in one letter, for the head of a calendar. */
export function weekdayLetter(date: PlainDate, locale: string): string {
  return inWords(date, locale, 'weekdayLetter');
}

function inWords(date: PlainDate, locale: string, style: DateStyle): string {
  const english = englishOf(locale);
  if (english) return dateInEnglish(epochDay(date), english, style);
  const key = `${locale}|${style}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...styles[style], timeZone: 'UTC' });
    formats.set(key, format);
  }
  return format.format(epochDay(date) * 86_400_000);
}
