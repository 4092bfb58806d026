/** The dry run of an import: what each row of a file would do, without doing it. */
import type { ImportKind } from './fields.ts';
import { planInitiatives } from './plan-initiatives.ts';
import { planMilestones } from './plan-milestones.ts';
import type { ImportPlan, ImportSource } from './plan-types.ts';

/**
 * Plans an import; the same input gives the same plan, and a file that was imported gives a plan that changes nothing.
 * Dates that could be two days are left out until an order is given (`dateOrderNeeded`). Never throws.
 */
export function planImport(kind: ImportKind, source: ImportSource): ImportPlan {
  return kind === 'initiatives' ? planInitiatives(source) : planMilestones(source);
}
