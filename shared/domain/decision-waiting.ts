/** How long deciders keep decisions waiting. (Source: product rules, 90-day milestone calendar: decision runway.) */

import { daysBetween, type PlainDate } from './dates.ts';
import type { Decider } from './decision-runway.ts';
import { medianDays } from './handoffs.ts';

/** A decision with the day on which it was put to its decider. */
export type AskedDecision = {
  readonly decider: Decider;
  readonly askedOn: PlainDate;
  /** Null where nobody has said by when. */
  readonly decideBy: PlainDate | null;
  readonly decidedOn: PlainDate | null;
};

export type DeciderWaiting = {
  readonly decider: Decider;
  readonly decided: number;
  readonly open: number;
  /** Open decisions whose decide-by date is past. */
  readonly late: number;
  readonly medianWaiting: number;
  readonly longestWaiting: number;
};

/** Days from the question to the decision, or to `asOf` while it is open; 0 before it was asked. */
export function decisionWaitingDays(
  { askedOn, decidedOn }: Pick<AskedDecision, 'askedOn' | 'decidedOn'>,
  asOf: PlainDate,
): number {
  const until = decidedOn !== null && decidedOn < asOf ? decidedOn : asOf;
  return Math.max(0, daysBetween(askedOn, until));
}

/** Waiting by decider, of the decisions asked for by `asOf`; longest first. */
export function waitingByDecider(decisions: readonly AskedDecision[], asOf: PlainDate): DeciderWaiting[] {
  const asked = decisions.filter(({ askedOn }) => askedOn <= asOf);
  return [...Map.groupBy(asked, ({ decider }) => keyOf(decider)).values()]
    .flatMap((group) => (group[0] ? [waitingOf(group[0].decider, group, asOf)] : []))
    .sort((one, other) => other.longestWaiting - one.longestWaiting);
}

function waitingOf(decider: Decider, group: readonly AskedDecision[], asOf: PlainDate): DeciderWaiting {
  const open = group.filter(({ decidedOn }) => decidedOn === null || decidedOn > asOf);
  const days = group.map((decision) => decisionWaitingDays(decision, asOf));
  return {
    decider,
    decided: group.length - open.length,
    open: open.length,
    late: open.filter(({ decideBy }) => decideBy !== null && decideBy < asOf).length,
    medianWaiting: medianDays(days) ?? 0,
    longestWaiting: Math.max(...days),
  };
}

function keyOf(decider: Decider): string {
  switch (decider.kind) {
    case 'ceo':
    case 'leadership':
      return decider.kind;
    case 'function':
      return `function ${decider.functionId}`;
    case 'person':
      return `person ${decider.personId}`;
  }
}
