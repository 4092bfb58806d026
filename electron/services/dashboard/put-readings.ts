/** Puts readings where they differ from what is there, so that a sheet entered twice changes nothing and locks nothing. */
import { and, eq } from 'drizzle-orm';
import { metricReadings } from '#db/schema/client/dashboard.ts';
import type { MetricReadingRow, MetricRow } from '#shared/contract/dashboard.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Inputs } from '#shared/contract/types.ts';
import { monthsBetween } from '#shared/domain/dates.ts';
import { longestPlanMonths } from '#shared/domain/metrics.ts';
import type { ClientContext } from '../context.ts';
import { given } from '../find.ts';
import { type LockedThrough, refuseClosed } from './locks.ts';

export type NewReading = Inputs['dashboard']['putReadings']['readings'][number];

/** The stored reading that a new one makes; null where it takes one away. */
export interface PutReading {
  before: MetricReadingRow | undefined;
  after: MetricReadingRow | null;
}

/**
 * Writes one reading of a metric; `undefined` where it changes nothing. Call inside a write.
 * @throws Refusal CLOSED_MONTH unless it is a correction, INVALID_INPUT before the baseline
 */
export function putReading(
  ctx: ClientContext,
  metric: MetricRow,
  reading: NewReading,
  { lockedThrough, isCorrection }: { lockedThrough: LockedThrough; isCorrection: boolean },
): PutReading | undefined {
  const isHere = and(eq(metricReadings.metricId, metric.id), eq(metricReadings.month, reading.month));
  const before = ctx.db.select().from(metricReadings).where(isHere).get();
  const after = readingAfter(ctx, before, reading);
  if (isSame(before, after)) return undefined;
  refuseOutside(metric, reading);
  const locked = lockedThrough(metric);
  if (!isCorrection && locked !== null && reading.month <= locked) {
    refuseClosed(
      metric,
      locked,
      () => 'Say why as a correction, then issue the packet again: the new issue names the one it replaces.',
    );
  }
  if (after === null) ctx.db.delete(metricReadings).where(isHere).run();
  else if (before) ctx.db.update(metricReadings).set(after).where(isHere).run();
  else ctx.db.insert(metricReadings).values(after).run();
  return { before, after };
}

function readingAfter(
  ctx: ClientContext,
  before: MetricReadingRow | undefined,
  { value, ...fields }: NewReading,
): MetricReadingRow | null {
  if (value === null) return null;
  const kept = before ?? { id: ctx.newId(), confidence: null, note: '', createdAt: ctx.now() };
  return { ...kept, ...given(fields), value };
}

function isSame(before: MetricReadingRow | undefined, after: MetricReadingRow | null): boolean {
  if (!before || !after) return !before && !after;
  return before.value === after.value && before.confidence === after.confidence && before.note === after.note;
}

function refuseOutside({ name, baselineMonth }: MetricRow, { month, value }: NewReading): void {
  const months = monthsBetween(baselineMonth, month);
  if (value === null || (months >= 0 && months <= longestPlanMonths)) return;
  throw new Refusal(
    'INVALID_INPUT',
    `“${name}” is read from its baseline in ${baselineMonth} on, for fifty years: ${month} lies outside.`,
    { metric: name, month, baselineMonth },
  );
}
