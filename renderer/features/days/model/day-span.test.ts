import { describe, expect, it } from 'vitest';
import { asOfIn, monthAt, spanInWords, spanOf } from './day-span.ts';

describe('what the calendar shows', () => {
  it('is one month, or the quarter that a month lies in', () => {
    expect(spanOf('2026-11', 'month')).toMatchObject({ months: ['2026-11'], endsOn: '2026-11-30' });
    expect(spanOf('2026-11', 'quarter')).toMatchObject({
      ...{ months: ['2026-10', '2026-11', '2026-12'], name: '2026-Q4' },
      ...{ startsOn: '2026-10-01', endsOn: '2026-12-31' },
    });
  });

  it('goes on by its own length, over the end of the year too', () => {
    expect(monthAt(spanOf('2026-12', 'month'), 1)).toBe('2027-01');
    expect(monthAt(spanOf('2026-11', 'quarter'), 1)).toBe('2027-01');
    expect(monthAt(spanOf('2026-02', 'quarter'), -1)).toBe('2025-10');
  });

  it('is looked at as of today where that lies in it, else as of its last day', () => {
    expect(asOfIn(spanOf('2026-03', 'month'), '2026-03-10')).toBe('2026-03-10');
    expect(asOfIn(spanOf('2026-02', 'quarter'), '2026-03-10')).toBe('2026-03-10');
    expect(asOfIn(spanOf('2026-04', 'month'), '2026-03-10')).toBe('2026-04-30');
    expect(asOfIn(spanOf('2026-02', 'month'), '2026-03-10')).toBe('2026-02-28');
  });

  it('has a name for people', () => {
    expect(spanInWords(spanOf('2026-03', 'month'), 'en-GB')).toBe('March 2026');
    expect(spanInWords(spanOf('2026-03', 'quarter'), 'en-GB')).toBe('Q1 2026');
  });
});
