import { z } from 'zod';
import { id, inClient, plainDate, plainMonth, procedure, title } from './base.ts';

const datedSlip = z.object({ from: plainDate, to: plainDate, slippedOn: plainDate });

const initiativeSignal = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('no_milestone_completed'),
    facts: z.object({ lastCompletedOn: plainDate.nullable(), days: z.int().nullable() }),
  }),
  z.object({
    code: z.literal('slipped_twice'),
    facts: z.object({ slips: z.array(datedSlip).readonly(), days: z.int() }),
  }),
  z.object({
    code: z.literal('reviews_missed'),
    facts: z.object({ missed: z.array(plainDate).readonly(), lastUpdateOn: plainDate.nullable() }),
  }),
]);

const objectiveSignal = z.object({
  code: z.literal('pace_fell'),
  facts: z.object({ paces: z.array(z.object({ month: plainMonth, pace: z.number() })).readonly() }),
});

/** What drifts from the strategy, with the signs of it and the facts behind each. */
export const driftRow = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('objective'), id, title, signals: z.array(objectiveSignal) }),
  z.object({ kind: z.literal('initiative'), id, title, signals: z.array(initiativeSignal) }),
]);
export type DriftRow = z.infer<typeof driftRow>;

export const drift = {
  /** Objectives, then initiatives, each in its own order; none that shows no sign. */
  list: procedure.input(inClient.extend({ asOf: plainDate.optional() })).output(z.array(driftRow)),
};
