/** Milestones of initiatives: dated decisions, deliverables and review points, whose moves are slips. */
import { z } from 'zod';
import { inputSources, milestoneKinds } from '../domain/vocabulary.ts';
import { id, inClient, instant, note, plainDate, procedure, reason, removed, title } from './base.ts';
import { slipRow } from './initiatives.ts';

export const milestoneRow = z.object({
  id,
  externalId: z.string().nullable(),
  initiativeId: id,
  title,
  kind: z.enum(milestoneKinds),
  ownerId: id.nullable(),
  dueOn: plainDate.nullable(),
  originalDueOn: plainDate.nullable(),
  completedOn: plainDate.nullable(),
  needsInputFrom: z.enum(inputSources).nullable(),
  needsFunctionId: id.nullable(),
  needsPersonId: id.nullable(),
  leadDays: z.int().min(0).max(365),
  note,
  createdAt: instant,
});
export type MilestoneRow = z.infer<typeof milestoneRow>;

const milestoneFields = milestoneRow
  .pick({
    kind: true,
    ownerId: true,
    needsInputFrom: true,
    needsFunctionId: true,
    needsPersonId: true,
    leadDays: true,
    note: true,
  })
  .partial();

export const milestones = {
  /** Every milestone with the slips of the client; grouping by horizon is a rule of shared/domain/calendar.ts. */
  list: procedure
    .input(inClient)
    .output(z.object({ milestones: z.array(milestoneRow), slips: z.array(slipRow) })),
  add: procedure
    .input(
      inClient
        .extend({ initiativeId: id, title, dueOn: plainDate.nullable().optional() })
        .extend(milestoneFields.shape),
    )
    .output(milestoneRow),
  /** Everything but the date; a date moves by `move`. */
  update: procedure
    .input(
      inClient.extend({
        milestoneId: id,
        change: milestoneFields.extend({ title, initiativeId: id }).partial(),
      }),
    )
    .output(milestoneRow),
  /** Moves the date and records a slip; giving a first date to a milestone without one is not a slip. */
  move: procedure
    .input(inClient.extend({ milestoneId: id, dueOn: plainDate, reason, on: plainDate.optional() }))
    .output(milestoneRow),
  complete: procedure
    .input(inClient.extend({ milestoneId: id, on: plainDate.optional() }))
    .output(milestoneRow),
  reopen: procedure.input(inClient.extend({ milestoneId: id })).output(milestoneRow),
  remove: procedure.input(inClient.extend({ milestoneIds: z.array(id).min(1) })).output(removed),
};
