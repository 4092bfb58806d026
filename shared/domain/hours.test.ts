import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOfMinutes, minutesOf } from './hours.ts';

const quarters = { minutesPerDay: 480, incrementMilliDays: 250 };

describe('minutes become days', () => {
  it.each([
    [300, 750, 625, 125],
    [480, 1000, 1000, 0],
    [59, 0, 123, -123],
    [60, 250, 125, 125],
    [500, 1000, 1042, -42],
    [0, 0, 0, 0],
  ])('%s minutes of an eight-hour day are %s', (minutes, milliDays, unrounded, rounding) => {
    expect(daysOfMinutes(minutes, quarters)).toEqual({ milliDays, unrounded, rounding });
  });

  it('on the increment, never further from what was measured than half of it', () => {
    const anyTerms = fc.record({
      minutesPerDay: fc.integer({ min: 1, max: 1440 }),
      incrementMilliDays: fc.constantFrom(1, 50, 125, 250, 500, 1000),
    });
    fc.assert(
      fc.property(fc.nat(100_000), anyTerms, (minutes, terms) => {
        const { milliDays, unrounded, rounding } = daysOfMinutes(minutes, terms);
        expect(milliDays % terms.incrementMilliDays).toBe(0);
        expect(unrounded + rounding).toBe(milliDays);
        const exact = (minutes * 1000) / terms.minutesPerDay;
        expect(Math.abs(milliDays - exact)).toBeLessThanOrEqual(terms.incrementMilliDays / 2 + 1e-6);
      }),
    );
  });
});

describe('hours as other tools write them', () => {
  it.each([
    ['1.5', 90],
    ['1,25', 75],
    ['0.1', 6],
    ['7:30', 450],
    ['7:30:30', 451],
    ['07:30:29', 450],
    [' 8 ', 480],
    ['0.333333', 20],
  ])('%s is %s minutes', (text, minutes) => {
    expect(minutesOf(text)).toBe(minutes);
  });

  it.each(['', '-1', '1h', '7:60', '1.', '.5', '=1+1', '1e3', '1.2.3'])('%s is none', (text) => {
    expect(minutesOf(text)).toBeUndefined();
  });

  it('of whole minutes come back as they were', () => {
    fc.assert(
      fc.property(fc.nat(10_000), (minutes) => {
        const clock = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
        expect(minutesOf(clock)).toBe(minutes);
        expect(minutesOf((minutes / 60).toFixed(6))).toBe(minutes);
      }),
    );
  });
});
