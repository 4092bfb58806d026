/**
 * Hand-offs: what one function needs from another for an initiative, and how long the boundary between the two makes
 * everyone wait. (Source: product rules, Cross-functional hand-offs.)
 */
import { compareText, daysBetween, type PlainDate } from './dates.ts';
import { fraction, medianOf, toNumber } from './fractions.ts';
import type { HandoffState, HandoffStep } from './vocabulary.ts';

/** The dates of a hand-off. `from` hands something over, `to` needs it. */
export type Handoff = {
  readonly id: string;
  readonly fromFunctionId: string;
  readonly toFunctionId: string;
  readonly state: HandoffState;
  readonly requestedOn: PlainDate;
  readonly neededBy: PlainDate;
  /** The date of the last counter-proposal; once agreed, it takes the place of `neededBy`. */
  readonly proposedFor: PlainDate | null;
  readonly agreedOn: PlainDate | null;
  readonly deliveredOn: PlainDate | null;
  readonly declinedOn: PlainDate | null;
};

const steps: Record<HandoffState, Partial<Record<HandoffStep, HandoffState>>> = {
  requested: { counter: 'countered', agree: 'agreed', deliver: 'delivered', decline: 'declined' },
  countered: { counter: 'countered', agree: 'agreed', deliver: 'delivered', decline: 'declined' },
  agreed: { counter: 'countered', deliver: 'delivered', decline: 'declined' },
  delivered: {},
  declined: {},
};

/** What a step changes of a hand-off. */
export type HandoffChange = Partial<
  Pick<Handoff, 'state' | 'proposedFor' | 'agreedOn' | 'deliveredOn' | 'declinedOn'>
>;

/**
 * What a step on a date changes; `undefined` where it cannot be taken: before the request, or after a delivery or a
 * refusal. A counter-proposal takes back an agreement.
 * @param proposedFor the date that a counter-proposal names, where it names one
 */
export function afterStep(
  { state, requestedOn }: Pick<Handoff, 'state' | 'requestedOn'>,
  step: HandoffStep,
  on: PlainDate,
  proposedFor: PlainDate | null = null,
): HandoffChange | undefined {
  const next = steps[state][step];
  if (!next || on < requestedOn) return undefined;
  switch (step) {
    case 'counter':
      return { state: next, proposedFor, agreedOn: null };
    case 'agree':
      return { state: next, agreedOn: on };
    case 'deliver':
      return { state: next, deliveredOn: on };
    case 'decline':
      return { state: next, declinedOn: on };
  }
}

/** The date by which it is due: the needed-by date, or the counter-proposal that was agreed on. */
export function handoffDueOn({ neededBy, proposedFor, agreedOn }: Handoff): PlainDate {
  return agreedOn !== null && proposedFor !== null ? proposedFor : neededBy;
}

/** True while somebody waits for it on `asOf`: requested by then, and neither delivered nor declined yet. */
export function isWaiting(handoff: Handoff, asOf: PlainDate): boolean {
  const closedOn = closedOnOf(handoff);
  return handoff.requestedOn <= asOf && (closedOn === null || closedOn > asOf);
}

/** Days from the request to the delivery (or refusal), or to `asOf` while it is open; 0 before the request. */
export function waitingDays(handoff: Handoff, asOf: PlainDate): number {
  const closedOn = closedOnOf(handoff);
  const until = closedOn !== null && closedOn < asOf ? closedOn : asOf;
  return Math.max(0, daysBetween(handoff.requestedOn, until));
}

/** Days an open hand-off is past its due date; 0 or less before, and for one that nobody waits for. */
export function overdueDays(handoff: Handoff, asOf: PlainDate): number {
  return isWaiting(handoff, asOf) ? daysBetween(handoffDueOn(handoff), asOf) : 0;
}

/** What waits at the boundary of two functions, in days. */
export type Boundary = {
  readonly fromFunctionId: string;
  readonly toFunctionId: string;
  readonly count: number;
  readonly open: number;
  readonly medianWaiting: number;
  readonly longestWaiting: number;
};

/** The boundaries with a hand-off requested by `asOf`, longest waiting first. A direction is a boundary of its own. */
export function boundaries(handoffs: readonly Handoff[], asOf: PlainDate): Boundary[] {
  const requested = handoffs.filter(({ requestedOn }) => requestedOn <= asOf);
  const pairs = Map.groupBy(
    requested,
    ({ fromFunctionId, toFunctionId }) => `${fromFunctionId}>${toFunctionId}`,
  );
  return [...pairs.values()]
    .map((pair) => boundaryOf(pair, asOf))
    .sort(
      (one, other) =>
        other.longestWaiting - one.longestWaiting ||
        compareText(one.fromFunctionId, other.fromFunctionId) ||
        compareText(one.toFunctionId, other.toFunctionId),
    );
}

/** How long hand-offs took that were asked for on one side of a date. */
export type WaitingEvidence = {
  readonly delivered: number;
  /** Null without a delivery. */
  readonly medianWaiting: number | null;
  /** Those still open, which the median leaves out: told beside it, so that it does not flatter. */
  readonly open: number;
};

/**
 * Execution speed before and after a date, as evidence: the waiting of delivered hand-offs by the side on which they were
 * requested, the date itself being after.
 */
export function waitingBeforeAndAfter(
  handoffs: readonly Handoff[],
  since: PlainDate,
  asOf: PlainDate,
): { readonly before: WaitingEvidence; readonly after: WaitingEvidence } {
  const requested = handoffs.filter(({ requestedOn }) => requestedOn <= asOf);
  return {
    before: evidenceOf(
      requested.filter(({ requestedOn }) => requestedOn < since),
      asOf,
    ),
    after: evidenceOf(
      requested.filter(({ requestedOn }) => requestedOn >= since),
      asOf,
    ),
  };
}

/** The middle number of days, half days included; null of none. */
export function medianDays(days: readonly number[]): number | null {
  const middle = medianOf(days.map((count) => fraction(count)));
  return middle ? toNumber(middle) : null;
}

function closedOnOf({ deliveredOn, declinedOn }: Handoff): PlainDate | null {
  return deliveredOn ?? declinedOn;
}

function boundaryOf(pair: readonly Handoff[], asOf: PlainDate): Boundary {
  const days = pair.map((handoff) => waitingDays(handoff, asOf));
  return {
    fromFunctionId: pair[0]?.fromFunctionId ?? '',
    toFunctionId: pair[0]?.toFunctionId ?? '',
    count: pair.length,
    open: pair.filter((handoff) => isWaiting(handoff, asOf)).length,
    medianWaiting: medianDays(days) ?? 0,
    longestWaiting: Math.max(...days),
  };
}

function evidenceOf(handoffs: readonly Handoff[], asOf: PlainDate): WaitingEvidence {
  const delivered = handoffs.filter(({ deliveredOn }) => deliveredOn !== null && deliveredOn <= asOf);
  return {
    delivered: delivered.length,
    medianWaiting: medianDays(delivered.map((handoff) => waitingDays(handoff, asOf))),
    open: handoffs.filter((handoff) => isWaiting(handoff, asOf)).length,
  };
}
