/** Saved views: a name for what a screen shows and how. */
import { and, asc, eq } from 'drizzle-orm';
import { savedViews } from '#db/schema/client/views.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import type { ClientContext } from './context.ts';
import { found } from './find.ts';

type Part = 'views';

/** The views of one screen by name. */
export function list(ctx: ClientContext, input: Inputs[Part]['list']): Outputs[Part]['list'] {
  const isHere = eq(savedViews.screen, input.screen);
  return ctx.db.select().from(savedViews).where(isHere).orderBy(asc(savedViews.name)).all();
}

/** Saves a view; one of the same name on the same screen is replaced. */
export function save(ctx: ClientContext, input: Inputs[Part]['save']): Outputs[Part]['save'] {
  return ctx.write('views.save', () => {
    const { screen, name, state } = input;
    const isSame = and(eq(savedViews.screen, screen), eq(savedViews.name, name));
    const [replaced] = ctx.db.update(savedViews).set({ state }).where(isSame).returning().all();
    const output =
      replaced ??
      ctx.db
        .insert(savedViews)
        .values({ id: ctx.newId(), screen, name, state, createdAt: ctx.now() })
        .returning()
        .get();
    return { sentence: `Saved view “${name}”`, output };
  });
}

/** Removes a saved view. @throws Refusal NOT_FOUND */
export function remove(ctx: ClientContext, input: Inputs[Part]['remove']): Outputs[Part]['remove'] {
  return ctx.write('views.remove', () => {
    const rows = ctx.db.delete(savedViews).where(eq(savedViews.id, input.viewId)).returning().all();
    const gone = found(rows[0], 'view', input.viewId);
    return { sentence: `Removed view “${gone.name}”`, output: { ids: [gone.id] } };
  });
}
