/**
 * Escalations: what suggests one, and how far one that a person raised has come. (Source: product rules, Accountability.)
 */
import { compareText, daysBetween, type PlainDate } from './dates.ts';
import { type Handoff, handoffDueOn, overdueDays } from './handoffs.ts';
import { isOpen } from './registry.ts';
import type { EscalationState, EscalationTrigger, InitiativeStatus } from './vocabulary.ts';

/** Days that a hand-off must be overdue before it suggests an escalation; the last one counts. */
export const handoffOverdueDays = 14;

export type StatusUpdate = { readonly status: InitiativeStatus; readonly updatedOn: PlainDate };

/** An initiative with its updates in the order they were made. */
export type UpdatedInitiative = {
  readonly id: string;
  readonly status: InitiativeStatus;
  readonly updates: readonly StatusUpdate[];
};

export type AwaitedDecision = {
  readonly id: string;
  readonly initiativeId: string | null;
  readonly decideBy: PlainDate;
  readonly decidedOn: PlainDate | null;
};

/** What suggests an escalation, of which initiative, since when, and the fact behind it. */
export type EscalationSuggestion = {
  readonly initiativeId: string | null;
  /** The day from which the trigger held. */
  readonly since: PlainDate;
} & (
  | { readonly trigger: 'off_track_twice'; readonly updatedOn: readonly [PlainDate, PlainDate] }
  | {
      readonly trigger: 'decision_late';
      readonly decisionId: string;
      readonly decideBy: PlainDate;
      readonly days: number;
    }
  | {
      readonly trigger: 'handoff_overdue';
      readonly handoffId: string;
      readonly dueOn: PlainDate;
      readonly days: number;
    }
);

/** An escalation as far as suggestions know it: what a person raised, about what, and when it was resolved. */
export type RaisedEscalation = {
  readonly initiativeId: string | null;
  readonly decisionId: string | null;
  readonly handoffId: string | null;
  readonly trigger: EscalationTrigger | null;
  readonly raisedOn: PlainDate;
  readonly acknowledgedOn: PlainDate | null;
  readonly resolvedOn: PlainDate | null;
};

/** All suggestions on `asOf`, longest standing first. They are reminders: only a person raises an escalation. */
export function suggestEscalations(
  input: {
    readonly initiatives: readonly UpdatedInitiative[];
    readonly decisions: readonly AwaitedDecision[];
    readonly handoffs: readonly (Handoff & { readonly initiativeId: string | null })[];
  },
  asOf: PlainDate,
): EscalationSuggestion[] {
  return [
    ...input.initiatives.flatMap((initiative) => offTrackTwice(initiative, asOf) ?? []),
    ...input.decisions.flatMap((decision) => decisionLate(decision, asOf) ?? []),
    ...input.handoffs.flatMap((handoff) => handoffOverdue(handoff, asOf) ?? []),
  ].sort((one, other) => compareText(one.since, other.since));
}

/**
 * The suggestions that nobody has taken up since the trigger held. An escalation takes up what it names: its decision, its
 * hand-off, or, naming neither, its initiative for any or the same trigger.
 */
export function notYetRaised(
  suggestions: readonly EscalationSuggestion[],
  raised: readonly RaisedEscalation[],
): EscalationSuggestion[] {
  return suggestions.filter(
    (suggestion) =>
      !raised.some(
        (escalation) => escalation.raisedOn >= suggestion.since && takesUp(escalation, suggestion),
      ),
  );
}

/** How far an escalation has come. */
export function escalationStateOf({
  acknowledgedOn,
  resolvedOn,
}: Pick<RaisedEscalation, 'acknowledgedOn' | 'resolvedOn'>): EscalationState {
  if (resolvedOn !== null) return 'resolved';
  return acknowledgedOn === null ? 'raised' : 'acknowledged';
}

function takesUp(escalation: RaisedEscalation, suggestion: EscalationSuggestion): boolean {
  const { decisionId, handoffId, initiativeId, trigger } = escalation;
  if (decisionId !== null)
    return suggestion.trigger === 'decision_late' && suggestion.decisionId === decisionId;
  if (handoffId !== null)
    return suggestion.trigger === 'handoff_overdue' && suggestion.handoffId === handoffId;
  const isItsInitiative = initiativeId !== null && initiativeId === suggestion.initiativeId;
  return isItsInitiative && (trigger === null || trigger === suggestion.trigger);
}

function offTrackTwice(
  { id, status, updates }: UpdatedInitiative,
  asOf: PlainDate,
): EscalationSuggestion | undefined {
  const known = updates
    .filter(({ updatedOn }) => updatedOn <= asOf)
    .sort((one, other) => compareText(one.updatedOn, other.updatedOn));
  const [before, last] = known.slice(-2);
  if (!isOpen(status) || before?.status !== 'off_track' || last?.status !== 'off_track') return undefined;
  return {
    trigger: 'off_track_twice',
    initiativeId: id,
    since: last.updatedOn,
    updatedOn: [before.updatedOn, last.updatedOn],
  };
}

function decisionLate(decision: AwaitedDecision, asOf: PlainDate): EscalationSuggestion | undefined {
  const { id, initiativeId, decideBy, decidedOn } = decision;
  const isDecided = decidedOn !== null && decidedOn <= asOf;
  if (isDecided || decideBy >= asOf) return undefined;
  const days = daysBetween(decideBy, asOf);
  return { trigger: 'decision_late', initiativeId, since: decideBy, decisionId: id, decideBy, days };
}

function handoffOverdue(
  handoff: Handoff & { readonly initiativeId: string | null },
  asOf: PlainDate,
): EscalationSuggestion | undefined {
  const days = overdueDays(handoff, asOf);
  if (days < handoffOverdueDays) return undefined;
  const dueOn = handoffDueOn(handoff);
  const { id, initiativeId } = handoff;
  return { trigger: 'handoff_overdue', initiativeId, since: dueOn, handoffId: id, dueOn, days };
}
