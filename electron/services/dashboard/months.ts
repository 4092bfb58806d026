/** A metric month by month, each against the plan that held in it. */
import type { BoardMonth } from '#shared/contract/board.ts';
import { addMonthsTo, monthsBetween, type PlainMonth } from '#shared/domain/dates.ts';
import { longestPlanMonths } from '#shared/domain/metrics.ts';
import { paceOf } from '#shared/domain/pace.ts';
import type { MetricRecord } from './read-metrics.ts';

/** From the baseline's month to the latest target's, and on to the last one read or `due`. */
export function monthsOf(metric: MetricRecord, due: PlainMonth): BoardMonth[] {
  const { baselineMonth, plans, readings } = metric;
  const ends = [due, ...plans.map(({ target }) => target.month), readings.at(-1)?.month ?? due];
  const last = Math.max(0, ...ends.map((end) => monthsBetween(baselineMonth, end)));
  const known = new Map(readings.map((reading) => [reading.month, reading]));
  return Array.from({ length: Math.min(last, longestPlanMonths) + 1 }, (_, index) => {
    const month = addMonthsTo(baselineMonth, index);
    const reading = known.get(month);
    const { actual, expected, pace, band } = paceOf(metric, month, reading?.value ?? null);
    const { confidence = null, note = '' } = reading ?? {};
    return { month, actual, expected, pace, band, confidence, note };
  });
}

/** The months that are over, after the baseline's, and have no reading. */
export function missingIn(
  months: readonly BoardMonth[],
  { baselineMonth }: MetricRecord,
  due: PlainMonth,
): PlainMonth[] {
  return months
    .filter(({ month, actual }) => baselineMonth < month && month <= due && actual === null)
    .map(({ month }) => month);
}
