/** The versions of a metric's plan: refused where they are unsound, replaced only by one from the same month. */
import { and, eq } from 'drizzle-orm';
import { metricPlanPoints, metricPlans } from '#db/schema/client/dashboard.ts';
import type { MetricRow } from '#shared/contract/dashboard.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { type MetricPlan, type PlanProblem, planProblems } from '#shared/domain/metrics.ts';
import type { RowContext } from '../context.ts';
import { baselineOf } from './read-metrics.ts';

/** Stores a plan, in place of the one that holds from the same month. Call inside a write. @throws Refusal INVALID_INPUT */
export function putPlan(ctx: RowContext, metric: MetricRow, plan: MetricPlan & { reason: string }): void {
  refuseUnsoundPlan(metric, plan);
  const { holdsFrom, target, points, reason } = plan;
  const isSameMonth = and(eq(metricPlans.metricId, metric.id), eq(metricPlans.holdsFrom, holdsFrom));
  ctx.db.delete(metricPlans).where(isSameMonth).run();
  const id = ctx.newId();
  ctx.db
    .insert(metricPlans)
    .values({
      ...{ id, metricId: metric.id, holdsFrom, reason, createdAt: ctx.now() },
      ...{ targetMonth: target.month, targetValue: target.value },
    })
    .run();
  for (const point of points)
    ctx.db
      .insert(metricPlanPoints)
      .values({ ...point, id: ctx.newId(), planId: id })
      .run();
}

const problemWords: Record<PlanProblem, string> = {
  value: 'A value has too many digits.',
  target_month:
    'The target’s month must come after the baseline’s, not before the plan holds, and within fifty years.',
  target_direction: 'The target lies on the wrong side of the baseline for the metric’s direction.',
  point_month: 'Every planned month must lie between the baseline’s and the target’s, and only once.',
};

/** @throws Refusal INVALID_INPUT that says everything that is wrong */
export function refuseUnsoundPlan(metric: MetricRow, plan: MetricPlan): void {
  const problems = planProblems({ direction: metric.direction, baseline: baselineOf(metric) }, plan);
  if (problems.length === 0) return;
  throw new Refusal('INVALID_INPUT', problems.map((problem) => problemWords[problem]).join(' '), {
    problems,
  });
}
