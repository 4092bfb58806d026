/** The dashboard as a packet prints it: every objective's metrics in the last full month, with the months behind them. */
import { addMonthsTo } from '#shared/domain/dates.ts';
import { toNumber } from '#shared/domain/fractions.ts';
import { missingIn, monthsOf } from '#shared/domain/metric-months.ts';
import { lastFullMonth, metricCountWarning } from '#shared/domain/metrics.ts';
import { medianPace, paceAt, trendOf } from '#shared/domain/pace.ts';
import type { DashboardSection, PacketMetric } from '#shared/domain/packet/dashboard-section.ts';
import type { MetricRecord } from '../dashboard/read-metrics.ts';
import type { PacketSource } from './source.ts';

export function dashboardSection({ asOf, measured, metrics }: PacketSource): DashboardSection {
  const month = lastFullMonth(asOf);
  const metricsOf = Map.groupBy(metrics, ({ objectiveId }) => objectiveId);
  return {
    kind: 'dashboard',
    month,
    objectives: measured.map(({ id, title }) => {
      const own = metricsOf.get(id) ?? [];
      const pace = medianPace(own, month);
      return {
        ...{ id, title, countWarning: metricCountWarning(own.length) },
        pace: pace && toNumber(pace),
        trend: trendOf(medianPace(own, addMonthsTo(month, -1)), pace),
        metrics: own.map((metric) => packetMetric(metric, month)),
      };
    }),
  };
}

function packetMetric(metric: MetricRecord, month: string): PacketMetric {
  const months = monthsOf(metric, metric.readings, month);
  const plans = metric.plans.map(({ holdsFrom, target, reason }) => ({ holdsFrom, target, reason }));
  return {
    ...{ id: metric.id, name: metric.name, unit: metric.unit, baseline: metric.baseline, plans },
    now: paceAt(metric, metric.readings, month),
    confidence: months.find((each) => each.month === month)?.confidence ?? null,
    missing: missingIn(months, metric, month),
    notes: months.flatMap(({ month: on, note }) => (note !== '' && on <= month ? [{ month: on, note }] : [])),
    months: months.map(({ confidence: _, note: __, ...each }) => each),
  };
}
