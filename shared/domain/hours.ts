/** Hours of other tools as days of an agreement, with each rounding shown. (Source: product rules, Retainer days.) */
import type { AgreementTerms } from './agreements.ts';
import { type MilliDays, roundHalfUpTo } from './quantities.ts';

/** Days as they are booked, and what rounding to the increment added (or took, when negative). */
export type RoundedDays = {
  readonly milliDays: MilliDays;
  /** The unrounded quantity to the nearest thousandth of a day. */
  readonly unrounded: MilliDays;
  readonly rounding: MilliDays;
};

/**
 * Minutes as days of the agreement, rounded half up to its booking increment: with eight hours a day and quarter days,
 * five hours are 0.625 days and become 0.75.
 * @param minutes whole minutes, not negative
 */
export function daysOfMinutes(
  minutes: number,
  { minutesPerDay, incrementMilliDays }: Pick<AgreementTerms, 'minutesPerDay' | 'incrementMilliDays'>,
): RoundedDays {
  const milliDays = roundHalfUpTo(incrementMilliDays, minutes * 1000, minutesPerDay);
  const unrounded = roundHalfUpTo(1, minutes * 1000, minutesPerDay);
  return { milliDays, unrounded, rounding: milliDays - unrounded };
}

/** Minutes of an amount of hours as other tools write it, such as `1.5` or `1:30`; `undefined` for anything else. */
export function minutesOf(hours: string): number | undefined {
  const text = hours.trim();
  const [, whole, minutes, seconds = '0'] = /^(\d{1,5}):([0-5]\d)(?::([0-5]\d))?$/.exec(text) ?? [];
  if (whole !== undefined) return Number(whole) * 60 + Number(minutes) + (Number(seconds) >= 30 ? 1 : 0);
  return /^\d{1,5}([.,]\d{1,6})?$/.test(text) ? minutesOfDecimal(text.replace(',', '.')) : undefined;
}

// Six decimals of an hour are whole millionths, so that 0.1 hours are six minutes and not a hair less.
function minutesOfDecimal(hours: string): number {
  return roundHalfUpTo(1, Math.round(Number(hours) * 1_000_000) * 60, 1_000_000);
}
