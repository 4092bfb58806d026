/**
 * The charter: the role's reporting line and its three authorities, and where a missing one would explain a failure.
 * (Source: product rules, Accountability.)
 */
import { compareText, type PlainDate } from './dates.ts';
import { type Authority, authorities } from './vocabulary.ts';

/** What is recorded of one authority. */
export type CharterEntry = {
  readonly authority: Authority;
  readonly granted: boolean;
  readonly since: PlainDate;
  readonly evidence: string;
};

/** Failures of the strategy's execution that the app finds elsewhere, and that a missing authority would explain. */
export const failures = [
  'metrics_missing',
  'reading_missing',
  'review_missed',
  'update_old',
  'handoff_overdue',
  'conflict_unresolved',
  'decision_late',
  'no_session_in_time',
  'off_track_twice',
  'escalation_unanswered',
] as const;
export type Failure = (typeof failures)[number];

const explanations: Record<Failure, readonly Authority[]> = {
  metrics_missing: ['define_metrics'],
  reading_missing: ['define_metrics'],
  review_missed: ['convene_reviews'],
  update_old: ['convene_reviews'],
  handoff_overdue: ['convene_reviews'],
  conflict_unresolved: ['convene_reviews', 'escalate'],
  decision_late: ['escalate'],
  no_session_in_time: ['convene_reviews', 'report_to_ceo'],
  off_track_twice: ['escalate'],
  escalation_unanswered: ['report_to_ceo'],
};

/** The charter on a date: of each authority the last entry known by then; null where none is. */
export function charterOn(
  entries: readonly CharterEntry[],
  asOf: PlainDate,
): ReadonlyMap<Authority, CharterEntry | null> {
  const known = entries
    .filter(({ since }) => since <= asOf)
    .sort((one, other) => compareText(one.since, other.since));
  return new Map(
    authorities.map((authority) => [
      authority,
      known.findLast((entry) => entry.authority === authority) ?? null,
    ]),
  );
}

/** True once all four are answered, with yes or no. */
export function isCharterRecorded(entries: readonly CharterEntry[], asOf: PlainDate): boolean {
  return [...charterOn(entries, asOf).values()].every((entry) => entry !== null);
}

/** The authorities that the role does not have: those refused, and those nobody has recorded. */
export function missingAuthorities(entries: readonly CharterEntry[], asOf: PlainDate): Authority[] {
  return [...charterOn(entries, asOf)].filter(([, entry]) => !entry?.granted).map(([authority]) => authority);
}

/** The missing authorities that would explain a failure; empty where the charter is no excuse for it. */
export function missingBehind(failure: Failure, missing: readonly Authority[]): Authority[] {
  return explanations[failure].filter((authority) => missing.includes(authority));
}

/** The day on which the role was first given an authority, from which it can make a difference; null before. */
export function charterStart(
  entries: readonly Pick<CharterEntry, 'granted' | 'since'>[],
  asOf: PlainDate,
): PlainDate | null {
  const given = entries.filter(({ granted, since }) => granted && since <= asOf).map(({ since }) => since);
  return given.sort(compareText)[0] ?? null;
}
