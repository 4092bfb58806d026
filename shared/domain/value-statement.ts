/**
 * What the days bought: worked days by what they served, and the evidence beside them, for a renewal.
 * (Source: product rules, Evidence of value.)
 */
import { baselineOf, type CoordinationHours } from './coordination-hours.ts';
import { compareText, type DateRange, isWithin, monthOf, type PlainDate } from './dates.ts';
import { add, fraction, fractionOf, subtract, toNumber } from './fractions.ts';
import { type Handoff, type WaitingEvidence, waitingBeforeAndAfter } from './handoffs.ts';
import type { MilliDays } from './quantities.ts';
import type { ClientDay } from './settlement.ts';
import type { InitiativeStatus } from './vocabulary.ts';

/** What a worked day can name. */
export const purposeKinds = ['initiative', 'decision', 'session', 'handoff'] as const;
export type PurposeKind = (typeof purposeKinds)[number];

export const purposeKindWords: Record<PurposeKind, string> = {
  initiative: 'Initiative',
  decision: 'Decision',
  session: 'Session',
  handoff: 'Hand-off',
};

export type Purpose = { readonly kind: PurposeKind; readonly id: string };

export type PurposefulDay = ClientDay & { readonly purposes: readonly Purpose[] };

export type PurposeDays = Purpose & {
  readonly milliDays: MilliDays;
  /** The client days that named it. */
  readonly days: number;
};

/**
 * Days by what they served, most first, and the days that named nothing. A day that served several is divided among
 * them evenly, to the thousandth, so that all of it adds up to the days worked.
 */
export function daysByPurpose(days: readonly PurposefulDay[]): {
  readonly purposes: PurposeDays[];
  readonly unnamed: MilliDays;
} {
  const shares = days.flatMap(({ milliDays, purposes }) =>
    purposes.map((purpose, index) => ({ purpose, milliDays: shareOf(milliDays, purposes.length, index) })),
  );
  const groups = Map.groupBy(shares, ({ purpose }) => `${purpose.kind} ${purpose.id}`);
  const purposes = [...groups.values()].flatMap((group) => {
    const [first] = group;
    const milliDays = group.reduce((sum, share) => sum + share.milliDays, 0);
    return first ? [{ ...first.purpose, milliDays, days: group.length }] : [];
  });
  const unnamed = days
    .filter((day) => day.purposes.length === 0)
    .reduce((sum, day) => sum + day.milliDays, 0);
  return {
    purposes: purposes.sort((one, other) => other.milliDays - one.milliDays || compareText(one.id, other.id)),
    unnamed,
  };
}

export type ValueInput = {
  readonly days: readonly PurposefulDay[];
  readonly decisions: readonly { readonly decidedOn: PlainDate | null }[];
  readonly initiatives: readonly { readonly status: InitiativeStatus; readonly closedOn: PlainDate | null }[];
  readonly handoffs: readonly Handoff[];
  readonly coordinationHours: readonly CoordinationHours[];
};

export type ValueStatement = {
  readonly worked: MilliDays;
  readonly purposes: readonly PurposeDays[];
  readonly unnamed: MilliDays;
  readonly decisionsTaken: number;
  readonly initiativesClosed: number;
  /** Hand-offs requested before the statement's first day, and from it on. */
  readonly waiting: { readonly before: WaitingEvidence; readonly after: WaitingEvidence };
  /** CEO hours against the baseline over the months read; null without a baseline or a reading. */
  readonly hoursSaved: number | null;
};

/** The statement over a range of dates, both included; what lies outside of it is left out. */
export function valueStatement(input: ValueInput, range: DateRange): ValueStatement {
  const isIn = (on: PlainDate | null) => on !== null && isWithin(on, range);
  const days = input.days.filter(({ on }) => isIn(on));
  return {
    worked: days.reduce((sum, { milliDays }) => sum + milliDays, 0),
    ...daysByPurpose(days),
    decisionsTaken: input.decisions.filter(({ decidedOn }) => isIn(decidedOn)).length,
    initiativesClosed: input.initiatives.filter(({ status, closedOn }) => status === 'done' && isIn(closedOn))
      .length,
    waiting: waitingBeforeAndAfter(input.handoffs, range.startsOn, range.endsOn),
    hoursSaved: hoursSaved(input.coordinationHours, range),
  };
}

function shareOf(milliDays: MilliDays, count: number, index: number): MilliDays {
  return Math.floor(milliDays / count) + (index < milliDays % count ? 1 : 0);
}

function hoursSaved(rows: readonly CoordinationHours[], { startsOn, endsOn }: DateRange): number | null {
  const baseline = baselineOf(rows);
  const read = rows.filter(
    ({ isBaseline, month }) => !isBaseline && monthOf(startsOn) <= month && month <= monthOf(endsOn),
  );
  if (!baseline || read.length === 0) return null;
  const saved = read.map(({ hours }) => subtract(baseline, fractionOf(hours)));
  return toNumber(saved.reduce(add, fraction(0)));
}
