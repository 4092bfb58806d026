/** Actions: to-dos with an owner and a due date that came out of a session. */
import { asc, eq } from 'drizzle-orm';
import { actions } from '#db/schema/client/sessions.ts';
import type { ActionRow } from '#shared/contract/sessions.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import type { ClientContext } from './context.ts';
import { found, given } from './find.ts';

type Part = 'actions';

/** Every action by due date, those without one first. */
export function list(ctx: ClientContext): Outputs[Part]['list'] {
  return ctx.db.select().from(actions).orderBy(asc(actions.dueOn), asc(actions.id)).all();
}

/** Adds an action, open until it is done. */
export function add(ctx: ClientContext, input: Inputs[Part]['add']): Outputs[Part]['add'] {
  return ctx.write('actions.add', () => {
    const { clientId: _, ...fields } = given(input);
    const row = { ...fields, id: ctx.newId(), createdAt: ctx.now() };
    const output = ctx.db.insert(actions).values(row).returning().get();
    return { sentence: `Added action “${output.title}”`, output };
  });
}

/** Changes an action; a date in `doneOn` finishes it, null opens it again. */
export function update(ctx: ClientContext, input: Inputs[Part]['update']): Outputs[Part]['update'] {
  return ctx.write('actions.update', () => {
    const before = one(ctx, input.actionId);
    const row = { ...before, ...given(input.change) };
    const output = ctx.db.update(actions).set(row).where(eq(actions.id, row.id)).returning().get();
    const isFinished = before.doneOn === null && output.doneOn !== null;
    return { sentence: `${isFinished ? 'Finished' : 'Changed'} action “${output.title}”`, output };
  });
}

/** Removes an action. @throws Refusal NOT_FOUND */
export function remove(ctx: ClientContext, input: Inputs[Part]['remove']): Outputs[Part]['remove'] {
  return ctx.write('actions.remove', () => {
    const gone = one(ctx, input.actionId);
    ctx.db.delete(actions).where(eq(actions.id, gone.id)).run();
    return { sentence: `Removed action “${gone.title}”`, output: { ids: [gone.id] } };
  });
}

function one(ctx: ClientContext, id: string): ActionRow {
  return found(ctx.db.select().from(actions).where(eq(actions.id, id)).get(), 'action', id);
}
