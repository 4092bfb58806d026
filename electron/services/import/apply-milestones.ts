/** Carries out a plan for milestones. Everything here runs inside one write. */
import { eq } from 'drizzle-orm';
import { milestones } from '#db/schema/client/calendar.ts';
import type { MilestoneRow } from '#shared/contract/milestones.ts';
import type { MilestonePlan, MilestoneValues, NeededInput } from '#shared/domain/import/plan-types.ts';
import type { ClientContext } from '../context.ts';
import { insert } from '../milestones.ts';
import { recordSlip } from '../slips.ts';
import type { Names } from './names.ts';
import { remember } from './remember.ts';

export function applyMilestones(ctx: ClientContext, plan: MilestonePlan, names: Names): void {
  for (const row of plan.rows) {
    if (row.action === 'refuse') continue;
    const milestoneId = row.action === 'create' ? create(ctx, row.values, names) : row.id;
    if (row.action === 'update') update(ctx, row.id, row.values, names);
    if (row.action !== 'unchanged' && row.slip) {
      const { fromOn: from, toOn: to, reason, slippedOn: on } = row.slip;
      recordSlip(ctx, { of: { milestoneId }, from, to, reason, on });
    }
    remember(ctx, { milestoneId }, row.imported);
  }
}

function create(ctx: ClientContext, values: MilestoneValues, names: Names): string {
  const initiativeId = names.initiative(values.initiative);
  return insert(ctx, { title: values.title, initiativeId, ...columnsOf(values, names) }).id;
}

function update(ctx: ClientContext, id: string, values: Partial<MilestoneValues>, names: Names): void {
  const columns = columnsOf(values, names);
  if (Object.keys(columns).length > 0)
    ctx.db.update(milestones).set(columns).where(eq(milestones.id, id)).run();
}

function columnsOf(
  values: Partial<MilestoneValues>,
  names: Names,
): Partial<Omit<MilestoneRow, 'id' | 'createdAt'>> {
  const { initiative, owner, needsInput, ...columns } = values;
  return {
    ...columns,
    ...(initiative === undefined ? {} : { initiativeId: names.initiative(initiative) }),
    ...(owner === undefined ? {} : { ownerId: names.person(owner) }),
    ...(needsInput === undefined ? {} : inputColumns(needsInput, names)),
  };
}

function inputColumns(
  input: NeededInput | null,
  names: Names,
): Pick<MilestoneRow, 'needsInputFrom' | 'needsFunctionId' | 'needsPersonId'> {
  return {
    needsInputFrom: input?.from ?? null,
    needsFunctionId: input?.from === 'function' ? names.function(input.function) : null,
    needsPersonId: input?.from === 'person' ? names.person(input.person) : null,
  };
}
