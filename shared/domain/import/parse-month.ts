/** Reads months as spreadsheets name them, in cells and in headings. A month without its year is none. */
import { isPlainMonth, monthOf, type PlainMonth } from '../dates.ts';
import { monthNamed } from './calendar-names.ts';
import { type Cell, cellText } from './cells.ts';
import { type DateReading, parseDate } from './parse-date.ts';

export type ReadMonth =
  | { readonly kind: 'month'; readonly month: PlainMonth }
  | { readonly kind: 'missing' | 'unreadable' | 'order-needed' };

/** Reads one cell as a month: `2026-01`, `1/2026`, `Jan 2026`, `Jan-26`, or any day of it. Never throws. */
export function parseMonth(cell: Cell | undefined, reading: DateReading = {}): ReadMonth {
  const text = cellText(cell);
  const month = fromNumbers(text) ?? fromWords(text);
  if (month) return { kind: 'month', month };
  const read = parseDate(cell, reading);
  return read.kind === 'date' ? { kind: 'month', month: monthOf(read.date) } : read;
}

/** A heading in two parts: the month that it begins or ends with, and the rest; no month where it names none. */
export function splitMonth(heading: string): { readonly month: PlainMonth | null; readonly rest: string } {
  const text = cellText(heading);
  const whole = parseMonth(text);
  if (whole.kind === 'month') return { month: whole.month, rest: '' };
  const words = text
    .replace(/[()[\]:]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  for (const count of [1, 2]) {
    for (const [part, rest] of [
      [words.slice(-count), words.slice(0, -count)],
      [words.slice(0, count), words.slice(count)],
    ] as const) {
      const read = rest.length === 0 ? undefined : parseMonth(part.join(' '));
      if (read?.kind === 'month') return { month: read.month, rest: rest.join(' ') };
    }
  }
  return { month: null, rest: text };
}

const readingWords = /^(actuals?|readings?|values?|results?)?$/i;

/** True for the heading of a column that holds one month's readings, such as `Jan 2026` or `2026-01 actual`. */
export function isReadingHeading(heading: string): boolean {
  const { month, rest } = splitMonth(heading);
  return month !== null && readingWords.test(rest);
}

function fromNumbers(text: string): PlainMonth | undefined {
  const yearFirst = /^(\d{4})\s*[-/.M]?\s*(\d{2}|(?<=[-/.M]\s*)\d)$/.exec(text);
  if (yearFirst) return monthFrom(yearFirst[1], Number(yearFirst[2]));
  const yearLast = /^(\d{1,2})\s*[-/.]\s*(\d{4})$/.exec(text);
  return yearLast ? monthFrom(yearLast[2], Number(yearLast[1])) : undefined;
}

/** `Jan 2026`, `January, 2026`, `Jan-26`, `Jan ’26`, `2026 Jan`. */
function fromWords(text: string): PlainMonth | undefined {
  const nameFirst = /^(\p{L}+\.?)[\s,./-]*['’]?(\d{4}|\d{2})$/u.exec(text);
  if (nameFirst) return monthFrom(nameFirst[2], monthNamed(nameFirst[1] ?? ''));
  const yearFirst = /^(\d{4})[\s,./-]*(\p{L}+\.?)$/u.exec(text);
  return yearFirst ? monthFrom(yearFirst[1], monthNamed(yearFirst[2] ?? '')) : undefined;
}

/** Two digits are 2010 to 2079, as in dates. */
function monthFrom(yearText = '', month: number | undefined): PlainMonth | undefined {
  const year = yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText);
  const isLikely = yearText.length === 2 ? year >= 2010 && year <= 2079 : year >= 1900 && year <= 2199;
  const text = `${year}-${String(month).padStart(2, '0')}`;
  return month !== undefined && isLikely && isPlainMonth(text) ? text : undefined;
}
