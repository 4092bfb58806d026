import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyDate } from '#test/builders/ledger-history.ts';
import { addDays, daysIn } from './dates.ts';
import { formatPeriod, periodNamed, periodOf, periodsFrom } from './periods.ts';
import { periodLengths } from './vocabulary.ts';

const anyLength = fc.constantFrom(...periodLengths);

describe('the period of a date', () => {
  it('is its calendar month or quarter', () => {
    expect(periodOf('2024-02-29', 'month')).toEqual({
      name: '2024-02',
      startsOn: '2024-02-01',
      endsOn: '2024-02-29',
    });
    expect(periodOf('2026-12-31', 'quarter')).toEqual({
      name: '2026-Q4',
      startsOn: '2026-10-01',
      endsOn: '2026-12-31',
    });
  });

  it('contains the date, and is found again by its name', () => {
    fc.assert(
      fc.property(historyDate, anyLength, (on, length) => {
        const period = periodOf(on, length);
        expect(period.startsOn <= on && on <= period.endsOn).toBe(true);
        expect(daysIn(period)).toBeGreaterThanOrEqual(length === 'month' ? 28 : 90);
        expect(periodNamed(period.name)).toEqual(period);
      }),
    );
  });

  it.each(['2026-13', '2026-Q5', '2026-Q0', '2026', 'Q1', '2026-q1', '2026-01-01', ''])(
    '"%s" names none',
    (name) => {
      expect(periodNamed(name)).toBeUndefined();
    },
  );
});

describe('a run of periods', () => {
  it('reaches to the end of the calendar and stops', () => {
    expect(periodsFrom('9999-11-15', '9999-12-31', () => 'month').map((period) => period.name)).toEqual([
      '9999-11',
      '9999-12',
    ]);
  });

  it('lets the period under way run to its end before a new length starts', () => {
    const periods = periodsFrom('2026-01-20', '2026-04-01', (on) =>
      on < '2026-02-16' ? 'month' : 'quarter',
    );
    expect(periods.map(({ name, startsOn, endsOn }) => [name, startsOn, endsOn])).toEqual([
      ['2026-01', '2026-01-01', '2026-01-31'],
      ['2026-02', '2026-02-01', '2026-02-28'],
      ['2026-Q1', '2026-03-01', '2026-03-31'],
      ['2026-Q2', '2026-04-01', '2026-06-30'],
    ]);
  });

  it('is seamless, and every name stands once, however often the length changes', () => {
    fc.assert(
      fc.property(historyDate, fc.nat(600), fc.func(anyLength), (from, days, lengthOn) => {
        const to = addDays(from, days);
        const periods = periodsFrom(from, to, lengthOn);
        expect(periods[0] && periods[0].startsOn <= from).toBe(true);
        const last = periods.at(-1);
        expect(last && last.startsOn <= to && to <= last.endsOn).toBe(true);
        for (const [index, period] of periods.slice(1).entries())
          expect(period.startsOn).toBe(addDays(periods[index]?.endsOn ?? '', 1));
        expect(new Set(periods.map((period) => period.name)).size).toBe(periods.length);
      }),
    );
  });
});

describe('a period in words', () => {
  it('is its month in the language of the person, or its quarter', () => {
    expect(formatPeriod('2026-03', 'en-GB')).toBe('March 2026');
    expect(formatPeriod('2026-03', 'de')).toBe('März 2026');
    expect(formatPeriod('2026-Q1', 'en-GB')).toBe('Q1 2026');
  });
});
