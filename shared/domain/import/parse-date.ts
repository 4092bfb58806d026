/**
 * Reads the dates that people write in spreadsheets. Day and month are never guessed: `3/4/2026` needs an order,
 * `6/30/2020` does not. What is no whole calendar date (`Q3 2026`, `June`) is unreadable, and so is 30 February.
 */
import { addDays, daysInMonth, isPlainDate, type PlainDate } from '../dates.ts';
import { isWeekdayName, monthNamed } from './calendar-names.ts';
import { type Cell, cellText, isPlaceholder } from './cells.ts';

/** Which comes first in a date of numbers: the month or the day. */
export type DateOrder = 'mdy' | 'dmy';

/** How to read dates: the order, when it is known, and whether the workbook counts its days from 1904. */
export interface DateReading {
  readonly order?: DateOrder | undefined;
  readonly date1904?: boolean | undefined;
}

/**
 * What a cell holds. `only` names the order when a date of numbers can be read in one way only; with an order given,
 * `only` that differs from it means that the column contradicts what was given.
 */
export type ReadDate =
  | { readonly kind: 'date'; readonly date: PlainDate; readonly only?: DateOrder }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'order-needed' };

const firstYear = 1900;
const lastYear = 2199;
/** Serial numbers from 1980 to 2099: outside of it a bare number is more likely something else. */
const firstSerial = 29_221;
const lastSerial = 73_050;

const unreadable: ReadDate = { kind: 'unreadable' };

/** Reads one cell as a date. Never throws. */
export function parseDate(cell: Cell | undefined, reading: DateReading = {}): ReadDate {
  if (typeof cell === 'boolean') return unreadable;
  const text = cellText(cell);
  if (isPlaceholder(text)) return { kind: 'missing' };
  if (text.length > 60) return unreadable;
  if (/^\d{5}(\.\d+)?$/.test(text)) return fromSerial(Math.floor(Number(text)), reading.date1904 ?? false);
  if (/^\d{8}$/.test(text)) return fromParts(text.slice(0, 4), text.slice(4, 6), text.slice(6, 8));
  const dateText = bareDate(text);
  return fromNumbers(dateText, reading.order) ?? fromWords(dateText);
}

/**
 * The date of an Excel serial number. The 1900 system counts a 29 February 1900 that never was, so day 60 is no date
 * and earlier days are one ahead. Source: ECMA-376 part 1, 18.17.4.1.
 */
export function dateOfSerial(serial: number, date1904: boolean): PlainDate | undefined {
  const day = Math.floor(serial);
  if (date1904) return day >= 0 && day < 2_957_004 ? addDays('1904-01-01', day) : undefined;
  if (day < 1 || day === 60 || day > 2_958_465) return undefined;
  return addDays(day < 60 ? '1899-12-31' : '1899-12-30', day);
}

function fromSerial(serial: number, date1904: boolean): ReadDate {
  const in1900 = serial + (date1904 ? 1462 : 0);
  const date = in1900 >= firstSerial && in1900 <= lastSerial ? dateOfSerial(serial, date1904) : undefined;
  return date ? { kind: 'date', date } : unreadable;
}

const separators = /[\s,./-]+/;
const time =
  /[\sT,]+(at )?\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?\s*([ap]\.?m\.?)?\s*(z|utc|gmt)?\s*([+-]\d{2}:?\d{2})?$/i;

/** Without the time of day and the weekday, which a calendar date does not need. */
function bareDate(text: string): string {
  const dated = text.replace(time, '').trim();
  const [, weekday = '', rest = ''] = /^(\p{L}+)[.,]*\s+(.+)$/u.exec(dated) ?? [];
  return isWeekdayName(weekday) && rest.split(separators).length === 3 ? rest : dated;
}

function fromNumbers(text: string, order: DateOrder | undefined): ReadDate | undefined {
  const yearFirst = /^(\d{4})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,2})\.?$/.exec(text);
  if (yearFirst) return fromParts(yearFirst[1], yearFirst[3], yearFirst[4]);
  const yearLast = /^(\d{1,2})\s*([-/.\s])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})\.?$/.exec(text);
  if (!yearLast) return undefined;
  const [, first, , second, year] = yearLast;
  const monthFirst = fromParts(year, first, second);
  const dayFirst = fromParts(year, second, first);
  if (monthFirst.kind === 'date' && dayFirst.kind === 'date') {
    if (monthFirst.date === dayFirst.date) return monthFirst;
    return order === undefined ? { kind: 'order-needed' } : order === 'mdy' ? monthFirst : dayFirst;
  }
  if (monthFirst.kind === 'date') return { ...monthFirst, only: 'mdy' };
  return dayFirst.kind === 'date' ? { ...dayFirst, only: 'dmy' } : unreadable;
}

/** `June 30, 2020`, `30 Jun 2020`, `30th of June 2020`, `30-Jun-20`, `2026 June 30`. */
function fromWords(text: string): ReadDate {
  const parts = text
    .replace(/(\d)(st|nd|rd|th|er|º|ª)(?=[\s,.]|$)/gi, '$1')
    .split(separators)
    .filter((part) => part !== '' && !/^(of|the|de|del|den|le)$/i.test(part));
  const [a = '', b = '', c = '', ...more] = parts;
  if (more.length > 0) return unreadable;
  if (/^\d/.test(a)) {
    const month = monthNamed(b);
    if (!month) return unreadable;
    return a.length === 4 ? fromParts(a, String(month), c) : fromParts(c, String(month), a);
  }
  const month = monthNamed(a);
  return month ? fromParts(c, String(month), b) : unreadable;
}

function fromParts(year = '', month = '', day = ''): ReadDate {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month)) return unreadable;
  const fullYear = yearOf(year);
  const monthNumber = Number(month);
  if (fullYear === undefined || monthNumber < 1 || monthNumber > 12) return unreadable;
  if (Number(day) < 1 || Number(day) > daysInMonth(fullYear, monthNumber)) return unreadable;
  const date = `${fullYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(date) ? { kind: 'date', date } : unreadable;
}

/** Two digits are 2010 to 2079; 00 to 09 may be a day written year first, and nobody plans for 1985. */
function yearOf(text: string): number | undefined {
  if (/^\d{2}$/.test(text)) return Number(text) >= 10 && Number(text) <= 79 ? 2000 + Number(text) : undefined;
  const year = /^\d{4}$/.test(text) ? Number(text) : 0;
  return year >= firstYear && year <= lastYear ? year : undefined;
}
