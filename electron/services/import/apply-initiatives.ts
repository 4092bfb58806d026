/** Carries out a plan for initiatives. Everything here runs inside one write. */
import { eq } from 'drizzle-orm';
import { slips } from '#db/schema/client/calendar.ts';
import { initiatives, statusUpdates } from '#db/schema/client/strategy.ts';
import type { InitiativeRow, SlipRow } from '#shared/contract/initiatives.ts';
import type { InitiativePlan, InitiativeValues, PlannedRow } from '#shared/domain/import/plan-types.ts';
import type { RowContext } from '../context.ts';
import { one, setStatus, statusColumns } from '../initiatives.ts';
import { insertMany } from './insert-many.ts';
import type { Names } from './names.ts';
import { plannedSlipRow } from './planned-slip.ts';
import { type Remembered, remember } from './remember.ts';

type Planned<Action> = Extract<PlannedRow<InitiativeValues>, { action: Action }>;

export function applyInitiatives(ctx: RowContext, plan: InitiativePlan, names: Names): void {
  const added: (typeof initiatives.$inferInsert)[] = [];
  const updates: (typeof statusUpdates.$inferInsert)[] = [];
  const moves: SlipRow[] = [];
  const said: Remembered[] = [];
  for (const row of plan.rows) {
    if (row.action === 'refuse') continue;
    const initiativeId = row.action === 'create' ? ctx.newId() : row.id;
    said.push({ of: { initiativeId }, said: row.imported });
    if (row.action === 'unchanged') continue;
    if (row.action === 'update') update(ctx, row, names);
    else {
      added.push(newRow(ctx, initiativeId, row, names));
      if (row.statusUpdate)
        updates.push({ ...row.statusUpdate, id: ctx.newId(), initiativeId, createdAt: ctx.now() });
    }
    if (row.slip) moves.push(plannedSlipRow(ctx, { initiativeId }, row.slip));
  }
  insertMany(ctx.db, initiatives, added);
  insertMany(ctx.db, statusUpdates, updates);
  insertMany(ctx.db, slips, moves);
  remember(ctx, said);
}

/** A closing date that the file names counts before that of the status update. */
function newRow(ctx: RowContext, id: string, { values, statusUpdate }: Planned<'create'>, names: Names) {
  const { closedOn, ...columns } = columnsOf(values, names);
  return {
    ...columns,
    id,
    title: values.title,
    note: values.note,
    status: 'not_started' as const,
    lastUpdateNote: '',
    createdAt: ctx.now(),
    ...(statusUpdate && statusColumns(statusUpdate.status, statusUpdate.note, statusUpdate.updatedOn)),
    ...(closedOn && { closedOn }),
  };
}

function update(ctx: RowContext, { id, values, statusUpdate }: Planned<'update'>, names: Names): void {
  if (statusUpdate)
    setStatus(ctx, one(ctx, id), statusUpdate.status, statusUpdate.note, statusUpdate.updatedOn);
  const columns = columnsOf(values, names);
  if (Object.keys(columns).length > 0)
    ctx.db.update(initiatives).set(columns).where(eq(initiatives.id, id)).run();
}

function columnsOf(values: Partial<InitiativeValues>, names: Names): Partial<InitiativeRow> {
  const { objective, function: area, owner, ...columns } = values;
  return {
    ...columns,
    ...(objective === undefined ? {} : { objectiveId: names.objective(objective) }),
    ...(area === undefined ? {} : { functionId: names.function(area) }),
    ...(owner === undefined ? {} : { ownerId: names.person(owner) }),
  };
}
