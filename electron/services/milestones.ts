/** Milestones: adding, moving (a slip), completing. (Rules: product, 90-day milestone calendar.) */
import { asc, eq, inArray } from 'drizzle-orm';
import { milestones, slips } from '#db/schema/client/calendar.ts';
import type { MilestoneRow } from '#shared/contract/milestones.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import type { ClientContext } from './context.ts';
import { found, given } from './find.ts';
import { one as initiative } from './initiatives.ts';
import { refuseDayToCome } from './refuse.ts';
import { recordSlip } from './slips.ts';

type Part = 'milestones';

/** Every milestone by due date, and every slip of the client. */
export function list(ctx: ClientContext): Outputs[Part]['list'] {
  return {
    milestones: ctx.db.select().from(milestones).orderBy(asc(milestones.dueOn), asc(milestones.id)).all(),
    slips: ctx.db.select().from(slips).orderBy(asc(slips.slippedOn), asc(slips.id)).all(),
  };
}

/** Adds a milestone to an initiative; its first date is its original date. */
export function add(ctx: ClientContext, input: Inputs[Part]['add']): Outputs[Part]['add'] {
  return ctx.write('milestones.add', () => {
    const { clientId: _, ...fields } = given(input);
    const parent = initiative(ctx, input.initiativeId);
    const output = insert(ctx, fields);
    return { sentence: `Added milestone “${output.title}” to “${parent.title}”`, output };
  });
}

/** Changes anything but the date. */
export function update(ctx: ClientContext, input: Inputs[Part]['update']): Outputs[Part]['update'] {
  return ctx.write('milestones.update', () => {
    const before = one(ctx, input.milestoneId);
    const output = set(ctx, before, given(input.change));
    return { sentence: `Changed milestone “${output.title}”`, output };
  });
}

/** Moves the date: a slip from the old date to the new one, with its reason. */
export function move(ctx: ClientContext, input: Inputs[Part]['move']): Outputs[Part]['move'] {
  return ctx.write('milestones.move', () => {
    const before = one(ctx, input.milestoneId);
    const output = setDueOn(ctx, before, input.dueOn, { reason: input.reason, on: input.on ?? ctx.today() });
    const from = before.dueOn ? ` from ${before.dueOn}` : '';
    return { sentence: `Moved “${output.title}”${from} to ${input.dueOn}: ${input.reason}`, output };
  });
}

/** Marks a milestone as completed on a date. @throws Refusal INVALID_INPUT for a day to come */
export function complete(ctx: ClientContext, input: Inputs[Part]['complete']): Outputs[Part]['complete'] {
  return ctx.write('milestones.complete', () => {
    if (input.on !== undefined) refuseDayToCome(input.on, ctx.today());
    const output = set(ctx, one(ctx, input.milestoneId), { completedOn: input.on ?? ctx.today() });
    return { sentence: `Completed “${output.title}”`, output };
  });
}

/** Opens a completed milestone again. */
export function reopen(ctx: ClientContext, input: Inputs[Part]['reopen']): Outputs[Part]['reopen'] {
  return ctx.write('milestones.reopen', () => {
    const output = set(ctx, one(ctx, input.milestoneId), { completedOn: null });
    return { sentence: `Reopened “${output.title}”`, output };
  });
}

/** Removes milestones with their slips; undo brings them back. */
export function remove(ctx: ClientContext, input: Inputs[Part]['remove']): Outputs[Part]['remove'] {
  return ctx.write('milestones.remove', () => {
    const gone = ctx.db
      .delete(milestones)
      .where(inArray(milestones.id, input.milestoneIds))
      .returning()
      .all();
    const [first] = gone;
    const sentence =
      gone.length === 1 && first ? `Removed milestone “${first.title}”` : `Removed ${gone.length} milestones`;
    return { sentence, output: { ids: gone.map(({ id }) => id) } };
  });
}

type NewMilestone = Pick<MilestoneRow, 'title' | 'initiativeId'> &
  Partial<Omit<MilestoneRow, 'id' | 'createdAt'>>;

/** Inserts a milestone. Call inside a write. */
export function insert(ctx: ClientContext, fields: NewMilestone): MilestoneRow {
  return ctx.db
    .insert(milestones)
    .values({
      kind: 'deliverable',
      leadDays: 0,
      note: '',
      originalDueOn: fields.dueOn ?? null,
      ...fields,
      id: ctx.newId(),
      createdAt: ctx.now(),
    })
    .returning()
    .get();
}

/** Gives a milestone a date, with a slip when it had another one. Call inside a write. */
export function setDueOn(
  ctx: ClientContext,
  before: MilestoneRow,
  dueOn: string,
  when: { reason: string; on: string },
): MilestoneRow {
  recordSlip(ctx, { of: { milestoneId: before.id }, from: before.dueOn, to: dueOn, ...when });
  return set(ctx, before, { dueOn, originalDueOn: before.originalDueOn ?? dueOn });
}

/** Sets columns of one milestone. Call inside a write. */
export function set(ctx: ClientContext, before: MilestoneRow, change: Partial<MilestoneRow>): MilestoneRow {
  return ctx.db
    .update(milestones)
    .set({ ...before, ...change })
    .where(eq(milestones.id, before.id))
    .returning()
    .get();
}

/** One milestone's row. @throws Refusal NOT_FOUND */
export function one(ctx: ClientContext, id: string): MilestoneRow {
  return found(ctx.db.select().from(milestones).where(eq(milestones.id, id)).get(), 'milestone', id);
}
