import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatDays,
  formatMoney,
  minorDigits,
  roundHalfUpTo,
  toDays,
  toMajorUnits,
  toMilliDays,
  toMinorUnits,
} from './quantities.ts';

describe('days', () => {
  it('are thousandths: 2.75 is 2750', () => {
    expect(toMilliDays(2.75)).toBe(2750);
    expect(toMilliDays(-0.125)).toBe(-125);
    expect(toDays(2750)).toBe(2.75);
  });

  it.each([0.0001, 1.00005, Number.NaN, Number.POSITIVE_INFINITY, 1e300])('cannot be %d', (days) => {
    expect(toMilliDays(days)).toBeUndefined();
  });

  it('have no negative zero', () => {
    expect(toMilliDays(-0)).toBe(0);
    expect(formatDays(-0, 'en')).toBe('0');
  });

  it('come back as they went', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (milli) => {
        expect(toMilliDays(toDays(milli))).toBe(milli);
      }),
    );
  });

  it('are printed for people with a true minus sign', () => {
    expect([2500, -250, 3000, 1548, 1_234_500].map((milli) => formatDays(milli, 'en'))).toEqual([
      '2.5',
      '−0.25',
      '3',
      '1.548',
      '1,234.5',
    ]);
    expect(formatDays(2500, 'de')).toBe('2,5');
  });
});

describe('rounding half up to an increment', () => {
  it('takes the half towards more, also below zero', () => {
    expect(roundHalfUpTo(250, 125, 1)).toBe(250);
    expect(roundHalfUpTo(250, 124, 1)).toBe(0);
    expect(roundHalfUpTo(250, -125, 1)).toBe(0);
    expect(roundHalfUpTo(250, -126, 1)).toBe(-250);
    expect(roundHalfUpTo(250, 16 * 3000, 31)).toBe(1500);
  });

  it('is the nearest multiple by exact arithmetic', () => {
    const whole = fc.integer({ min: -100_000_000, max: 100_000_000 });
    const positive = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(positive, whole, positive, (increment, numerator, denominator) => {
        const step = BigInt(denominator) * BigInt(increment);
        // The nearest multiple is less than half a step above, and at most half a step below.
        const difference = BigInt(roundHalfUpTo(increment, numerator, denominator)) * BigInt(denominator);
        const twice = 2n * (difference - BigInt(numerator));
        expect(twice > -step && twice <= step).toBe(true);
        expect(Math.abs(roundHalfUpTo(increment, numerator, denominator) % increment)).toBe(0);
      }),
    );
  });

  it('stays exact up to the largest amounts', () => {
    const steps = 4_400_000_000_000;
    expect(roundHalfUpTo(1, steps * 1000 + 499, 1000)).toBe(steps);
    expect(roundHalfUpTo(1, steps * 1000 + 500, 1000)).toBe(steps + 1);
  });
});

describe('money', () => {
  it('knows how many digits a currency has', () => {
    expect(['USD', 'JPY', 'KWD'].map(minorDigits)).toEqual([2, 0, 3]);
  });

  it('is minor units, rounded half up as written', () => {
    expect(toMinorUnits(1350, 'USD')).toBe(135_000);
    expect(toMinorUnits(1.005, 'USD')).toBe(101);
    expect(toMinorUnits(8.165, 'USD')).toBe(817);
    expect(toMinorUnits(0.5, 'JPY')).toBe(1);
    expect(toMinorUnits(-0, 'USD')).toBe(0);
    expect(toMajorUnits(135_000, 'USD')).toBe(1350);
  });

  it('comes back as it went', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.constantFrom('USD', 'JPY', 'KWD'),
        (minor, currency) => {
          expect(toMinorUnits(toMajorUnits(minor, currency), currency)).toBe(minor);
        },
      ),
    );
  });

  it('is printed by locale and currency', () => {
    expect(formatMoney(135_000, 'USD', 'en-US')).toBe('$1,350.00');
    expect(formatMoney(1350, 'JPY', 'en-US')).toBe('¥1,350');
  });
});
