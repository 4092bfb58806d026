/** What a retainer period is granted, prorated by calendar days. (Source: product rules, Retainer days.) */
import type { TermsSpan } from './agreements.ts';
import { daysIn, overlapOf } from './dates.ts';
import { type Period, type PeriodName, periodsFrom } from './periods.ts';
import { type MilliDays, roundHalfUpTo } from './quantities.ts';

/** One term of the sum behind a grant: `days` ÷ `ofDays` × `milliDaysPerPeriod`. */
export type GrantPart = {
  readonly termsId: string;
  readonly milliDaysPerPeriod: MilliDays;
  /** The calendar month or quarter of these terms that the days are a share of. */
  readonly of: PeriodName;
  readonly days: number;
  readonly ofDays: number;
};

/** Least common multiple of 28, 29, 30, 31, 90, 91 and 92: every share of a month or quarter is a whole number of it. */
const shares = 338_689_260;

/**
 * The covered days of a period, by terms, in order. Each day is a share of the month or quarter of the terms it lies
 * under, so that terms per month and terms per quarter can meet in one period.
 */
export function grantParts(period: Period, covered: readonly TermsSpan[]): GrantPart[] {
  const parts: GrantPart[] = [];
  for (const span of covered) {
    const within = overlapOf(span, period);
    if (!within) continue;
    const { id: termsId, milliDaysPerPeriod, periodLength } = span.terms;
    for (const whole of periodsFrom(within.startsOn, within.endsOn, () => periodLength)) {
      const covering = overlapOf(within, whole);
      const days = covering ? daysIn(covering) : 0;
      const last = parts.at(-1);
      const isSame = last?.termsId === termsId && last.of === whole.name;
      if (isSame) parts[parts.length - 1] = { ...last, days: last.days + days };
      else parts.push({ termsId, milliDaysPerPeriod, of: whole.name, days, ofDays: daysIn(whole) });
    }
  }
  return parts;
}

/**
 * The grant of a period: the exact sum of its parts, rounded half up to the increment once. A period covered to the
 * last day at one and the same amount is not prorated, and grants that amount as agreed.
 */
export function grantedFor(parts: readonly GrantPart[], increment: MilliDays): MilliDays {
  const [first] = parts;
  if (!first) return 0;
  const isUniform = parts.every(
    (part) => part.of === first.of && part.milliDaysPerPeriod === first.milliDaysPerPeriod,
  );
  const days = parts.reduce((sum, part) => sum + part.days, 0);
  if (isUniform && days === first.ofDays) return first.milliDaysPerPeriod;
  const granted = parts.reduce(
    (sum, part) => sum + part.milliDaysPerPeriod * part.days * (shares / part.ofDays),
    0,
  );
  return roundHalfUpTo(increment, granted, shares);
}
