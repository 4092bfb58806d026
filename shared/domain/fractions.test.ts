import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  divide,
  fraction,
  fractionOf,
  isDecimalValue,
  meanOf,
  medianOf,
  multiply,
  roundHalfUp,
  signOf,
  subtract,
  toNumber,
} from './fractions.ts';

const anyValue = fc
  .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => Number(`${digits}e-${places}`));
const anyFraction = fc
  .tuple(fc.integer(), fc.integer({ min: 1 }))
  .map(([numerator, denominator]) => fraction(numerator, denominator));

describe('a value', () => {
  it.each([
    [0.1, 1n, 10n],
    [-0.05, -1n, 20n],
    [1e21, 10n ** 21n, 1n],
    [2.5e-7, 1n, 4_000_000n],
    [-0, 0n, 1n],
    [160, 160n, 1n],
  ])('%s is read as it is written', (value, numerator, denominator) => {
    expect(fractionOf(value)).toEqual({ numerator, denominator });
  });

  it('comes back from its fraction as the number it was', () => {
    fc.assert(fc.property(anyValue, (value) => toNumber(fractionOf(value)) === value));
  });

  it('is one that can be kept exactly, or is not', () => {
    expect([0.1, -1234567.89, 1e15, 0].every(isDecimalValue)).toBe(true);
    expect([0.1 + 0.2, Number.NaN, Number.POSITIVE_INFINITY, 1234567890.1234567].some(isDecimalValue)).toBe(
      false,
    );
  });

  it('that is not finite is refused', () => {
    expect(() => fractionOf(Number.NaN)).toThrow(RangeError);
    expect(() => fractionOf(Number.NEGATIVE_INFINITY)).toThrow(RangeError);
  });
});

describe('fractions', () => {
  it('add up where plain numbers do not', () => {
    expect(add(fractionOf(0.1), fractionOf(0.2))).toEqual(fractionOf(0.3));
  });

  it('are in lowest terms above a positive denominator', () => {
    expect(fraction(6, -4)).toEqual({ numerator: -3n, denominator: 2n });
    expect(fraction(0, -7)).toEqual({ numerator: 0n, denominator: 1n });
  });

  it('undo what they did', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, (one, other) => {
        expect(subtract(add(one, other), other)).toEqual(one);
        if (signOf(other) !== 0) expect(divide(multiply(one, other), other)).toEqual(one);
        expect(Math.sign(compare(one, other))).toBe(-Math.sign(compare(other, one)) + 0);
      }),
    );
  });

  it('are never divided by zero', () => {
    expect(() => divide(fraction(1), fraction(0))).toThrow(RangeError);
  });
});

describe('rounding', () => {
  it.each([
    [5, 2, 3],
    [-5, 2, -2],
    [-7, 3, -2],
    [7, 3, 2],
    [-8, 3, -3],
    [0, 5, 0],
  ])('%s ÷ %s is %s, half up', (numerator, denominator, expected) => {
    expect(roundHalfUp(fraction(numerator, denominator))).toBe(expected);
  });

  it('gives the nearest integer, and says when none is exact', () => {
    fc.assert(
      fc.property(anyFraction, (value) => {
        const distance = subtract(fraction(roundHalfUp(value)), value);
        expect(compare(distance, fraction(1, 2))).toBeLessThanOrEqual(0);
        expect(compare(distance, fraction(-1, 2))).toBeGreaterThan(0);
      }),
    );
    expect(() => roundHalfUp(fraction(10n ** 16n))).toThrow(RangeError);
  });
});

describe('the middle of values', () => {
  it('is the middle one, or halfway between the two', () => {
    const median = (...values: number[]) => medianOf(values.map(fractionOf));
    expect(median(3, 1, 2)).toEqual(fraction(2));
    expect(median(0.9, 0.7)).toEqual(fractionOf(0.8));
    expect(median()).toBeUndefined();
    expect(meanOf([])).toBeUndefined();
  });

  it('has as many values below it as above', () => {
    fc.assert(
      fc.property(fc.array(anyFraction, { minLength: 1, maxLength: 9 }), (values) => {
        const middle = medianOf(values) ?? fraction(0);
        const count = (sign: number) => values.filter((value) => compare(value, middle) === sign).length;
        expect(count(-1)).toBeLessThanOrEqual(values.length / 2);
        expect(count(1)).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });
});
