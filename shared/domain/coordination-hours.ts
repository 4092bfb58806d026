/**
 * The CEO's hours for cross-functional coordination: a baseline at the start, a reading a month, and what was saved.
 * (Source: product rules, Evidence of value.)
 */
import { compareText, type PlainMonth } from './dates.ts';
import {
  compare,
  type DecimalValue,
  divide,
  type Fraction,
  fractionOf,
  meanOf,
  subtract,
  toNumber,
} from './fractions.ts';

/** Hours of one month. Several baseline months count by their mean. */
export type CoordinationHours = {
  readonly month: PlainMonth;
  readonly hours: DecimalValue;
  readonly isBaseline: boolean;
};

/** The reduction that such a role should bring in its first year, as shares of the baseline, both included. */
export const expectedReduction = { least: 0.3, most: 0.4 } as const;

export type ReductionStanding = 'below' | 'within' | 'beyond';

export type HoursReduction = {
  readonly month: PlainMonth;
  readonly hours: DecimalValue;
  /** The share of the baseline that was saved; negative when it takes more hours than before. */
  readonly reduction: number | null;
  readonly standing: ReductionStanding | null;
};

/** The mean of the baseline months, exact; `undefined` where there is none. */
export function baselineOf(rows: readonly CoordinationHours[]): Fraction | undefined {
  return meanOf(rows.filter(({ isBaseline }) => isBaseline).map(({ hours }) => fractionOf(hours)));
}

/**
 * The reduction of every month that is no baseline, oldest first. Without a baseline, or with one of no hours, nothing can
 * have been saved and both are null.
 */
export function hoursReductions(rows: readonly CoordinationHours[]): {
  readonly baselineHours: number | null;
  readonly months: HoursReduction[];
} {
  const inOrder = rows.toSorted((one, other) => compareText(one.month, other.month));
  const baseline = baselineOf(rows);
  const months = inOrder
    .filter((row) => !row.isBaseline)
    .map(({ month, hours }) => ({ month, hours, ...reductionFrom(baseline, hours) }));
  return { baselineHours: baseline ? toNumber(baseline) : null, months };
}

function reductionFrom(baseline: Fraction | undefined, hours: DecimalValue) {
  if (!baseline || baseline.numerator === 0n) return { reduction: null, standing: null };
  const share = divide(subtract(baseline, fractionOf(hours)), baseline);
  return { reduction: toNumber(share), standing: standingOf(share) };
}

function standingOf(share: Fraction): ReductionStanding {
  if (compare(share, fractionOf(expectedReduction.least)) < 0) return 'below';
  return compare(share, fractionOf(expectedReduction.most)) > 0 ? 'beyond' : 'within';
}
