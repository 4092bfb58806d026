/** Dates, times and durations as calendar files write them. (Source: RFC 5545, 3.3.4 to 3.3.6.) */
import { isPlainDate, type PlainDate } from '../dates.ts';
import type { ContentLine } from './content-lines.ts';

/** A time on the clock of a zone: `utc`, a zone named in the file, or null where the reader's own is meant. */
export interface ClockTime {
  readonly date: PlainDate;
  /** Seconds since midnight on that clock; null for a whole day. */
  readonly seconds: number | null;
  readonly zone: string | null;
}

/** Days and seconds apart, because a day is not always 24 hours long. */
export interface Duration {
  readonly days: number;
  readonly seconds: number;
}

export const utc = 'utc';
const longestList = 10_000;

/** A date, or a date with a time; `undefined` for what is neither. */
export function parseMoment(text: string, zone: string | null): ClockTime | undefined {
  const [, year, month, day, time, isUtc] =
    /^(\d{4})(\d{2})(\d{2})(?:T(\d{6})(Z)?)?$/.exec(text.trim().toUpperCase()) ?? [];
  const date = `${year}-${month}-${day}`;
  if (!isPlainDate(date)) return undefined;
  if (time === undefined) return { date, seconds: null, zone: null };
  const [hours, minutes, seconds] = [0, 2, 4].map((at) => Number(time.slice(at, at + 2)));
  if (hours === undefined || minutes === undefined || seconds === undefined) return undefined;
  // A leap second is the end of its minute.
  if (hours > 23 || minutes > 59 || seconds > 60) return undefined;
  const sinceMidnight = hours * 3600 + minutes * 60 + Math.min(seconds, 59);
  return { date, seconds: sinceMidnight, zone: isUtc ? utc : zone };
}

/** The moment of a line such as DTSTART. */
export function momentOf({ value, parameters }: ContentLine): ClockTime | undefined {
  return parseMoment(value, parameters.get('TZID') ?? null);
}

/** A stretch that a line such as RDATE adds: a start, and where it is a period its end or its length. */
export interface Stretch {
  readonly start: ClockTime;
  readonly end: ClockTime | null;
  readonly duration: Duration | null;
}

/** What a line such as EXDATE or RDATE lists. */
export function stretchesOf({ value, parameters }: ContentLine): Stretch[] {
  const zone = parameters.get('TZID') ?? null;
  return value.split(',', longestList).flatMap((text) => {
    const [first = '', second] = text.split('/', 2);
    const start = parseMoment(first, zone);
    if (!start) return [];
    if (second === undefined) return { start, end: null, duration: null };
    return { start, end: parseMoment(second, zone) ?? null, duration: parseDuration(second) ?? null };
  });
}

/** A duration such as `PT1H30M` or `P2W`; `undefined` for what is none, or points back. */
export function parseDuration(text: string): Duration | undefined {
  const pattern = /^\+?P(?:(\d{1,5})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,8})S)?)?$/;
  const parts = pattern.exec(text.trim().toUpperCase());
  if (!parts) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  return { days: weeks * 7 + days, seconds: hours * 3600 + minutes * 60 + seconds };
}

/** A UTC offset such as `+0530` in seconds; `undefined` for what is none. */
export function parseOffset(text: string): number | undefined {
  const [, sign, hours, minutes, seconds = '0'] = /^([+-])(\d{2})(\d{2})(\d{2})?$/.exec(text.trim()) ?? [];
  if (sign === undefined) return undefined;
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return sign === '-' ? -size : size;
}
