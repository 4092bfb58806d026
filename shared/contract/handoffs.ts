import { z } from 'zod';
import { claimKinds } from '../domain/conflicts.ts';
import { handoffStates, handoffSteps } from '../domain/vocabulary.ts';
import { id, inClient, instant, note, plainDate, procedure, reason, removed, title } from './base.ts';

/** What the function `from` hands over to the function `to`, which needs it. */
export const handoffRow = z.object({
  id,
  what: title,
  fromFunctionId: id,
  toFunctionId: id,
  initiativeId: id.nullable(),
  state: z.enum(handoffStates),
  requestedOn: plainDate,
  neededBy: plainDate,
  proposedFor: plainDate.nullable(),
  agreedOn: plainDate.nullable(),
  deliveredOn: plainDate.nullable(),
  declinedOn: plainDate.nullable(),
  note,
  createdAt: instant,
});
export type HandoffRow = z.infer<typeof handoffRow>;

export const operationalPeakRow = z.object({
  id,
  functionId: id,
  title,
  startsOn: plainDate,
  endsOn: plainDate,
  createdAt: instant,
});
export type OperationalPeakRow = z.infer<typeof operationalPeakRow>;

/** A conflict's own id, made of its two sides. */
const conflictId = z.string().min(1).max(200);

/** The decision that settled a conflict: who gives what up. */
export const allocationRow = z.object({
  id,
  conflictId,
  decision: reason,
  decidedBy: title,
  decidedOn: plainDate,
  createdAt: instant,
});
export type AllocationRow = z.infer<typeof allocationRow>;

const handoffFields = handoffRow.pick({
  what: true,
  fromFunctionId: true,
  toFunctionId: true,
  initiativeId: true,
  requestedOn: true,
  neededBy: true,
  note: true,
});

/** What waits at the boundary of two functions, in days; one function's need of the other is a boundary of its own. */
const boundary = z.object({
  fromFunctionId: id,
  toFunctionId: id,
  count: z.int(),
  open: z.int(),
  medianWaiting: z.number(),
  longestWaiting: z.int(),
});

const waitingEvidence = z.object({
  delivered: z.int(),
  medianWaiting: z.number().nullable(),
  open: z.int(),
});

export const handoffs = {
  /** Every hand-off, by the date it was requested; waiting, overdue and due dates are rules of shared/domain/handoffs.ts. */
  list: procedure.input(inClient).output(z.array(handoffRow)),
  /** Requests a hand-off, today unless a date is given. */
  add: procedure
    .input(
      inClient
        .extend(handoffFields.partial().shape)
        .extend(
          handoffFields.pick({ what: true, fromFunctionId: true, toFunctionId: true, neededBy: true }).shape,
        ),
    )
    .output(handoffRow),
  /** Everything but how far it has come; that goes by `step`. */
  update: procedure
    .input(inClient.extend({ handoffId: id, change: handoffFields.partial() }))
    .output(handoffRow),
  /** One step on a date, today unless given; `proposedFor` is the date that a counter-proposal names. */
  step: procedure
    .input(
      inClient.extend({
        handoffId: id,
        step: z.enum(handoffSteps),
        on: plainDate.optional(),
        proposedFor: plainDate.optional(),
      }),
    )
    .output(handoffRow),
  remove: procedure.input(inClient.extend({ handoffId: id })).output(removed),
  /** Waiting by pair of functions, longest first. */
  boundary: procedure.input(inClient.extend({ asOf: plainDate.optional() })).output(z.array(boundary)),
  /** Waiting before and after a date: the charter's first day unless one is given; nothing where there is neither. */
  evidence: procedure
    .input(inClient.extend({ since: plainDate.optional(), asOf: plainDate.optional() }))
    .output(
      z.object({
        asOf: plainDate,
        since: plainDate.nullable(),
        compared: z.object({ before: waitingEvidence, after: waitingEvidence }).nullable(),
      }),
    ),
};

const peakFields = operationalPeakRow.omit({ id: true, createdAt: true });

export const peaks = {
  /** Every operational peak, by its first day. */
  list: procedure.input(inClient).output(z.array(operationalPeakRow)),
  add: procedure.input(inClient.extend(peakFields.shape)).output(operationalPeakRow),
  update: procedure
    .input(inClient.extend({ peakId: id, change: peakFields.partial() }))
    .output(operationalPeakRow),
  remove: procedure.input(inClient.extend({ peakId: id })).output(removed),
};

/** One of the two claims on a function. */
const conflictSide = z.object({
  kind: z.enum(claimKinds),
  id,
  /** As the middle of a sentence has it: `“Price list” for Sales`, `its peak “Year end”`. */
  words: z.string(),
});

export const conflict = z.object({
  id: conflictId,
  /** The function that both sides need; null where its rows are gone. */
  functionId: id.nullable(),
  sides: z.tuple([conflictSide, conflictSide]),
  /** The weeks both sides share, from a Monday to a Sunday; null once they no longer collide. */
  weeks: z.object({ startsOn: plainDate, endsOn: plainDate }).nullable(),
  /** The decision that settled it; null while it is unresolved. */
  allocation: allocationRow.nullable(),
});
export type Conflict = z.infer<typeof conflict>;

export const conflicts = {
  /** The conflicts on a date, earliest first, then those that were settled and are over. */
  list: procedure.input(inClient.extend({ asOf: plainDate.optional() })).output(z.array(conflict)),
  /** Settles a conflict: who gives what up, decided by whom, when. */
  allocate: procedure
    .input(inClient.extend({ conflictId, decision: reason, decidedBy: title, on: plainDate.optional() }))
    .output(allocationRow),
  /** Takes an allocation decision back; the conflict is unresolved again. */
  withdraw: procedure.input(inClient.extend({ conflictId })).output(removed),
};
