/**
 * Conflicts over a function: two claims on it in overlapping weeks. A conflict stays one until somebody decides who gives
 * what up. (Source: product rules, Cross-functional hand-offs.)
 */
import { addDays, compareText, type DateRange, dayOfWeek, overlapOf, type PlainDate } from './dates.ts';
import { type Handoff, handoffDueOn, isWaiting } from './handoffs.ts';
import { isOpen } from './registry.ts';
import type { InitiativeStatus } from './vocabulary.ts';

/** An initiative that one function does the work of. */
export type FunctionWork = {
  readonly id: string;
  readonly status: InitiativeStatus;
  readonly functionId: string | null;
  readonly startsOn: PlainDate | null;
  readonly targetOn: PlainDate | null;
};

/** A time in which a function's daily business leaves it no room, such as a year's closing. */
export type OperationalPeak = DateRange & { readonly id: string; readonly functionId: string };

/** What can need a function: a hand-off, an initiative's own work, daily business at its peak. */
export const claimKinds = ['handoff', 'initiative', 'peak'] as const;

export type Claim = DateRange & {
  readonly kind: (typeof claimKinds)[number];
  readonly id: string;
  readonly functionId: string;
};

/** Which claim is meant. */
export type ClaimKey = Pick<Claim, 'kind' | 'id'>;

export type Conflict = {
  /** The same for the same two claims, in whatever order and on whatever day they are found. */
  readonly id: string;
  readonly functionId: string;
  readonly claims: readonly [Claim, Claim];
  /** The shared weeks, from a Monday to a Sunday. */
  readonly weeks: DateRange;
};

/** What was decided about a conflict: who gives what up, by whom, when. */
export type Allocation = { readonly conflictId: string; readonly decidedOn: PlainDate };

/**
 * The conflicts whose weeks are not over on `asOf`, earliest first: two open hand-offs from the same function, or an open
 * initiative of a function and one of its operational peaks.
 */
export function conflictsOf(
  input: {
    readonly handoffs: readonly Handoff[];
    readonly initiatives: readonly FunctionWork[];
    readonly peaks: readonly OperationalPeak[];
  },
  asOf: PlainDate,
): Conflict[] {
  const handoffs = input.handoffs
    .filter((handoff) => isWaiting(handoff, asOf))
    .map((each) => claimOf(each, asOf));
  const initiatives = input.initiatives.flatMap((initiative) => workClaim(initiative, asOf));
  const peaks = input.peaks.map((peak) => ({ ...peak, kind: 'peak' }) as const);
  const pairs: [Claim, Claim][] = [
    ...handoffs.flatMap((one, index) =>
      handoffs.slice(index + 1).map((other): [Claim, Claim] => [one, other]),
    ),
    ...initiatives.flatMap((one) => peaks.map((other): [Claim, Claim] => [one, other])),
  ];
  return pairs
    .flatMap(([one, other]) => conflictBetween(one, other) ?? [])
    .filter(({ weeks }) => weeks.endsOn >= asOf)
    .sort(
      (one, other) => compareText(one.weeks.startsOn, other.weeks.startsOn) || compareText(one.id, other.id),
    );
}

/** The conflict between two claims; `undefined` where they are on different functions or share no week. */
export function conflictBetween(one: Claim, other: Claim): Conflict | undefined {
  const weeks = one.functionId === other.functionId && overlapOf(weeksOf(one), weeksOf(other));
  if (!weeks) return undefined;
  const [first, second] = compareText(keyOf(one), keyOf(other)) <= 0 ? [one, other] : [other, one];
  return {
    id: `${keyOf(first)}~${keyOf(second)}`,
    functionId: one.functionId,
    claims: [first, second],
    weeks,
  };
}

/** The two sides that a conflict's id is made of, whether or not it still is one; `undefined` for any other text. */
export function sidesOf(conflictId: string): [ClaimKey, ClaimKey] | undefined {
  const [first, second, ...more] = conflictId.split('~').map(readKey);
  return first && second && more.length === 0 ? [first, second] : undefined;
}

/** Conflicts with the decision that resolved each by `asOf`, the latest where there are several; null: unresolved. */
export function withAllocations<Decided extends Allocation>(
  conflicts: readonly Conflict[],
  allocations: readonly Decided[],
  asOf: PlainDate,
): (Conflict & { readonly allocation: Decided | null })[] {
  const known = allocations
    .filter(({ decidedOn }) => decidedOn <= asOf)
    .sort((one, other) => compareText(one.decidedOn, other.decidedOn));
  return conflicts.map((conflict) => ({
    ...conflict,
    allocation: known.findLast(({ conflictId }) => conflictId === conflict.id) ?? null,
  }));
}

// The function that hands over is the one that both need. An overdue hand-off still needs it today.
function claimOf(handoff: Handoff, asOf: PlainDate): Claim {
  const startsOn = handoff.agreedOn ?? handoff.requestedOn;
  const endsOn = laterOf(handoffDueOn(handoff), asOf);
  return { kind: 'handoff', id: handoff.id, functionId: handoff.fromFunctionId, startsOn, endsOn };
}

// Without a target nobody knows when it needs its function: that is a gap of the registry, not a conflict.
function workClaim({ id, status, functionId, startsOn, targetOn }: FunctionWork, asOf: PlainDate): Claim[] {
  if (!isOpen(status) || status === 'on_hold' || functionId === null || targetOn === null) return [];
  const endsOn = laterOf(targetOn, asOf);
  return [{ kind: 'initiative', id, functionId, startsOn: startsOn ?? asOf, endsOn }];
}

function weeksOf({ startsOn, endsOn }: DateRange): DateRange {
  return {
    startsOn: addDays(startsOn, 1 - dayOfWeek(startsOn)),
    endsOn: addDays(endsOn, 7 - dayOfWeek(endsOn)),
  };
}

function keyOf({ kind, id }: ClaimKey): string {
  return `${kind}:${id}`;
}

function readKey(key: string): ClaimKey | undefined {
  const kind = claimKinds.find((each) => key.startsWith(`${each}:`));
  return kind && { kind, id: key.slice(kind.length + 1) };
}

function laterOf(one: PlainDate, other: PlainDate): PlainDate {
  return one > other ? one : other;
}
