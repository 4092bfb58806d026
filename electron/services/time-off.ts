/** The executive's own time off. It counts against capacity and forbids nothing. */
import { asc, eq } from 'drizzle-orm';
import { timeOff } from '#db/schema/workspace.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import type { WorkspaceContext } from './context.ts';
import { found, given } from './find.ts';
import { refuseEndBeforeStart } from './refuse.ts';

type Part = 'timeOff';

/** Every range of days off, by its first day. */
export function list(ctx: WorkspaceContext): Outputs[Part]['list'] {
  return ctx.db.select().from(timeOff).orderBy(asc(timeOff.startsOn), asc(timeOff.id)).all();
}

/** Adds days off, both ends included; ranges may overlap. @throws Refusal INVALID_INPUT */
export function add(ctx: WorkspaceContext, input: Inputs[Part]['add']): Outputs[Part]['add'] {
  refuseEndBeforeStart(input);
  const { startsOn, endsOn, note = '' } = input;
  const row = { id: ctx.newId(), startsOn, endsOn, note, createdAt: ctx.now() };
  return ctx.write(() => ctx.db.insert(timeOff).values(row).returning().get());
}

/** Changes the dates or the note. @throws Refusal NOT_FOUND, INVALID_INPUT */
export function update(ctx: WorkspaceContext, input: Inputs[Part]['update']): Outputs[Part]['update'] {
  return ctx.write(() => {
    const row = { ...one(ctx, input.timeOffId), ...given(input.change) };
    refuseEndBeforeStart(row);
    return ctx.db.update(timeOff).set(row).where(eq(timeOff.id, row.id)).returning().get();
  });
}

/** Takes days off back. @throws Refusal NOT_FOUND */
export function remove(ctx: WorkspaceContext, input: Inputs[Part]['remove']): Outputs[Part]['remove'] {
  return ctx.write(() => {
    const { id } = one(ctx, input.timeOffId);
    ctx.db.delete(timeOff).where(eq(timeOff.id, id)).run();
    return { ids: [id] };
  });
}

function one(ctx: WorkspaceContext, id: string) {
  return found(ctx.db.select().from(timeOff).where(eq(timeOff.id, id)).get(), 'time off', id);
}
