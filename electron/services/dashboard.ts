/** Metrics of the objectives: their plans, their monthly readings, and the board over all of them. */
import { asc, eq, inArray } from 'drizzle-orm';
import { metrics } from '#db/schema/client/dashboard.ts';
import { objectives } from '#db/schema/client/strategy.ts';
import type { Metric, MetricRow } from '#shared/contract/dashboard.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import { formatValue } from '#shared/domain/metric-words.ts';
import { directionOf } from '#shared/domain/metrics.ts';
import type { ClientContext } from './context.ts';
import { readBoard } from './dashboard/board.ts';
import { readLocks, refuseClosed } from './dashboard/locks.ts';
import { putPlan, refuseUnsoundPlan } from './dashboard/plans.ts';
import { type PutReading, putReading } from './dashboard/put-readings.ts';
import { readMetrics, toAnswer } from './dashboard/read-metrics.ts';
import { found, given } from './find.ts';

type Part = 'dashboard';

/** Every objective with its metrics, each month against the plan that held in it. */
export function board(ctx: ClientContext, { asOf }: Inputs[Part]['board']): Outputs[Part]['board'] {
  return readBoard(ctx.db, asOf ?? ctx.today());
}

/** Adds a metric after the others of its objective, with its first plan. @throws Refusal INVALID_INPUT, NOT_FOUND */
export function addMetric(ctx: ClientContext, input: Inputs[Part]['addMetric']): Outputs[Part]['addMetric'] {
  return ctx.write('dashboard.addMetric', () => {
    const { baseline, target, points = [], objectiveId, name, unit = '' } = input;
    const objective = objectiveOf(ctx, objectiveId);
    const direction = input.direction ?? directionOf(baseline, target);
    const row = ctx.db
      .insert(metrics)
      .values({
        ...{ id: ctx.newId(), objectiveId, name, unit, direction, createdAt: ctx.now() },
        ...{ baselineMonth: baseline.month, baselineValue: baseline.value },
        position: lastPosition(ctx, objectiveId) + 1,
      })
      .returning()
      .get();
    putPlan(ctx, row, { holdsFrom: baseline.month, target, points, reason: '' });
    return { sentence: `Added metric “${name}” to “${objective.title}”`, output: answer(ctx, row.id) };
  });
}

/**
 * Changes a metric; every version of its plan must be sound with it.
 * @throws Refusal CLOSED_MONTH where it would restate months that an issued packet shows, INVALID_INPUT, NOT_FOUND
 */
export function updateMetric(
  ctx: ClientContext,
  input: Inputs[Part]['updateMetric'],
): Outputs[Part]['updateMetric'] {
  return ctx.write('dashboard.updateMetric', () => {
    const before = one(ctx, input.metricId);
    const { baseline, ...fields } = given(input.change);
    const start = baseline ? { baselineMonth: baseline.month, baselineValue: baseline.value } : {};
    const row: MetricRow = { ...before, ...fields, ...start };
    if (row.objectiveId !== before.objectiveId) {
      objectiveOf(ctx, row.objectiveId);
      row.position = lastPosition(ctx, row.objectiveId) + 1;
    }
    refuseRestating(ctx, before, row);
    ctx.db.update(metrics).set(row).where(eq(metrics.id, row.id)).run();
    const record = recordOf(ctx, row.id);
    for (const plan of record.plans) refuseUnsoundPlan(row, plan);
    return { sentence: `Changed metric “${row.name}”`, output: toAnswer(record) };
  });
}

/** Removes a metric with its plans and readings; issued packets keep what they show of it. */
export function removeMetric(
  ctx: ClientContext,
  input: Inputs[Part]['removeMetric'],
): Outputs[Part]['removeMetric'] {
  return ctx.write('dashboard.removeMetric', () => {
    const [row] = ctx.db.delete(metrics).where(eq(metrics.id, input.metricId)).returning().all();
    const gone = found(row, 'metric', input.metricId);
    return { sentence: `Removed metric “${gone.name}”`, output: { ids: [gone.id] } };
  });
}

/** Puts an objective's metrics in order; those that are not named come after. @throws Refusal NOT_FOUND */
export function orderMetrics(
  ctx: ClientContext,
  { objectiveId, metricIds }: Inputs[Part]['orderMetrics'],
): Outputs[Part]['orderMetrics'] {
  return ctx.write('dashboard.orderMetrics', () => {
    const objective = objectiveOf(ctx, objectiveId);
    const rows = inOrder(ctx, objectiveId);
    const known = new Map(rows.map((row) => [row.id, row]));
    const named = [...new Set(metricIds)].map((id) => found(known.get(id), 'metric of this objective', id));
    const rest = rows.filter(({ id }) => !metricIds.includes(id));
    for (const [index, { id }] of [...named, ...rest].entries())
      ctx.db
        .update(metrics)
        .set({ position: index + 1 })
        .where(eq(metrics.id, id))
        .run();
    return { sentence: `Ordered the metrics of “${objective.title}”`, output: inOrder(ctx, objectiveId) };
  });
}

/**
 * Sets a new plan from a month on, in place of one that holds from the same month; all others are kept.
 * @throws Refusal CLOSED_MONTH for a month that an issued packet shows, INVALID_INPUT, NOT_FOUND
 */
export function setTarget(ctx: ClientContext, input: Inputs[Part]['setTarget']): Outputs[Part]['setTarget'] {
  return ctx.write('dashboard.setTarget', () => {
    const metric = one(ctx, input.metricId);
    const { from, target, points = [], reason = '' } = input;
    if (from < metric.baselineMonth) {
      throw new Refusal(
        'INVALID_INPUT',
        `“${metric.name}” begins in ${metric.baselineMonth}. Let the new target hold from then on, or later.`,
        { baselineMonth: metric.baselineMonth },
      );
    }
    const locked = readLocks(ctx.db)(metric);
    if (locked !== null && from <= locked)
      refuseClosed(metric, locked, (open) => `Let the new target hold from ${open} on, or later.`);
    putPlan(ctx, metric, { holdsFrom: from, target, points, reason });
    const why = reason === '' ? '' : `: ${reason}`;
    const sentence = `Set the target of “${metric.name}” to ${inWords(ctx, metric, target.value)} in ${target.month}, from ${from} on${why}`;
    return { sentence, output: answer(ctx, metric.id) };
  });
}

/**
 * Records, changes and takes away readings, all or none. What is there already is left alone.
 * @throws Refusal CLOSED_MONTH for a month that an issued packet shows, unless it is a correction; NOT_FOUND, INVALID_INPUT
 */
export function putReadings(
  ctx: ClientContext,
  { readings, correction }: Inputs[Part]['putReadings'],
): Outputs[Part]['putReadings'] {
  return ctx.write('dashboard.putReadings', () => {
    const rows = metricRows(ctx, [...new Set(readings.map(({ metricId }) => metricId))]);
    const rules = { lockedThrough: readLocks(ctx.db), isCorrection: correction !== undefined };
    const put = readings.flatMap((reading) => {
      const metric = found(rows.get(reading.metricId), 'metric', reading.metricId);
      const done = putReading(ctx, metric, reading, rules);
      return done ? [{ ...done, metric }] : [];
    });
    const why = correction === undefined ? '' : `, as a correction: ${correction}`;
    return {
      sentence: `${sentenceOf(ctx, put)}${why}`,
      output: {
        readings: put.flatMap(({ after }) => after ?? []),
        cleared: put.flatMap(({ before, after }) => (before && !after ? before.id : [])),
      },
    };
  });
}

function sentenceOf(ctx: ClientContext, put: readonly (PutReading & { metric: MetricRow })[]): string {
  const [first] = put;
  if (!first) return 'Recorded no new reading';
  const { metric, after } = first;
  const months = [...new Set(put.map((each) => (each.after ?? each.before)?.month))];
  if (put.length > 1) {
    const of = months.length === 1 ? ` for ${months[0]}` : ` of ${months.length} months`;
    return `Recorded ${put.length} readings${of}`;
  }
  return after
    ? `Recorded “${metric.name}” for ${months[0]}: ${inWords(ctx, metric, after.value)}`
    : `Took away the reading of “${metric.name}” for ${months[0]}`;
}

function inWords(ctx: ClientContext, { unit }: MetricRow, value: number): string {
  return formatValue(value, unit, ctx.locale());
}

function refuseRestating(ctx: ClientContext, before: MetricRow, after: MetricRow): void {
  const isSame =
    before.baselineMonth === after.baselineMonth &&
    before.baselineValue === after.baselineValue &&
    before.direction === after.direction;
  const locked = isSame ? null : readLocks(ctx.db)(before);
  if (locked !== null)
    refuseClosed(
      before,
      locked,
      (open) => `Set a new target from ${open} on instead, or add another metric.`,
    );
}

function objectiveOf(ctx: ClientContext, id: string) {
  return found(ctx.db.select().from(objectives).where(eq(objectives.id, id)).get(), 'objective', id);
}

function lastPosition(ctx: ClientContext, objectiveId: string): number {
  return inOrder(ctx, objectiveId).at(-1)?.position ?? 0;
}

function inOrder(ctx: ClientContext, objectiveId: string): MetricRow[] {
  const isHere = eq(metrics.objectiveId, objectiveId);
  return ctx.db.select().from(metrics).where(isHere).orderBy(asc(metrics.position), asc(metrics.id)).all();
}

function metricRows(ctx: ClientContext, ids: readonly string[]): ReadonlyMap<string, MetricRow> {
  const rows = ctx.db
    .select()
    .from(metrics)
    .where(inArray(metrics.id, [...ids]))
    .all();
  return new Map(rows.map((row) => [row.id, row]));
}

/** One metric's row. @throws Refusal NOT_FOUND */
function one(ctx: ClientContext, id: string): MetricRow {
  return found(metricRows(ctx, [id]).get(id), 'metric', id);
}

function recordOf(ctx: ClientContext, id: string) {
  return found(
    readMetrics(ctx.db).find((metric) => metric.id === id),
    'metric',
    id,
  );
}

function answer(ctx: ClientContext, id: string): Metric {
  return toAnswer(recordOf(ctx, id));
}
