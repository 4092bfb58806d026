/** Carries out a plan for metrics or past plans on plain data. */
import type { Existing, ExistingMetric, MetricPlan, PastPlanPlan } from './plan-types.ts';

export function applyMetricPlan(existing: Existing, { newMetrics, rows }: MetricPlan): Existing {
  const metrics = new Map<string, ExistingMetric>(existing.metrics.map((metric) => [metric.id, metric]));
  for (const { key, name, objective, unit, baseline, target } of newMetrics) {
    const objectiveId =
      existing.objectives.find((each) => each.name === objective.name)?.id ?? objective.id ?? '';
    const fresh = {
      id: key,
      name,
      objectiveId,
      unit,
      baselineMonth: baseline.month,
      baselineValue: baseline.value,
      target,
      imported: {},
      lockedThrough: null,
      readings: [],
    };
    metrics.set(key, fresh);
  }
  for (const row of rows) {
    const known = row.action === 'unchanged' ? metrics.get(row.id) : undefined;
    if (known && row.action === 'unchanged')
      metrics.set(known.id, { ...known, imported: { ...known.imported, ...row.imported } });
    if (row.action !== 'create' && row.action !== 'update') continue;
    const { metric, readings = [] } = row.values;
    const id = metric && ('id' in metric ? metric.id : metric.key);
    const now = metrics.get(id ?? '');
    if (!now) throw new Error(`no metric ${id}`);
    const after = new Map(now.readings.map((reading) => [reading.month, reading]));
    for (const { month, value, confidence, note } of readings) {
      const before = after.get(month);
      after.set(month, {
        ...{ month, value },
        ...{ confidence: confidence ?? before?.confidence ?? null, note: note ?? before?.note ?? '' },
      });
    }
    const imported = { ...now.imported, ...row.imported };
    metrics.set(now.id, { ...now, imported, readings: [...after.values()] });
  }
  return { ...existing, metrics: [...metrics.values()] };
}

export function applyPastPlanPlan(existing: Existing, { rows }: PastPlanPlan): Existing {
  const plans = new Map(existing.pastPlans.map((plan) => [plan.id, plan]));
  for (const row of rows) {
    if (row.action === 'refuse') continue;
    const { imported } = row;
    if (row.action === 'create')
      plans.set(`past ${plans.size}`, { id: `past ${plans.size}`, ...row.values, imported });
    const now = row.action === 'create' ? undefined : plans.get(row.id);
    if (now) plans.set(now.id, { ...now, ...(row.action === 'update' && row.values), imported });
  }
  return { ...existing, pastPlans: [...plans.values()] };
}
