/** Operational peaks: times in which a function's daily business leaves it no room. (Rules: product, Cross-functional hand-offs.) */
import { asc, eq } from 'drizzle-orm';
import { operationalPeaks } from '#db/schema/client/handoffs.ts';
import type { OperationalPeakRow } from '#shared/contract/handoffs.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import type { ClientContext } from './context.ts';
import { found, given } from './find.ts';
import { refuseEndBeforeStart } from './refuse.ts';

type Part = 'peaks';

/** Every peak by its first day. */
export function list(ctx: ClientContext): Outputs[Part]['list'] {
  const { startsOn, id } = operationalPeaks;
  return ctx.db.select().from(operationalPeaks).orderBy(asc(startsOn), asc(id)).all();
}

/** Adds a peak. @throws Refusal INVALID_INPUT where it ends before it starts */
export function add(ctx: ClientContext, input: Inputs[Part]['add']): Outputs[Part]['add'] {
  return ctx.write('peaks.add', () => {
    const { clientId: _, ...fields } = input;
    refuseEndBeforeStart(fields);
    const row = { ...fields, id: ctx.newId(), createdAt: ctx.now() };
    const output = ctx.db.insert(operationalPeaks).values(row).returning().get();
    return { sentence: `Added peak “${output.title}”`, output };
  });
}

/** Changes a peak. @throws Refusal INVALID_INPUT where it would end before it starts */
export function update(ctx: ClientContext, input: Inputs[Part]['update']): Outputs[Part]['update'] {
  return ctx.write('peaks.update', () => {
    const row = { ...one(ctx, input.peakId), ...given(input.change) };
    refuseEndBeforeStart(row);
    const isPeak = eq(operationalPeaks.id, row.id);
    const output = ctx.db.update(operationalPeaks).set(row).where(isPeak).returning().get();
    return { sentence: `Changed peak “${output.title}”`, output };
  });
}

/** Removes a peak. @throws Refusal NOT_FOUND */
export function remove(ctx: ClientContext, input: Inputs[Part]['remove']): Outputs[Part]['remove'] {
  return ctx.write('peaks.remove', () => {
    const gone = one(ctx, input.peakId);
    ctx.db.delete(operationalPeaks).where(eq(operationalPeaks.id, gone.id)).run();
    return { sentence: `Removed peak “${gone.title}”`, output: { ids: [gone.id] } };
  });
}

function one(ctx: ClientContext, id: string): OperationalPeakRow {
  const row = ctx.db.select().from(operationalPeaks).where(eq(operationalPeaks.id, id)).get();
  return found(row, 'operational peak', id);
}
