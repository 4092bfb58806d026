/**
 * Pace: how far a metric has come against how far its plan says it should be. (Source: product rules, Performance
 * dashboard: pace = (actual − baseline) ÷ (expected at that month − baseline).) All of it is calculated exactly.
 */
import { compareText, monthsBetween, type PlainMonth } from './dates.ts';
import {
  add,
  commonUnit,
  compare,
  type DecimalValue,
  divide,
  type Fraction,
  fraction,
  fractionOf,
  medianOf,
  multiply,
  signOf,
  subtract,
  toNumber,
} from './fractions.ts';
import { longestPlanMonths, type Metric, type MonthValue, planIn } from './metrics.ts';
import type { PaceBand } from './vocabulary.ts';

/** The least pace that is on pace, and the least that is behind rather than off pace; both edges are included. */
export const paceEdges = { onPace: 0.95, behind: 0.85 } as const;
const onPace = fractionOf(paceEdges.onPace);
const behind = fractionOf(paceEdges.behind);

/** A month of a metric, ready to be shown. `expected` and `pace` are the nearest numbers to the exact ones. */
export type MonthPace = {
  readonly month: PlainMonth;
  readonly actual: DecimalValue | null;
  readonly expected: number;
  readonly pace: number | null;
  readonly band: PaceBand;
};

type Reached = { readonly ratio: Fraction | null; readonly band: PaceBand };

/** Part of the way to a planned value: expected = baseline + (value − baseline) × passed ÷ of. */
type Step = { readonly value: DecimalValue; readonly passed: number; readonly of: number };

/**
 * What the plan that holds in a month expects at its end. A straight line runs from the baseline's month to the target's
 * by whole months. Of planned points the last one up to the month counts, so that nothing is expected between them that
 * nobody planned. Up to the baseline's month it is the baseline, from the target's on the target.
 */
export function expectedAt(metric: Metric, month: PlainMonth): Fraction {
  const { value, passed, of } = stepAt(metric, month);
  const start = fractionOf(metric.baseline.value);
  return add(start, multiply(subtract(fractionOf(value), start), fraction(passed, of)));
}

function stepAt(metric: Metric, month: PlainMonth): Step {
  const { baseline } = metric;
  const { target, points } = planIn(month, metric);
  const whole = { passed: 1, of: 1 };
  if (month <= baseline.month) return { value: baseline.value, ...whole };
  if (month >= target.month) return { value: target.value, ...whole };
  if (points.length > 0) {
    const inOrder = points.toSorted((one, other) => compareText(one.month, other.month));
    return { value: (inOrder.findLast((point) => point.month <= month) ?? baseline).value, ...whole };
  }
  return {
    value: target.value,
    passed: monthsBetween(baseline.month, month),
    of: monthsBetween(baseline.month, target.month),
  };
}

/** A month's actual and expected value, pace and band. */
export function paceAt(metric: Metric, readings: readonly MonthValue[], month: PlainMonth): MonthPace {
  return paceOf(metric, month, readings.find((reading) => reading.month === month)?.value ?? null);
}

/** The same of a month whose reading is at hand; null where it has none. */
export function paceOf(metric: Metric, month: PlainMonth, actual: DecimalValue | null): MonthPace {
  const step = stepAt(metric, month);
  const plain = inWholeNumbers(metric, step, actual);
  if (plain) {
    // Adding nothing makes a zero out of a minus zero.
    const expected = (plain.start * step.of + plain.due) / (step.of * plain.unit) + 0;
    const { band } = plain;
    return {
      month,
      actual,
      expected,
      pace: band in reachedBands ? plain.reached / plain.due + 0 : null,
      band,
    };
  }
  const expected = expectedAt(metric, month);
  const { ratio, band } = reachedOf(metric, expected, actual);
  return { month, actual, expected: toNumber(expected), pace: ratio && toNumber(ratio), band };
}

const reachedBands = { on_pace: true, behind: true, off_pace: true };
/** The edges in twentieths, which both are whole numbers of. */
const onPaceTwentieths = Math.round(20 * paceEdges.onPace);
const behindTwentieths = Math.round(20 * paceEdges.behind);

/** What was due and what was reached of it in whole numbers of one unit, times the months of the step. */
interface WholePace {
  readonly unit: number;
  readonly start: number;
  readonly due: number;
  readonly reached: number;
  readonly band: PaceBand;
}

// The same rule in whole numbers, which a screen full of months needs; no product here leaves the safe integers.
function inWholeNumbers(
  { baseline, direction }: Metric,
  { value, passed, of }: Step,
  actual: DecimalValue | null,
): WholePace | undefined {
  const unit = of > longestPlanMonths ? 0 : commonUnit(baseline.value, value, actual ?? value);
  if (unit === 0) return undefined;
  const start = Math.round(baseline.value * unit);
  const due = (Math.round(value * unit) - start) * passed;
  const reached = (Math.round((actual ?? value) * unit) - start) * of;
  const sign = direction === 'rise' ? 1 : -1;
  return { unit, start, due, reached, band: plainBand(due * sign, actual === null ? null : reached * sign) };
}

function plainBand(due: number, reached: number | null): PaceBand {
  if (due <= 0) return 'not_due';
  if (reached === null) return 'no_reading';
  if (20 * reached >= onPaceTwentieths * due) return 'on_pace';
  return 20 * reached >= behindTwentieths * due ? 'behind' : 'off_pace';
}

/** A month's pace as an exact fraction; null where it has none. */
function exactPace(metric: Metric, month: PlainMonth, actual: DecimalValue | null): Fraction | null {
  const plain = inWholeNumbers(metric, stepAt(metric, month), actual);
  if (!plain) return reachedOf(metric, expectedAt(metric, month), actual).ratio;
  return plain.band in reachedBands ? fraction(plain.reached, plain.due) : null;
}

/** The median of the metrics that have a pace in a month, exact; null where none has. */
export function medianPace(
  metrics: readonly (Metric & { readonly readings: readonly MonthValue[] })[],
  month: PlainMonth,
): Fraction | null {
  const ratios = metrics.flatMap((metric) => {
    const actual = metric.readings.find((reading) => reading.month === month)?.value ?? null;
    return exactPace(metric, month, actual) ?? [];
  });
  return medianOf(ratios) ?? null;
}

/** Where a pace moved from one month to the next; null where either month has none. */
export function trendOf(
  before: Fraction | null,
  now: Fraction | null,
): 'rising' | 'level' | 'falling' | null {
  if (before === null || now === null) return null;
  const change = compare(now, before);
  return change > 0 ? 'rising' : change < 0 ? 'falling' : 'level';
}

// "Expected" means progress in the metric's own direction: a plan that lets it get worse at first is not due yet.
function reachedOf(metric: Metric, expected: Fraction, actual: DecimalValue | null): Reached {
  const start = fractionOf(metric.baseline.value);
  const due = subtract(expected, start);
  if (signOf(due) !== (metric.direction === 'rise' ? 1 : -1)) return { ratio: null, band: 'not_due' };
  if (actual === null) return { ratio: null, band: 'no_reading' };
  const ratio = divide(subtract(fractionOf(actual), start), due);
  return { ratio, band: bandOf(ratio) };
}

function bandOf(ratio: Fraction): PaceBand {
  if (compare(ratio, onPace) >= 0) return 'on_pace';
  return compare(ratio, behind) >= 0 ? 'behind' : 'off_pace';
}
