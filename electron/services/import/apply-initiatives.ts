/** Carries out a plan for initiatives. Everything here runs inside one write. */
import { eq } from 'drizzle-orm';
import { initiatives } from '#db/schema/client/strategy.ts';
import type { InitiativeRow } from '#shared/contract/initiatives.ts';
import type {
  InitiativePlan,
  InitiativeValues,
  PlannedSlip,
  PlannedStatusUpdate,
} from '#shared/domain/import/plan-types.ts';
import type { ClientContext } from '../context.ts';
import { insert, one, setStatus } from '../initiatives.ts';
import { recordSlip } from '../slips.ts';
import type { Names } from './names.ts';
import { remember } from './remember.ts';

export function applyInitiatives(ctx: ClientContext, plan: InitiativePlan, names: Names): void {
  for (const row of plan.rows) {
    if (row.action === 'refuse') continue;
    const initiativeId = row.action === 'create' ? create(ctx, row.values, names) : row.id;
    if (row.action === 'update') update(ctx, row.id, row.values, names);
    if (row.action !== 'unchanged') follow(ctx, initiativeId, row, row.values.closedOn);
    remember(ctx, { initiativeId }, row.imported);
  }
}

function create(ctx: ClientContext, values: InitiativeValues, names: Names): string {
  return insert(ctx, { title: values.title, ...columnsOf(values, names) }).id;
}

function update(ctx: ClientContext, id: string, values: Partial<InitiativeValues>, names: Names): void {
  const columns = columnsOf(values, names);
  if (Object.keys(columns).length > 0)
    ctx.db.update(initiatives).set(columns).where(eq(initiatives.id, id)).run();
}

/** The slip and status update that go with a row; a closing date that the file names counts before that of the update. */
function follow(
  ctx: ClientContext,
  initiativeId: string,
  effects: { slip: PlannedSlip | null; statusUpdate: PlannedStatusUpdate | null },
  closedOn: string | null | undefined,
): void {
  const { slip, statusUpdate } = effects;
  if (slip) {
    const { fromOn: from, toOn: to, reason, slippedOn: on } = slip;
    recordSlip(ctx, { of: { initiativeId }, from, to, reason, on });
  }
  if (!statusUpdate) return;
  setStatus(ctx, one(ctx, initiativeId), statusUpdate.status, statusUpdate.note, statusUpdate.updatedOn);
  if (closedOn) ctx.db.update(initiatives).set({ closedOn }).where(eq(initiatives.id, initiativeId)).run();
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
