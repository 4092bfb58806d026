/** Carries out a plan for past planning cycles. Everything here runs inside one write. */
import { eq, sql } from 'drizzle-orm';
import { pastObjectives } from '#db/schema/client/diagnosis.ts';
import type { PastPlanPlan } from '#shared/domain/import/plan-types.ts';
import type { RowContext } from '../context.ts';
import { insertMany } from './insert-many.ts';
import { type Remembered, remember } from './remember.ts';

export function applyPastPlans(ctx: RowContext, plan: PastPlanPlan): void {
  const last = ctx.db.get<{ position: number }>(
    sql`select coalesce(max(position), 0) as position from ${pastObjectives}`,
  );
  const added: (typeof pastObjectives.$inferInsert)[] = [];
  const said: Remembered[] = [];
  for (const row of plan.rows) {
    if (row.action === 'refuse') continue;
    const pastObjectiveId = row.action === 'create' ? ctx.newId() : row.id;
    said.push({ of: { pastObjectiveId }, said: row.imported });
    if (row.action === 'update')
      ctx.db.update(pastObjectives).set(row.values).where(eq(pastObjectives.id, row.id)).run();
    if (row.action !== 'create') continue;
    const position = last.position + added.length + 1;
    added.push({ ...row.values, id: pastObjectiveId, position, createdAt: ctx.now() });
  }
  insertMany(ctx.db, pastObjectives, added);
  remember(ctx, said);
}
