/** The one way in which a date moves: as a slip with its reason. */
import { slips } from '#db/schema/client/calendar.ts';
import type { SlipRow } from '#shared/contract/initiatives.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import type { ClientContext, RowContext } from './context.ts';

interface Move {
  of: { milestoneId: string } | { initiativeId: string };
  from: PlainDate | null;
  to: PlainDate | null;
  reason: string;
  on: PlainDate;
}

/** Records a slip when a date that was there moves; a first date, or none any more, is not a slip. Call inside a write. */
export function recordSlip(ctx: ClientContext, move: Move): void {
  if (move.from === null || move.to === null || move.from === move.to) return;
  ctx.db
    .insert(slips)
    .values(slipRow(ctx, { ...move, from: move.from, to: move.to }))
    .run();
}

/** The row of a slip, to be inserted. */
export function slipRow(ctx: RowContext, move: Move & { from: PlainDate; to: PlainDate }): SlipRow {
  return {
    id: ctx.newId(),
    milestoneId: null,
    initiativeId: null,
    ...move.of,
    fromOn: move.from,
    toOn: move.to,
    reason: move.reason,
    slippedOn: move.on,
    createdAt: ctx.now(),
  };
}
