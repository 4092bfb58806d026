/** Carries out a plan for metrics with their readings. Everything here runs inside one write. */
import { and, eq } from 'drizzle-orm';
import { metricReadings, metrics } from '#db/schema/client/dashboard.ts';
import type {
  Imported,
  MetricPlan,
  MetricReference,
  NewMetric,
  PlannedReading,
} from '#shared/domain/import/plan-types.ts';
import type { RowContext } from '../context.ts';
import { putPlan } from '../dashboard/plans.ts';
import { insertMany } from './insert-many.ts';
import type { Names } from './names.ts';
import { readRemembered, remember } from './remember.ts';

export function applyMetrics(ctx: RowContext, plan: MetricPlan, names: Names): void {
  const made = new Map(plan.newMetrics.map((metric) => [metric.key, insertMetric(ctx, metric, names)]));
  const idOf = (reference: MetricReference) => {
    const id = 'id' in reference ? reference.id : made.get(reference.key);
    if (id === undefined) throw new Error('An import plan refers to a metric that it does not make.');
    return id;
  };
  const added: (typeof metricReadings.$inferInsert)[] = [];
  const here = new Set(
    ctx.db
      .select({ metricId: metricReadings.metricId, month: metricReadings.month })
      .from(metricReadings)
      .all()
      .map(({ metricId, month }) => `${metricId} ${month}`),
  );
  const memory = new Map(readRemembered(ctx.db));
  const said = new Set<string>();
  const keep = (metricId: string, imported: Imported) => {
    memory.set(metricId, { ...memory.get(metricId), ...imported });
    said.add(metricId);
  };
  for (const row of plan.rows) {
    if (row.action === 'unchanged') keep(row.id, row.imported);
    if (row.action !== 'create' && row.action !== 'update') continue;
    const { metric, readings = [] } = row.values;
    const metricId = metric && idOf(metric);
    if (metricId !== undefined) keep(metricId, row.imported);
    for (const reading of metricId === undefined ? [] : readings) {
      if (here.has(`${metricId} ${reading.month}`)) update(ctx, metricId ?? '', reading);
      else added.push(newReading(ctx, metricId ?? '', reading));
    }
  }
  insertMany(ctx.db, metricReadings, added);
  remember(
    ctx,
    [...said].map((metricId) => ({ of: { metricId }, said: memory.get(metricId) ?? {} })),
  );
}

function insertMetric(ctx: RowContext, metric: NewMetric, names: Names): string {
  const { name, unit, direction, baseline, target } = metric;
  const objectiveId = names.objective(metric.objective);
  if (objectiveId === null) throw new Error('A metric of an import plan has no objective.');
  const others = ctx.db.select().from(metrics).where(eq(metrics.objectiveId, objectiveId)).all();
  const row = ctx.db
    .insert(metrics)
    .values({
      ...{ id: ctx.newId(), objectiveId, name, unit, direction, createdAt: ctx.now() },
      ...{ baselineMonth: baseline.month, baselineValue: baseline.value },
      position: Math.max(0, ...others.map(({ position }) => position)) + 1,
    })
    .returning()
    .get();
  putPlan(ctx, row, { holdsFrom: baseline.month, target, points: [], reason: '' });
  return row.id;
}

function newReading(ctx: RowContext, metricId: string, { month, value, confidence, note }: PlannedReading) {
  const judgement = { confidence: confidence ?? null, note: note ?? '' };
  return { id: ctx.newId(), metricId, month, value, ...judgement, createdAt: ctx.now() };
}

/** What the file does not say of a reading stays as it is. */
function update(ctx: RowContext, metricId: string, { month, value, confidence, note }: PlannedReading): void {
  ctx.db
    .update(metricReadings)
    .set({ value, ...(confidence && { confidence }), ...(note !== undefined && { note }) })
    .where(and(eq(metricReadings.metricId, metricId), eq(metricReadings.month, month)))
    .run();
}
