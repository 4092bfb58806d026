/** Metrics in words and text: values with their unit, pace in words, and months with values as people type them. */
import { isPlainMonth } from './dates.ts';
import { type DecimalValue, isDecimalValue } from './fractions.ts';
import type { MonthValue } from './metrics.ts';
import type { MonthPace } from './pace.ts';
import { paceBandWords } from './vocabulary.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** A value for people: `1,234.5 customers`, `12.5%`; a unit is set apart unless it is a percent sign. */
export function formatValue(value: DecimalValue, unit: string, locale: string): string {
  const number = formatOf(locale).format(value).replace('-', '−');
  return unit === '' || unit === '%' ? number + unit : `${number} ${unit}`;
}

/** A pace for people: 0.9549 is `95%`, cut off rather than rounded, so that it never looks better than its band. */
export function formatPace(pace: number): string {
  // A pace of 0.29 is 28.999… hundredths as a plain number; what is that near the next one is it.
  return `${Math.floor(pace * 100 + 1e-9)}%`.replace('-', '−');
}

/** A month of a metric in one line: `Behind: 118 customers, 120 customers expected, 90% of the planned progress`. */
export function paceSentence(
  { actual, expected, pace, band }: MonthPace,
  unit: string,
  locale: string,
): string {
  const word = paceBandWords[band];
  const plan = `${formatValue(expected, unit, locale)} expected`;
  if (actual === null) return band === 'not_due' ? word : `${word}: ${plan}`;
  const read = formatValue(actual, unit, locale);
  return pace === null
    ? `${word}: ${read}`
    : `${word}: ${read}, ${plan}, ${formatPace(pace)} of the planned progress`;
}

/** Months with values as typed: `2026-03=110, 2026-06=-12.5`; `undefined` where any of it is not one, or none is there. */
export function parseMonthValues(text: string): MonthValue[] | undefined {
  const values = text.split(',').map((part) => {
    const [, month = '', number = ''] = /^\s*(\d{4}-\d{2})\s*=\s*([+-]?\d+(?:\.\d+)?)\s*$/.exec(part) ?? [];
    return { month, value: number === '' ? Number.NaN : Number(number) };
  });
  return values.every(({ month, value }) => isPlainMonth(month) && isDecimalValue(value))
    ? values
    : undefined;
}

function formatOf(locale: string): Intl.NumberFormat {
  const known = formats.get(locale);
  if (known) return known;
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  formats.set(locale, format);
  return format;
}
