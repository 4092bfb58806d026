/**
 * What a metric is: its plan, whose target may change from a month on, and the months it is read for.
 * (Source: product rules, Performance dashboard.)
 */
import {
  addMonthsTo,
  compareText,
  monthOf,
  monthsBetween,
  type PlainDate,
  type PlainMonth,
} from './dates.ts';
import { type DecimalValue, isDecimalValue } from './fractions.ts';
import type { MetricDirection } from './vocabulary.ts';

export type MonthValue = { readonly month: PlainMonth; readonly value: DecimalValue };

/** One version of the plan. Earlier versions are kept: a month is held against the plan that held in it. */
export type MetricPlan = {
  /** The first month it holds for; the earliest version also holds for all months before. */
  readonly holdsFrom: PlainMonth;
  readonly target: MonthValue;
  /** Planned values of single months, in any order; without any, the plan is a straight line to the target. */
  readonly points: readonly MonthValue[];
};

export type Metric = {
  readonly direction: MetricDirection;
  readonly baseline: MonthValue;
  /** At least one, in any order. Of two from the same month, the last given holds. */
  readonly plans: readonly MetricPlan[];
};

/** An objective is read by four to six metrics. */
export const metricsPerObjective = { least: 4, most: 6 } as const;

/** How many months after its baseline a metric is followed at most: fifty years. */
export const longestPlanMonths = 600;

/** Why an objective's number of metrics is worth a warning; null from four to six. Never a refusal. */
export function metricCountWarning(count: number): 'too_few' | 'too_many' | null {
  if (count < metricsPerObjective.least) return 'too_few';
  return count > metricsPerObjective.most ? 'too_many' : null;
}

/** Whether a metric should rise or fall, from its baseline and target; one that is to stay level is taken to rise. */
export function directionOf(baseline: MonthValue, target: MonthValue): MetricDirection {
  return target.value < baseline.value ? 'fall' : 'rise';
}

/** The plan that holds in a month. @throws RangeError for a metric without a plan */
export function planIn(month: PlainMonth, { plans }: Pick<Metric, 'plans'>): MetricPlan {
  const [only] = plans;
  if (only && plans.length === 1) return only;
  const inOrder = plans.toSorted((one, other) => compareText(one.holdsFrom, other.holdsFrom));
  const plan = inOrder.findLast(({ holdsFrom }) => holdsFrom <= month) ?? inOrder[0];
  if (!plan) throw new RangeError('A metric needs a plan.');
  return plan;
}

export type PlanProblem =
  /** A value has more digits than can be kept exactly. */
  | 'value'
  /** The target does not lie after the baseline's month, lies before the plan holds, or fifty years ahead. */
  | 'target_month'
  /** The target lies on the wrong side of the baseline for the metric's direction. */
  | 'target_direction'
  /** A point does not lie after the baseline and before the target, or a month has two. */
  | 'point_month';

/** What is wrong with a plan, empty for a sound one. */
export function planProblems(
  { direction, baseline }: Pick<Metric, 'direction' | 'baseline'>,
  { holdsFrom, target, points }: MetricPlan,
): PlanProblem[] {
  const months = points.map(({ month }) => month);
  const isLevel = target.value === baseline.value;
  const checks: [PlanProblem, boolean][] = [
    ['value', [baseline, target, ...points].every(({ value }) => isDecimalValue(value))],
    [
      'target_month',
      target.month > baseline.month &&
        target.month >= holdsFrom &&
        monthsBetween(baseline.month, target.month) <= longestPlanMonths,
    ],
    ['target_direction', isLevel || directionOf(baseline, target) === direction],
    [
      'point_month',
      months.every((month) => baseline.month < month && month < target.month) &&
        new Set(months).size === months.length,
    ],
  ];
  return checks.filter(([, sound]) => !sound).map(([problem]) => problem);
}

/** The last whole month that is over on `asOf`: on 31 March it is February, on 1 April it is March. */
export function lastFullMonth(asOf: PlainDate): PlainMonth {
  return addMonthsTo(monthOf(asOf), -1);
}

/** The months that should have a reading on `asOf`: from the one after the baseline to the last full one, oldest first. */
export function dueMonths({ baseline }: Pick<Metric, 'baseline'>, asOf: PlainDate): PlainMonth[] {
  const last = lastFullMonth(asOf);
  const months: PlainMonth[] = [];
  for (let month = addMonthsTo(baseline.month, 1); month <= last; month = addMonthsTo(month, 1))
    months.push(month);
  return months;
}

/** The due months without a reading, oldest first. */
export function missingMonths(
  metric: Pick<Metric, 'baseline'>,
  readings: readonly MonthValue[],
  asOf: PlainDate,
): PlainMonth[] {
  const read = new Set(readings.map(({ month }) => month));
  return dueMonths(metric, asOf).filter((month) => !read.has(month));
}

/**
 * The last month whose readings are locked because a packet showing it was issued; null before the first one.
 * @param issuedAsOf the dates as of which packets were issued
 */
export function readingsLockedThrough(issuedAsOf: readonly PlainDate[]): PlainMonth | null {
  return issuedAsOf.map(lastFullMonth).sort(compareText).at(-1) ?? null;
}
