/** Days that are entered after their period was closed. (Rules: product, Retainer days.) */
import type { Done } from '#db/files/client-file.ts';
import { adjustments } from '#db/schema/client/retainer.ts';
import type { AdjustmentRow } from '#shared/contract/retainer.ts';
import type { Outputs } from '#shared/contract/types.ts';
import type { Purpose } from '#shared/domain/value-statement.ts';
import type { LateDay } from './booking.ts';
import type { ClientContext } from './context.ts';
import { addLatePurposes, titlesOf } from './day-purposes.ts';
import type { DayFields } from './day-rows.ts';
import { daysInWords } from './days-in-words.ts';

/**
 * Accounts for a worked day whose own period is closed, in the open one. The adjustment keeps what the day served, and its
 * reason tells it, for those who read the statement.
 */
export function adjustForLateDay(
  ctx: ClientContext,
  day: DayFields,
  late: LateDay,
  purposes: readonly Purpose[],
): Done<Outputs['days']['work']> {
  const today = ctx.today();
  const reason = [
    `Client day of ${day.onDate}, entered after ${late.period} was closed`,
    ...(day.note ? [day.note] : []),
    ...(purposes.length > 0 ? [`for ${titlesOf(ctx, purposes).join(', ')}`] : []),
    ...(day.overrideReason ? [`beyond the agreement: ${day.overrideReason}`] : []),
  ].join('; ');
  const adjustment: AdjustmentRow = ctx.db
    .insert(adjustments)
    .values({
      id: ctx.newId(),
      onDate: late.openFrom <= today && today <= late.openTo ? today : late.openFrom,
      milliDays: -day.milliDays,
      reason,
      workedOn: day.onDate,
      createdAt: ctx.now(),
    })
    .returning()
    .get();
  addLatePurposes(ctx, adjustment.id, purposes);
  const sentence = `Worked ${daysInWords(day.milliDays)} on ${day.onDate}: ${late.period} is closed, so they count in ${late.openPeriod}`;
  return { sentence, output: { kind: 'adjustment', adjustment } };
}
