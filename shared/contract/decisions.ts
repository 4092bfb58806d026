import { z } from 'zod';
import { inputSources } from '../domain/vocabulary.ts';
import { id, inClient, instant, note, plainDate, procedure, reason, removed, title } from './base.ts';
import { plannedSession } from './sessions.ts';

/** Who decides: the CEO, the leadership team, a function or a person. */
const deciderFields = z.object({
  decider: z.enum(inputSources),
  deciderFunctionId: id.nullable(),
  deciderPersonId: id.nullable(),
});
export type DeciderFields = z.infer<typeof deciderFields>;

export const decisionRow = deciderFields.extend({
  id,
  question: title,
  options: note,
  recommendation: note,
  initiativeId: id.nullable(),
  /** The session it was raised or taken in. */
  sessionId: id.nullable(),
  raisedOn: plainDate,
  neededBy: plainDate.nullable(),
  leadDays: z.int().min(0).max(365),
  decidedOn: plainDate.nullable(),
  outcome: note,
  createdAt: instant,
});
export type DecisionRow = z.infer<typeof decisionRow>;

const decisionFields = decisionRow.omit({ id: true, decidedOn: true, outcome: true, createdAt: true });

/** Where a decision stands; `undated` is an open one of which nobody has said by when. */
export const runwayStates = ['placed', 'no_session', 'late', 'undated', 'decided'] as const;

const runwayItem = deciderFields.extend({
  /** A decision of the register, or a milestone that is one. */
  kind: z.enum(['decision', 'milestone']),
  id,
  /** Null for a milestone of which nobody has said who decides. */
  decider: deciderFields.shape.decider.nullable(),
  question: title,
  initiativeId: id.nullable(),
  decideBy: plainDate.nullable(),
  decidedOn: plainDate.nullable(),
  state: z.enum(runwayStates),
  /** The session it belongs on; only where it is placed. */
  session: plannedSession
    .pick({ sessionId: true, seriesId: true, ruleOn: true, kind: true, onDate: true })
    .nullable(),
});
export type RunwayItem = z.infer<typeof runwayItem>;

/** Days that one decider keeps decisions waiting. */
const waiting = deciderFields.extend({
  decided: z.int(),
  open: z.int(),
  late: z.int(),
  medianWaiting: z.number(),
  longestWaiting: z.int(),
});
export type DeciderWaits = z.infer<typeof waiting>;

const ofDecision = inClient.extend({ decisionId: id });

export const decisions = {
  /** The register, by the date each is needed by. */
  list: procedure.input(inClient).output(z.array(decisionRow)),
  /** Puts a question for decision, today unless a date is given; with an outcome it was decided on the spot. */
  add: procedure
    .input(
      inClient
        .extend(decisionFields.partial().shape)
        .extend(decisionFields.pick({ question: true, decider: true }).shape)
        .extend({ outcome: reason.optional(), decidedOn: plainDate.optional() }),
    )
    .output(decisionRow),
  /** Everything but the outcome, which goes by `resolve`; of a decided one the outcome's words too. */
  update: procedure
    .input(ofDecision.extend({ change: decisionFields.extend({ outcome: reason }).partial() }))
    .output(decisionRow),
  /** Records what was decided, today unless a date is given. */
  resolve: procedure
    .input(ofDecision.extend({ outcome: reason, on: plainDate.optional(), sessionId: id.optional() }))
    .output(decisionRow),
  /** Takes the outcome back; the question is open again. */
  reopen: procedure.input(ofDecision).output(decisionRow),
  remove: procedure.input(ofDecision).output(removed),
  /** Each decision on the session it belongs on, milestones that are decisions too: open ones by decide-by date first. */
  runway: procedure.input(inClient.extend({ asOf: plainDate.optional() })).output(z.array(runwayItem)),
  /** Days waiting by decider, longest first. */
  waiting: procedure.input(inClient.extend({ asOf: plainDate.optional() })).output(z.array(waiting)),
};
