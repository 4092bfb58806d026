import type { SlipRow } from '#shared/contract/initiatives.ts';
import type { PlannedSlip } from '#shared/domain/import/plan-types.ts';
import type { RowContext } from '../context.ts';
import { slipRow } from '../slips.ts';

/** The row of a slip that a plan says. */
export function plannedSlipRow(
  ctx: RowContext,
  of: Parameters<typeof slipRow>[1]['of'],
  slip: PlannedSlip,
): SlipRow {
  const { fromOn: from, toOn: to, reason, slippedOn: on } = slip;
  return slipRow(ctx, { of, from, to, reason, on });
}
