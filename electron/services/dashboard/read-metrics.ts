/** Metrics with everything that belongs to them, read once, in the form that the rules of the domain take. */
import { and, inArray, sql } from 'drizzle-orm';
import type { ClientDb } from '#db/files/client-file.ts';
import { allRows, rowsWith } from '#db/queries/all-rows.ts';
import { preparedOnce } from '#db/queries/prepared.ts';
import { metricPlanPoints, metricPlans, metricReadings, metrics } from '#db/schema/client/dashboard.ts';
import type { Metric as MetricAnswer, MetricReadingRow, MetricRow } from '#shared/contract/dashboard.ts';
import type { PlainMonth } from '#shared/domain/dates.ts';
import type { Metric, MetricPlan, MonthValue } from '#shared/domain/metrics.ts';

type PlanRecord = MetricAnswer['plans'][number] & MetricPlan;

/** A metric as it is stored and as the rules take it, with its plans by the month they hold from and its readings by month. */
export type MetricRecord = MetricRow &
  Omit<Metric, 'plans'> & {
    readonly plans: readonly PlanRecord[];
    readonly readings: readonly Reading[];
  };

const readingColumns = ['metricId', 'month', 'value', 'confidence', 'note'] as const;
/** What is shown of a reading; whoever changes one asks for its row. */
type Reading = Pick<MetricReadingRow, (typeof readingColumns)[number]>;

type TwoMonths = readonly [PlainMonth, PlainMonth];

/** Every metric of a client, in the order of its objective's metrics; with the readings of two months, or of all. */
export function readMetrics(db: ClientDb, months?: TwoMonths): MetricRecord[] {
  const points = Map.groupBy(allRows(db, metricPlanPoints, metricPlanPoints.month), ({ planId }) => planId);
  const plans = Map.groupBy(allRows(db, metricPlans, metricPlans.holdsFrom), ({ metricId }) => metricId);
  const read = months ? readingsIn(db, months) : allReadings(db);
  const readings = Map.groupBy(read, ({ metricId }) => metricId);
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

function allReadings(db: ClientDb): Reading[] {
  return rowsWith(db, metricReadings, readingColumns, metricReadings.metricId, metricReadings.month);
}

function readingsIn(db: ClientDb, [first, last]: TwoMonths): Reading[] {
  return readTwoMonths(db).all({ first, last });
}

const readTwoMonths = preparedOnce((db) => {
  const { metricId, month, value, confidence, note } = metricReadings;
  return (
    db
      .select({ metricId, month, value, confidence, note })
      .from(metricReadings)
      // Named, so that SQLite seeks each by its metric and month instead of reading all months of all.
      .where(
        and(
          inArray(metricId, db.select({ id: metrics.id }).from(metrics)),
          inArray(month, [sql.placeholder('first'), sql.placeholder('last')]),
        ),
      )
      .prepare()
  );
});

/** Where a metric starts: its month and its value then. */
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
