/**
 * Exact arithmetic for metrics and shares, so that a pace of 0.95 is on the edge and not a hair beside it.
 * A value is a plain number read as the decimal it is written as. With at most 15 significant digits a number, SQLite's
 * REAL and JSON all give that decimal back unchanged, so nothing but the calculation needs another form.
 */

/** A decimal of at most 15 significant digits, in the unit of its metric. */
export type DecimalValue = number;

/** An exact quotient in lowest terms; the denominator is positive. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

const digits = 15;

/** True for a value that can be kept exactly: finite, and as precise as its first 15 digits. */
export function isDecimalValue(value: number): value is DecimalValue {
  return Number.isFinite(value) && Number(value.toPrecision(digits)) === value;
}

/** The quotient of two integers. @throws RangeError when the denominator is zero */
export function fraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  const above = BigInt(numerator);
  const below = BigInt(denominator);
  if (below === 0n) throw new RangeError('Nothing can be divided by zero.');
  const divisor = commonDivisor(above, below) * (below < 0n ? -1n : 1n);
  return { numerator: above / divisor, denominator: below / divisor };
}

/** A value as the decimal it is written as: 0.1 is one tenth. @throws RangeError for what is not finite */
export function fractionOf(value: DecimalValue): Fraction {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is not a value.`);
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', decimals = ''] = mantissa.split('.');
  const scale = Number(exponent) - decimals.length;
  const written = BigInt(whole + decimals);
  return scale < 0 ? fraction(written, 10n ** BigInt(-scale)) : fraction(written * 10n ** BigInt(scale));
}

/** Whole numbers up to this size may be multiplied by some ten thousand and stay exact. */
const largestWhole = 1e11;

/**
 * The decimal unit of which all three values are whole numbers, `value × unit`, for arithmetic that is exact without
 * fractions and many times faster; 0 where they are too large or too finely divided for that.
 */
export function commonUnit(one: DecimalValue, other: DecimalValue, third: DecimalValue): number {
  for (let unit = 1; unit <= 1e6; unit *= 10) {
    if (isBeyond(one * unit) || isBeyond(other * unit) || isBeyond(third * unit)) return 0;
    if (isWholeOf(one, unit) && isWholeOf(other, unit) && isWholeOf(third, unit)) return unit;
  }
  return 0;
}

function isBeyond(value: number): boolean {
  return Math.abs(value) > largestWhole;
}

function isWholeOf(value: DecimalValue, unit: number): boolean {
  return Math.round(value * unit) / unit === value;
}

/** The nearest plain number; equal fractions give equal numbers. */
export function toNumber({ numerator, denominator }: Fraction): number {
  return Number(numerator) / Number(denominator);
}

/** The nearest integer, half up (towards +∞ at the half). @throws RangeError beyond the safe integers */
export function roundHalfUp({ numerator, denominator }: Fraction): number {
  const [above, below] = [2n * numerator + denominator, 2n * denominator];
  const quotient = above / below;
  const floor = Number(above % below < 0n ? quotient - 1n : quotient);
  if (!Number.isSafeInteger(floor)) throw new RangeError(`${floor} is too large to be exact.`);
  return floor;
}

export function add(one: Fraction, other: Fraction): Fraction {
  return fraction(
    one.numerator * other.denominator + other.numerator * one.denominator,
    one.denominator * other.denominator,
  );
}

export function subtract(one: Fraction, other: Fraction): Fraction {
  return add(one, { ...other, numerator: -other.numerator });
}

export function multiply(one: Fraction, other: Fraction): Fraction {
  return fraction(one.numerator * other.numerator, one.denominator * other.denominator);
}

/** One divided by the other. @throws RangeError when the other is zero */
export function divide(one: Fraction, other: Fraction): Fraction {
  return fraction(one.numerator * other.denominator, one.denominator * other.numerator);
}

/** Negative when the first is smaller, zero when both are equal, positive when it is larger. */
export function compare(one: Fraction, other: Fraction): number {
  return signOf(subtract(one, other));
}

/** −1, 0 or 1. */
export function signOf({ numerator }: Fraction): -1 | 0 | 1 {
  return numerator > 0n ? 1 : numerator < 0n ? -1 : 0;
}

/** The sum divided by the count; `undefined` of nothing. */
export function meanOf(values: readonly Fraction[]): Fraction | undefined {
  const sum = values.reduce(add, fraction(0));
  return values.length === 0 ? undefined : divide(sum, fraction(values.length));
}

/** The middle value, or halfway between the two middle ones; `undefined` of nothing. */
export function medianOf(values: readonly Fraction[]): Fraction | undefined {
  const inOrder = values.toSorted(compare);
  const half = Math.floor((inOrder.length - 1) / 2);
  return meanOf(inOrder.slice(half, inOrder.length - half));
}

function commonDivisor(one: bigint, other: bigint): bigint {
  let [larger, smaller] = [one < 0n ? -one : one, other < 0n ? -other : other];
  while (smaller > 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
