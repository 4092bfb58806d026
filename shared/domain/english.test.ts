import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type DateStyle,
  dateInEnglish,
  distanceInEnglish,
  englishOf,
  thousandthsInEnglish,
} from './english.ts';

const styles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  medium: { dateStyle: 'medium' },
  long: { dateStyle: 'long' },
  short: { day: 'numeric', month: 'short' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
  weekdayLetter: { weekday: 'narrow' },
  month: { month: 'long', year: 'numeric' },
  monthShort: { month: 'short' },
};

const allStyles = Object.keys(styles) as DateStyle[];
const lastDayOf9999 = 2_932_896;
/** 1900-01-01, since Intl counts some centuries before as people then did. */
const firstDay = -25_567;

it.each(['en', 'en-US', 'en-GB'])('reads as Intl has it in %s', (locale) => {
  const english = englishOf(locale);
  if (!english) throw new Error('That is English.');
  for (const style of allStyles) {
    const format = new Intl.DateTimeFormat(locale, { ...styles[style], timeZone: 'UTC' });
    fc.assert(
      fc.property(fc.integer({ min: firstDay, max: lastDayOf9999 }), (day) => {
        expect(dateInEnglish(day, english, style)).toBe(format.format(day * 86_400_000));
      }),
    );
  }
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 3, signDisplay: 'negative' });
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (thousandths) => {
      expect(thousandthsInEnglish(thousandths)).toBe(number.format(thousandths / 1000));
    }),
  );
  const distance = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const unit of ['day', 'week', 'month'] as const)
    for (let count = -1_100; count <= 1_100; count += 1)
      expect(distanceInEnglish(count, unit)).toBe(distance.format(count, unit));
});

it('is asked for no other English, whose order of day and month or grouping differs', () => {
  expect(['en-IN', 'en-AU', 'de', 'constructor', ''].map(englishOf)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
