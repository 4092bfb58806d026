/** Carries out a plan for milestones. Everything here runs inside one write. */
import { eq } from 'drizzle-orm';
import { milestones, slips } from '#db/schema/client/calendar.ts';
import type { SlipRow } from '#shared/contract/initiatives.ts';
import type { MilestoneRow } from '#shared/contract/milestones.ts';
import type {
  MilestonePlan,
  MilestoneValues,
  NeededInput,
  PlannedRow,
} from '#shared/domain/import/plan-types.ts';
import type { RowContext } from '../context.ts';
import { insertMany } from './insert-many.ts';
import type { Names } from './names.ts';
import { plannedSlipRow } from './planned-slip.ts';
import { type Remembered, remember } from './remember.ts';

type Planned<Action> = Extract<PlannedRow<MilestoneValues>, { action: Action }>;

export function applyMilestones(ctx: RowContext, plan: MilestonePlan, names: Names): void {
  const added: (typeof milestones.$inferInsert)[] = [];
  const moves: SlipRow[] = [];
  const said: Remembered[] = [];
  for (const row of plan.rows) {
    if (row.action === 'refuse') continue;
    const milestoneId = row.action === 'create' ? ctx.newId() : row.id;
    said.push({ of: { milestoneId }, said: row.imported });
    if (row.action === 'unchanged') continue;
    if (row.action === 'update') update(ctx, row, names);
    else added.push(newRow(ctx, milestoneId, row, names));
    if (row.slip) moves.push(plannedSlipRow(ctx, { milestoneId }, row.slip));
  }
  insertMany(ctx.db, milestones, added);
  insertMany(ctx.db, slips, moves);
  remember(ctx, said);
}

function newRow(ctx: RowContext, id: string, { values }: Planned<'create'>, names: Names) {
  const { title, kind, leadDays, note, initiative } = values;
  const initiativeId = names.initiative(initiative);
  return { ...columnsOf(values, names), id, initiativeId, title, kind, leadDays, note, createdAt: ctx.now() };
}

function update(ctx: RowContext, { id, values }: Planned<'update'>, names: Names): void {
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
