/** Carries out a plan for past planning cycles. Everything here runs inside one write. */
import { eq, sql } from 'drizzle-orm';
import { pastObjectives } from '#db/schema/client/diagnosis.ts';
import type { PastPlanPlan } from '#shared/domain/import/plan-types.ts';
import type { RowContext } from '../context.ts';
import { insertMany } from './insert-many.ts';

export function applyPastPlans(ctx: RowContext, plan: PastPlanPlan): void {
  const last = ctx.db.get<{ position: number }>(
    sql`select coalesce(max(position), 0) as position from ${pastObjectives}`,
  );
  const added: (typeof pastObjectives.$inferInsert)[] = [];
  for (const row of plan.rows) {
    if (row.action === 'update')
      ctx.db.update(pastObjectives).set(row.values).where(eq(pastObjectives.id, row.id)).run();
    if (row.action !== 'create') continue;
    const position = last.position + added.length + 1;
    added.push({ ...row.values, id: ctx.newId(), position, createdAt: ctx.now() });
  }
  insertMany(ctx.db, pastObjectives, added);
}
