import { z } from 'zod';
import { isDecimalValue } from '../domain/fractions.ts';
import { readinessItems } from '../domain/readiness.ts';
import { authorities, escalationTriggers } from '../domain/vocabulary.ts';
import { id, inClient, instant, note, plainDate, plainMonth, procedure, reason, removed } from './base.ts';

export const escalationRow = z.object({
  id,
  /** What suggested it; null when a person raised it unprompted. */
  trigger: z.enum(escalationTriggers).nullable(),
  initiativeId: id.nullable(),
  decisionId: id.nullable(),
  handoffId: id.nullable(),
  reason,
  raisedOn: plainDate,
  acknowledgedOn: plainDate.nullable(),
  resolvedOn: plainDate.nullable(),
  decision: note,
  createdAt: instant,
});
export type EscalationRow = z.infer<typeof escalationRow>;

export const charterEntryRow = z.object({
  id,
  authority: z.enum(authorities),
  isGranted: z.boolean(),
  since: plainDate,
  evidence: note,
  createdAt: instant,
});
export type CharterEntryRow = z.infer<typeof charterEntryRow>;

export const coordinationHoursRow = z.object({
  id,
  month: plainMonth,
  hours: z.number().min(0).max(744).refine(isDecimalValue, { error: 'has too many digits' }),
  isBaseline: z.boolean(),
  note,
});

const atDate = inClient.extend({ asOf: plainDate.optional() });

/** What suggests an escalation, with its fact: two updates, or a date that passed some days ago. */
const suggestion = escalationRow.pick({ initiativeId: true, decisionId: true, handoffId: true }).extend({
  trigger: z.enum(escalationTriggers),
  /** The milestone whose decision is overdue. */
  milestoneId: id.nullable(),
  /** What it is about, by its title. */
  about: z.string(),
  /** The day from which the trigger held: the second update, or the date that passed. */
  since: plainDate,
  updatedOn: z.tuple([plainDate, plainDate]).nullable(),
  /** Days since then. */
  days: z.int(),
  /** Authorities that the role does not have and that would explain it. */
  missing: z.array(z.enum(authorities)),
});
export type Suggestion = z.infer<typeof suggestion>;

const links = escalationRow.pick({ trigger: true, initiativeId: true, decisionId: true, handoffId: true });
const ofEscalation = inClient.extend({ escalationId: id });
const stepOn = ofEscalation.extend({ on: plainDate.optional() });

export const escalations = {
  /** What nobody has taken up yet, longest standing first; only a person raises an escalation. */
  suggestions: procedure.input(atDate).output(z.array(suggestion)),
  /** Every escalation, newest first. */
  list: procedure.input(inClient).output(z.array(escalationRow)),
  /** Takes a matter to the CEO, today unless a date is given. */
  raise: procedure
    .input(inClient.extend(links.partial().shape).extend({ reason, on: plainDate.optional() }))
    .output(escalationRow),
  acknowledge: procedure.input(stepOn).output(escalationRow),
  /** Records what was decided, whether or not it was acknowledged before. */
  resolve: procedure.input(stepOn.extend({ decision: reason })).output(escalationRow),
  /** Takes the resolution back, or else the acknowledgement. */
  reopen: procedure.input(ofEscalation).output(escalationRow),
  remove: procedure.input(ofEscalation).output(removed),
};

const authorityAnswer = charterEntryRow.pick({ authority: true, isGranted: true });

const charterAnswer = z.object({
  /** What holds of each authority; null where nobody has recorded it. */
  authorities: z.array(z.object({ authority: z.enum(authorities), entry: charterEntryRow.nullable() })),
  isRecorded: z.boolean(),
  /** Those refused, and those nobody has recorded. */
  missing: z.array(z.enum(authorities)),
  /** Every entry, the newest first. */
  entries: z.array(charterEntryRow),
});
export type Charter = z.infer<typeof charterAnswer>;

export const charter = {
  get: procedure.input(atDate).output(charterAnswer),
  /** Records answers from a date on, today unless given; an answer of the same date is replaced. */
  set: procedure
    .input(
      inClient.extend({
        answers: z.array(authorityAnswer).min(1),
        since: plainDate.optional(),
        evidence: note.optional(),
      }),
    )
    .output(charterAnswer),
  remove: procedure.input(inClient.extend({ entryId: id })).output(removed),
};

const missingThing = z.object({
  /** The title of the objective, metric or initiative, or the authority; null where there is none at all. */
  of: z.string().nullable(),
  lacks: z.enum([
    ...['none', 'metrics_too_few', 'metrics_too_many', 'metric_baseline', 'metric_target'],
    ...['owner', 'date', 'objective', 'milestone_in_horizon', 'authority'],
  ] as const),
});

const readinessAnswer = z.object({
  ready: z.boolean(),
  items: z.array(z.object({ item: z.enum(readinessItems), ok: z.boolean(), missing: z.array(missingThing) })),
});
export type Readiness = z.infer<typeof readinessAnswer>;

export const readiness = {
  /** What is missing before the first monthly review. */
  get: procedure.input(atDate).output(readinessAnswer),
};

export const reductionStandings = ['below', 'within', 'beyond'] as const;

const hoursAnswer = z.object({
  /** The mean of the baseline months; null without one. */
  baselineHours: z.number().nullable(),
  /** Every month, oldest first; a baseline month has no reduction. */
  months: z.array(
    coordinationHoursRow.extend({
      /** The share of the baseline that was saved; negative where it takes more hours than before. */
      reduction: z.number().nullable(),
      standing: z.enum(reductionStandings).nullable(),
    }),
  ),
});
export type HoursAnswer = z.infer<typeof hoursAnswer>;

export const coordinationHours = {
  list: procedure.input(inClient).output(hoursAnswer),
  /** Records a month's hours, in place of what that month had. */
  put: procedure
    .input(
      inClient
        .extend(coordinationHoursRow.pick({ month: true, hours: true }).shape)
        .extend(coordinationHoursRow.pick({ isBaseline: true, note: true }).partial().shape),
    )
    .output(coordinationHoursRow),
  remove: procedure.input(inClient.extend({ hoursId: id })).output(removed),
};
