import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPace, formatValue, paceSentence, parseMonthValues } from './metric-words.ts';
import type { MonthPace } from './pace.ts';

describe('a value', () => {
  it.each([
    [1234.5, 'customers', 'en-US', '1,234.5 customers'],
    [1234.5, 'EUR', 'de', '1.234,5 EUR'],
    [12.5, '%', 'en-US', '12.5%'],
    [-3, '', 'en-US', '−3'],
    [0.456, 'days', 'en-US', '0.46 days'],
  ])('%s %s in %s is %s', (value, unit, locale, text) => {
    expect(formatValue(value, unit, locale)).toBe(text);
  });
});

describe('a pace', () => {
  it.each([
    [0.95, '95%'],
    [0.9499, '94%'],
    [0.29, '29%'],
    [1.2, '120%'],
    [-0.255, '−26%'],
    [0, '0%'],
  ])('of %s is %s', (pace, text) => {
    expect(formatPace(pace)).toBe(text);
  });

  it('in whole hundredths is shown as it is', () => {
    fc.assert(fc.property(fc.nat(500), (hundredths) => formatPace(hundredths / 100) === `${hundredths}%`));
  });
});

describe('a month in words', () => {
  const month: MonthPace = { month: '2026-03', actual: 118, expected: 120, pace: 0.9, band: 'behind' };
  const say = (change: Partial<MonthPace>) => paceSentence({ ...month, ...change }, 'customers', 'en-US');

  it('says where it stands and by what', () => {
    expect(say({})).toBe('Behind: 118 customers, 120 customers expected, 90% of the planned progress');
    expect(say({ actual: null, pace: null, band: 'no_reading' })).toBe('No reading: 120 customers expected');
    expect(say({ pace: null, band: 'not_due' })).toBe('Not due: 118 customers');
    expect(say({ actual: null, pace: null, band: 'not_due' })).toBe('Not due');
  });
});

describe('months with values as typed', () => {
  it('are read one by one', () => {
    expect(parseMonthValues('2026-03=110, 2026-06=-12.5,2026-07 = +3')).toEqual([
      { month: '2026-03', value: 110 },
      { month: '2026-06', value: -12.5 },
      { month: '2026-07', value: 3 },
    ]);
  });

  it.each([
    '',
    '2026-13=1',
    '2026-03',
    '2026-03=',
    '2026-03=1e3',
    '2026-03=1,',
    '2026-03=0.12345678901234567',
  ])('are refused whole where one is not one: %s', (text) => {
    expect(parseMonthValues(text)).toBeUndefined();
  });
});
