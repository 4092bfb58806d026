/**
 * A metric month by month, each against the plan that held in it. (Source: product rules, Performance dashboard: a month
 * without a reading is a state of its own; a changed target keeps its history.)
 */
import { monthsBetween, monthsFrom, type PlainMonth } from './dates.ts';
import { longestPlanMonths, type Metric, type MonthValue } from './metrics.ts';
import { type MonthPace, paceOf } from './pace.ts';
import type { Confidence } from './vocabulary.ts';

/** A month's value with what a person says of it. */
export type MetricReading = MonthValue & { readonly confidence: Confidence | null; readonly note: string };

export type MetricMonth = MonthPace & Pick<MetricReading, 'confidence' | 'note'>;

/** From the baseline's month to the latest target's, and on to the last one read or `due`. */
export function monthsOf(metric: Metric, readings: readonly MetricReading[], due: PlainMonth): MetricMonth[] {
  const first = metric.baseline.month;
  const known = new Map(readings.map((reading) => [reading.month, reading]));
  const ends = [...metric.plans.map(({ target }) => target.month), ...known.keys()];
  const end = ends.reduce((latest, month) => (month > latest ? month : latest), due);
  const count = Math.min(Math.max(0, monthsBetween(first, end)), longestPlanMonths) + 1;
  return monthsFrom(first, count).map((month) => {
    const reading = known.get(month);
    const { actual, expected, pace, band } = paceOf(metric, month, reading?.value ?? null);
    const { confidence = null, note = '' } = reading ?? {};
    return { month, actual, expected, pace, band, confidence, note };
  });
}

/** The months that are over, after the baseline's, and have no reading; oldest first. */
export function missingIn(
  months: readonly MetricMonth[],
  { baseline }: Pick<Metric, 'baseline'>,
  due: PlainMonth,
): PlainMonth[] {
  return months
    .filter(({ month, actual }) => baseline.month < month && month <= due && actual === null)
    .map(({ month }) => month);
}
