/** Dates as people type them into a field: in the order of their locale, by numbers, and read back as they were written. */
import { isPlainDate, type PlainDate } from './dates.ts';
import { type DateOrder, parseDate } from './import/parse-date.ts';

type Order = DateOrder | 'ymd';

/** What a typed text says: a date, none, or why it is neither, in a sentence. */
export type TypedDate =
  | { readonly kind: 'date'; readonly date: PlainDate }
  | { readonly kind: 'none' }
  | { readonly kind: 'problem'; readonly problem: string };

const shapes = new Map<string, { order: Order; separator: string }>();

/** A date by numbers, such as `31/03/2026`; `readTypedDate` reads it back in the same locale. */
export function formatTypedDate(date: PlainDate, locale: string): string {
  const { order, separator } = shapeIn(locale);
  const parts = { d: date.slice(8, 10), m: date.slice(5, 7), y: date.slice(0, 4) };
  return [...order].map((part) => parts[part as keyof typeof parts]).join(separator);
}

/** Reads a date by numbers in the locale's order, with or without what stands between them, in words, or year first. */
export function readTypedDate(text: string, locale: string): TypedDate {
  const typed = text.trim();
  if (typed === '') return { kind: 'none' };
  const { order } = shapeIn(locale);
  const date = bareDigits(typed, order) ?? written(typed, order);
  if (date !== undefined) return { kind: 'date', date };
  const example = formatTypedDate('2026-03-31', locale);
  return { kind: 'problem', problem: `“${typed}” is no date. Type it like ${example}.` };
}

/** `31032026` and `310326`, as fast fingers type them. */
function bareDigits(text: string, order: Order): PlainDate | undefined {
  if (!/^(\d{6}|\d{8})$/.test(text)) return undefined;
  const year = text.length - 4;
  const groups = order === 'ymd' ? [year, 2, 2] : [2, 2, year];
  const ends = groups.map((_, place) => groups.slice(0, place + 1).reduce((sum, length) => sum + length, 0));
  const spelled = ends.map((end, place) => text.slice(end - (groups[place] ?? 0), end)).join('/');
  return order === 'ymd' && year === 2 ? written(`20${spelled}`, order) : written(spelled, order);
}

function written(text: string, order: Order): PlainDate | undefined {
  // Five figures are the serial number of a spreadsheet, which nobody types.
  if (/^\d{5}(\.\d+)?$/.test(text)) return undefined;
  const read = parseDate(text, { order: order === 'ymd' ? undefined : order });
  return read.kind === 'date' && isPlainDate(read.date) ? read.date : undefined;
}

function shapeIn(locale: string): { order: Order; separator: string } {
  const known = shapes.get(locale);
  if (known) return known;
  const format = new Intl.DateTimeFormat([locale, 'en-GB'], {
    ...{ day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' },
    ...{ calendar: 'gregory', numberingSystem: 'latn' },
  });
  const parts = format.formatToParts(0);
  const first = parts.find(({ type }) => type === 'day' || type === 'month' || type === 'year')?.type;
  const order = first === 'year' ? 'ymd' : first === 'month' ? 'mdy' : 'dmy';
  const separator = /[./-]/.exec(parts.map(({ type, value }) => (type === 'literal' ? value : '')).join(''));
  const shape = { order, separator: separator?.[0] ?? '/' } as const;
  shapes.set(locale, shape);
  return shape;
}
