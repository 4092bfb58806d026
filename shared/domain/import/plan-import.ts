/** The dry run of an import: what each row of a file would do, without doing it. */
import type { ImportKind } from './fields.ts';
import { planDays } from './plan-days.ts';
import { planInitiatives } from './plan-initiatives.ts';
import { planMetrics } from './plan-metrics.ts';
import { planMilestones } from './plan-milestones.ts';
import { planPastPlans } from './plan-past-plans.ts';
import type { ImportPlan, ImportSource, PlanOfKind } from './plan-types.ts';

const plans: { [Kind in ImportKind]: (source: ImportSource) => PlanOfKind<Kind> } = {
  initiatives: planInitiatives,
  milestones: planMilestones,
  metrics: planMetrics,
  past_plans: planPastPlans,
  days: planDays,
};

/**
 * Plans an import; the same input gives the same plan, and a file that was imported gives a plan that changes nothing.
 * Dates that could be two days are left out until an order is given (`dateOrderNeeded`). Never throws.
 */
export function planImport(kind: ImportKind, source: ImportSource): ImportPlan {
  return plans[kind](source);
}
