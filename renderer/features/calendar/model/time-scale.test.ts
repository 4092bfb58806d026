import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { horizonOf } from '#shared/domain/calendar.ts';
import { addDays } from '#shared/domain/dates.ts';
import { dateAt, monthsOf, type TimeScale, weekStartsOf, xOf } from './time-scale.ts';

const scale: TimeScale = { ...horizonOf('2026-03-10'), width: 910 };

describe('the scale of the timeline', () => {
  it('gives every day of the horizon the same room', () => {
    expect(xOf(scale, '2026-03-10')).toBe(5);
    expect(xOf(scale, '2026-03-11')).toBe(15);
    expect(xOf(scale, '2026-06-08')).toBe(905);
    expect(xOf(scale, '2026-03-09')).toBe(-5);
  });

  it('finds the date under any place of it, whatever its width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 91, max: 4_000 }), (day, width) => {
        const date = addDays('2026-03-10', day);
        expect(dateAt({ ...scale, width }, xOf({ ...scale, width }, date))).toBe(date);
      }),
    );
  });

  it('keeps a place outside inside the horizon', () => {
    expect(dateAt(scale, -400)).toBe('2026-03-10');
    expect(dateAt(scale, 4_000)).toBe('2026-06-08');
  });

  it('knows its months and Mondays', () => {
    expect(monthsOf(scale)).toEqual([
      { month: '2026-03', from: '2026-03-10' },
      { month: '2026-04', from: '2026-04-01' },
      { month: '2026-05', from: '2026-05-01' },
      { month: '2026-06', from: '2026-06-01' },
    ]);
    expect(weekStartsOf(scale)[0]).toBe('2026-03-16');
    expect(weekStartsOf(scale).at(-1)).toBe('2026-06-08');
    expect(weekStartsOf({ startsOn: '2026-03-09', endsOn: '2026-03-15' })).toEqual(['2026-03-09']);
  });
});
