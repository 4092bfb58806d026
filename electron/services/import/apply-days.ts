/** Carries out a plan for past days. Everything here runs inside one write. */
import { eq } from 'drizzle-orm';
import { adjustments, clientDays } from '#db/schema/client/retainer.ts';
import type { DayValues } from '#shared/domain/import/day-types.ts';
import type { DayPlan } from '#shared/domain/import/plan-types.ts';
import type { RowContext } from '../context.ts';
import { insertMany } from './insert-many.ts';

export function applyDays(ctx: RowContext, plan: DayPlan): void {
  const days: (typeof clientDays.$inferInsert)[] = [];
  const late: (typeof adjustments.$inferInsert)[] = [];
  for (const row of plan.rows) {
    if ((row.action !== 'create' && row.action !== 'update') || !row.values) continue;
    if (row.action === 'update') {
      const { milliDays, importKey } = row.values;
      ctx.db.update(clientDays).set({ milliDays, importKey }).where(eq(clientDays.id, row.id)).run();
    } else if (row.values.late) late.push(adjustment(ctx, row.values, row.values.late));
    else days.push(newDay(ctx, row.values));
  }
  insertMany(ctx.db, clientDays, days);
  insertMany(ctx.db, adjustments, late);
}

function newDay(ctx: RowContext, { on, milliDays, note, importKey }: DayValues) {
  const what = { onDate: on, kind: 'worked' as const, milliDays, note, importKey };
  return { id: ctx.newId(), ...what, overrideReason: null, createdAt: ctx.now() };
}

/** As a late day that is entered by hand: in the open period, naming the day. */
function adjustment(
  ctx: RowContext,
  { on, milliDays, note, importKey }: DayValues,
  { period, onDate }: NonNullable<DayValues['late']>,
) {
  const reason = [`Client day of ${on}, imported after ${period} was closed`, ...(note ? [note] : [])].join(
    '; ',
  );
  return {
    id: ctx.newId(),
    onDate,
    milliDays: -milliDays,
    reason,
    workedOn: on,
    importKey,
    createdAt: ctx.now(),
  };
}
