import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalMarkOf, parseFigure } from './parse-figure.ts';
import { isReadingHeading, parseMonth, splitMonth } from './parse-month.ts';

describe('a figure', () => {
  it.each([
    ['1,234.5', 1234.5, ''],
    ['1.234,5', 1234.5, ''],
    ['1 234', 1234, ''],
    ['1,234', 1234, ''],
    ["1'234'567", 1_234_567, ''],
    ['12 %', 12, '%'],
    ['€ 1,200', 1200, '€'],
    ['1.200,00 €', 1200, '€'],
    ['EUR 12', 12, 'EUR'],
    ['−3.5', -3.5, ''],
    ['-$4', -4, '$'],
    ['(1,200)', -1200, ''],
    ['12 days', 12, 'days'],
    [0.1 + 0.2, 0.3, ''],
  ])('%j is %d', (cell, value, unit) => {
    expect(parseFigure(cell, '.')).toEqual({ value, unit });
  });

  it.each(['much', '3 Mio', '12/3', '1.2.3,4,5', '(3', '', true, null, '12345678901234567'])(
    '%j is none',
    (cell) => {
      expect(parseFigure(cell, '.')).toBeUndefined();
    },
  );

  it('whose only mark may group or part goes by the other cells of the file', () => {
    expect(decimalMarkOf(['12,5', '1.234', null, 3.5])).toBe(',');
    expect(decimalMarkOf(['1,234', '12.5'])).toBe('.');
    expect(parseFigure('1.234', ',')?.value).toBe(1234);
    expect(parseFigure('1.234', '.')?.value).toBe(1.234);
  });

  it('written in any locale is read back, and nothing throws', () => {
    const locale = fc.constantFrom('en-GB', 'de-DE', 'fr-FR', 'de-CH');
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), locale, (cents, name) => {
        const text = (cents / 100).toLocaleString(name, { minimumFractionDigits: 2 });
        expect(parseFigure(text, '.')?.value).toBe(cents / 100);
      }),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseFigure(text, '.')));
  });
});

describe('a month', () => {
  it.each([
    '2026-01',
    '2026/1',
    '202601',
    '1/2026',
    '01.2026',
    'Jan 2026',
    'January, 2026',
    'Jan-26',
    'Jan ’26',
  ])('%s is January 2026', (text) => {
    expect(parseMonth(text)).toEqual({ kind: 'month', month: '2026-01' });
  });

  it('is that of any day of it, where day and month are told apart', () => {
    expect(parseMonth('2026-01-31')).toMatchObject({ month: '2026-01' });
    expect(parseMonth('29 Feb 2028')).toMatchObject({ month: '2028-02' });
    expect(parseMonth('3/4/2026')).toEqual({ kind: 'order-needed' });
    expect(parseMonth('3/4/2026', { order: 'dmy' })).toMatchObject({ month: '2026-04' });
  });

  it.each(['January', 'Q1 2026', '2026', '2026-13', '13/2026', 'May review', 'Jan 2199999'])(
    '%s is none',
    (text) => {
      expect(parseMonth(text).kind).toBe('unreadable');
    },
  );

  it('stands in a heading before or after its words', () => {
    expect(splitMonth('Baseline (Dec 2025)')).toEqual({ month: '2025-12', rest: 'Baseline' });
    expect(['2026-02 actual', 'Actual Feb 2026', 'Feb 2026'].map(isReadingHeading)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['Feb 2026 plan', 'Feb', 'Owner'].map(isReadingHeading)).toEqual([false, false, false]);
  });
});
