/** Metrics with everything that belongs to them, read once, in the form that the rules of the domain take. */
import type { ClientDb } from '#db/files/client-file.ts';
import { allRows } from '#db/queries/all-rows.ts';
import { metricPlanPoints, metricPlans, metricReadings, metrics } from '#db/schema/client/dashboard.ts';
import type { Metric as MetricAnswer, MetricReadingRow, MetricRow } from '#shared/contract/dashboard.ts';
import type { Metric, MetricPlan, MonthValue } from '#shared/domain/metrics.ts';

type PlanRecord = MetricAnswer['plans'][number] & MetricPlan;

/** A metric as it is stored and as the rules take it, with its plans by the month they hold from and its readings by month. */
export type MetricRecord = MetricRow &
  Omit<Metric, 'plans'> & {
    readonly plans: readonly PlanRecord[];
    readonly readings: readonly MetricReadingRow[];
  };

/** Every metric of a client, in the order of its objective's metrics. */
export function readMetrics(db: ClientDb): MetricRecord[] {
  const points = Map.groupBy(allRows(db, metricPlanPoints, metricPlanPoints.month), ({ planId }) => planId);
  const plans = Map.groupBy(allRows(db, metricPlans, metricPlans.holdsFrom), ({ metricId }) => metricId);
  const readings = Map.groupBy(
    allRows(db, metricReadings, metricReadings.metricId, metricReadings.month),
    ({ metricId }) => metricId,
  );
  const rows = allRows(db, metrics, metrics.position, metrics.id);
  return rows.map((row) => ({
    ...row,
    baseline: baselineOf(row),
    plans: (plans.get(row.id) ?? []).map((plan) => ({
      ...plan,
      target: { month: plan.targetMonth, value: plan.targetValue },
      points: (points.get(plan.id) ?? []).map(({ month, value }) => ({ month, value })),
    })),
    readings: readings.get(row.id) ?? [],
  }));
}

export function baselineOf({ baselineMonth, baselineValue }: MetricRow): MonthValue {
  return { month: baselineMonth, value: baselineValue };
}

/** The metric as the contract answers it. */
export function toAnswer({ baseline: _, readings: __, plans, ...row }: MetricRecord): MetricAnswer {
  return {
    ...row,
    plans: plans.map(({ target: _target, points, ...plan }) => ({ ...plan, points: [...points] })),
  };
}
