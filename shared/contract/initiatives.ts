import { z } from 'zod';
import { initiativeStatuses } from '../domain/vocabulary.ts';
import { id, inClient, instant, note, plainDate, procedure, reason, removed, title } from './base.ts';

const status = z.enum(initiativeStatuses);

export const initiativeRow = z.object({
  id,
  externalId: z.string().nullable(),
  title,
  note,
  objectiveId: id.nullable(),
  ownerId: id.nullable(),
  functionId: id.nullable(),
  status,
  lastUpdateOn: plainDate.nullable(),
  lastUpdateNote: note,
  startsOn: plainDate.nullable(),
  targetOn: plainDate.nullable(),
  originalTargetOn: plainDate.nullable(),
  closedOn: plainDate.nullable(),
  createdAt: instant,
});
export type InitiativeRow = z.infer<typeof initiativeRow>;

export const statusUpdateRow = z.object({
  id,
  initiativeId: id,
  status,
  note,
  updatedOn: plainDate,
  createdAt: instant,
});

export const slipRow = z.object({
  id,
  milestoneId: id.nullable(),
  initiativeId: id.nullable(),
  fromOn: plainDate,
  toOn: plainDate,
  reason: z.string(),
  slippedOn: plainDate,
  createdAt: instant,
});
export type SlipRow = z.infer<typeof slipRow>;

/** What can be changed in the grid. A status makes a status update, a target date that moves makes a slip. */
export const initiativeChange = z
  .object({
    title,
    note,
    objectiveId: id.nullable(),
    ownerId: id.nullable(),
    functionId: id.nullable(),
    startsOn: plainDate.nullable(),
    targetOn: plainDate.nullable(),
    status,
    statusNote: note,
  })
  .partial();
export type InitiativeChange = z.infer<typeof initiativeChange>;

/** Column names of the wide list; the text that travels is described in columns.ts. */
export const initiativeColumns = initiativeRow.keyof();

export const initiatives = {
  /** All initiatives as one pre-serialised text by column (see columns.ts). */
  list: procedure
    .input(inClient.extend({ columns: z.array(initiativeColumns).optional() }))
    .output(z.object({ columns: z.string() })),
  get: procedure.input(inClient.extend({ initiativeId: id })).output(
    z.object({
      initiative: initiativeRow,
      updates: z.array(statusUpdateRow),
      slips: z.array(slipRow),
    }),
  ),
  add: procedure
    .input(inClient.extend({ title }).extend(initiativeChange.omit({ title: true }).shape))
    .output(initiativeRow),
  /** Any number of cells of any number of initiatives, as one command and one undo. */
  edit: procedure
    .input(
      inClient.extend({
        edits: z
          .array(z.object({ initiativeId: id, change: initiativeChange }))
          .min(1)
          .max(10_000),
        /** Why dates moved; asked for once per edit. */
        reason: reason.optional(),
        on: plainDate.optional(),
      }),
    )
    .output(z.array(initiativeRow)),
  updateStatus: procedure
    .input(inClient.extend({ initiativeId: id, status, note: note.optional(), on: plainDate.optional() }))
    .output(initiativeRow),
  remove: procedure.input(inClient.extend({ initiativeIds: z.array(id).min(1).max(10_000) })).output(removed),
};
