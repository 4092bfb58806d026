import { z } from 'zod';
import { handoffStates } from '../domain/vocabulary.ts';
import { id, instant, note, plainDate, reason, title } from './base.ts';

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

/** The decision that settled a conflict: who gives what up. */
export const allocationRow = z.object({
  id,
  conflictId: z.string().min(1),
  decision: reason,
  decidedBy: title,
  decidedOn: plainDate,
  createdAt: instant,
});
export type AllocationRow = z.infer<typeof allocationRow>;
