/** On which session a decision belongs. (Source: product rules, 90-day milestone calendar: decision runway.) */
import type { PlainDate } from './dates.ts';
import type { InputSource } from './vocabulary.ts';

/** The person or group who must decide. */
export type Decider =
  | { readonly kind: 'ceo' | 'leadership' }
  | { readonly kind: 'function'; readonly functionId: string }
  | { readonly kind: 'person'; readonly personId: string };

/** From whom a milestone needs input, as it is stored. */
export type NeededInput = {
  readonly needsInputFrom: InputSource | null;
  readonly needsFunctionId: string | null;
  readonly needsPersonId: string | null;
};

export type Person = {
  readonly id: string;
  readonly functionId: string | null;
  readonly isCeo: boolean;
  readonly isLeadership: boolean;
};

/** A session with everyone who is there, members of the groups it brings together included (see `peopleAt`). */
export type SessionPresence = {
  readonly id: string;
  readonly onDate: PlainDate;
  readonly withCeo: boolean;
  readonly withLeadership: boolean;
  readonly people: readonly Person[];
};

export type Decision = {
  readonly decideBy: PlainDate;
  readonly decider: Decider;
  readonly decidedOn: PlainDate | null;
};

export type DecisionPlace<Session> =
  | { readonly state: 'decided' | 'late' | 'no_session' }
  | { readonly state: 'placed'; readonly session: Session };

/** Who must decide; null where nobody's input is needed, or where it is not said which function or person's. */
export function deciderOf({ needsInputFrom, needsFunctionId, needsPersonId }: NeededInput): Decider | null {
  switch (needsInputFrom) {
    case 'ceo':
    case 'leadership':
      return { kind: needsInputFrom };
    case 'function':
      return needsFunctionId === null ? null : { kind: 'function', functionId: needsFunctionId };
    case 'person':
      return needsPersonId === null ? null : { kind: 'person', personId: needsPersonId };
    case null:
      return null;
  }
}

/**
 * Places an open decision on the last session from `asOf` to its decide-by date at which its decider is present.
 * Without one: `no_session`; with decide-by in the past: `late`. Of several that day, the last one given counts.
 */
export function placeDecision<Session extends SessionPresence>(
  { decideBy, decider, decidedOn }: Decision,
  sessions: readonly Session[],
  asOf: PlainDate,
): DecisionPlace<Session> {
  if (decidedOn !== null) return { state: 'decided' };
  if (decideBy < asOf) return { state: 'late' };
  let last: Session | undefined;
  for (const session of sessions) {
    const isInTime = session.onDate >= asOf && session.onDate <= decideBy;
    const isLast = last === undefined || session.onDate >= last.onDate;
    if (isInTime && isLast && isPresent(decider, session)) last = session;
  }
  return last ? { state: 'placed', session: last } : { state: 'no_session' };
}

/** Everyone a session brings together: the people it names and the members of its groups. */
export function peopleAt<Someone extends Person>(
  session: {
    readonly withCeo: boolean;
    readonly withLeadership: boolean;
    readonly personIds: readonly string[];
  },
  people: readonly Someone[],
): Someone[] {
  return people.filter(
    ({ id, isCeo, isLeadership }) =>
      session.personIds.includes(id) ||
      (isCeo && session.withCeo) ||
      (isLeadership && session.withLeadership),
  );
}

/** True when the decider is at the session; a function is present with any of its people. */
export function isPresent(decider: Decider, session: SessionPresence): boolean {
  switch (decider.kind) {
    case 'ceo':
      return session.withCeo || session.people.some((person) => person.isCeo);
    case 'leadership':
      return session.withLeadership;
    case 'function':
      return session.people.some((person) => person.functionId === decider.functionId);
    case 'person':
      return session.people.some((person) => person.id === decider.personId);
  }
}
