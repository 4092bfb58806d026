/**
 * The cadence: series of sessions by rule and exception, and how long ago each objective was reviewed.
 * (Source: product rules, Words: session; Drift: missed reviews.)
 */
import { compareText, type DateRange, daysBetween, isWithin, type PlainDate } from './dates.ts';
import { parseRecurrence, recurrenceDates } from './recurrence.ts';
import type { SessionKind } from './vocabulary.ts';

/** A date of the series that is skipped (`movedTo` null) or held on another date. */
export type SeriesException = { readonly on: PlainDate; readonly movedTo: PlainDate | null };

/** Whether the CEO and the leadership team sit in a session. */
export type Presence = { readonly withCeo: boolean; readonly withLeadership: boolean };

const presences: Record<SessionKind, Presence> = {
  'weekly-check-in': { withCeo: false, withLeadership: false },
  'monthly-review': { withCeo: true, withLeadership: true },
  'ceo-session': { withCeo: true, withLeadership: false },
  'annual-planning': { withCeo: true, withLeadership: true },
  'ad-hoc': { withCeo: false, withLeadership: false },
};

/**
 * Whom a kind of session brings together unless it is said otherwise: a CEO session the CEO alone, the monthly strategic
 * review and annual planning the leadership team with the CEO. A weekly check-in or an ad hoc session promises nobody's
 * presence, since a decision would then be placed where nobody can take it.
 */
export function usualPresence(kind: SessionKind): Presence {
  return presences[kind];
}

/** Anything that comes back by a rule: sessions, or planned client days. */
export type Recurring = {
  /** RRULE of RFC 5545 without times; see `parseRecurrence`. */
  readonly rrule: string;
  readonly startsOn: PlainDate;
  readonly exceptions: readonly SeriesException[];
};

/** A series of sessions. */
export type Series = Recurring & { readonly id: string; readonly kind: SessionKind };

/** One date of a series: the one its rule gives, by which exceptions and stored sessions name it, and the one it is held on. */
export type Occurrence<Of extends Recurring> = {
  readonly series: Of;
  readonly ruleOn: PlainDate;
  readonly onDate: PlainDate;
};

/** What a stored session says of the date of a series that it stands for. */
export type StoredSession = {
  readonly kind: SessionKind;
  readonly onDate: PlainDate;
  readonly seriesId: string | null;
  readonly ruleOn: PlainDate | null;
};

/**
 * The dates on which a series is held in `range`: also those moved into it, and not those moved out of it. Exceptions
 * for dates that the rule does not give (any more) count for nothing. In order of the dates held.
 * @throws RangeError where the rule is not one that `parseRecurrence` understands
 */
export function occurrencesOf<Of extends Recurring>(series: Of, range: DateRange): Occurrence<Of>[] {
  const rule = parseRecurrence(series.rrule);
  if (!rule) throw new RangeError(`${series.rrule} is no rule for a series.`);
  const exceptions = new Map(series.exceptions.map(({ on, movedTo }) => [on, movedTo]));
  const movedIn = series.exceptions.filter(({ movedTo }) => movedTo !== null && isWithin(movedTo, range));
  const looked = movedIn.reduce((wide, { on }) => reachTo(wide, on), range);
  return recurrenceDates(rule, series.startsOn, looked)
    .flatMap((ruleOn) => {
      const onDate = exceptions.has(ruleOn) ? exceptions.get(ruleOn) : ruleOn;
      return onDate && isWithin(onDate, range) ? [{ series, ruleOn, onDate }] : [];
    })
    .sort((one, other) => compareText(one.onDate, other.onDate) || compareText(one.ruleOn, other.ruleOn));
}

/**
 * The occurrences that no stored session stands for: neither one made from that very date, wherever it was held since,
 * nor one of the same kind on the same day that belongs to no series. Two series may well meet on one day.
 */
export function unstored<Of extends Series>(
  occurrences: readonly Occurrence<Of>[],
  sessions: readonly StoredSession[],
): Occurrence<Of>[] {
  const made = new Set(sessions.map(({ seriesId, ruleOn }) => `${seriesId} ${ruleOn}`));
  const byHand = sessions.filter(({ seriesId }) => seriesId === null);
  const held = new Set(byHand.map(({ kind, onDate }) => `${kind} ${onDate}`));
  return occurrences.filter(
    ({ series, ruleOn, onDate }) =>
      !made.has(`${series.id} ${ruleOn}`) && !held.has(`${series.kind} ${onDate}`),
  );
}

/**
 * The reviews that passed since something was last looked at: those after `lastReviewedOn` and before `asOf`, as a review
 * of today is still to come. Several reviews of one day are one.
 */
export function missedReviews(
  reviewDates: readonly PlainDate[],
  lastReviewedOn: PlainDate | null,
  asOf: PlainDate,
): PlainDate[] {
  const passed = reviewDates.filter((on) => on < asOf && (lastReviewedOn === null || on > lastReviewedOn));
  return [...new Set(passed)].sort(compareText);
}

/** When something was last reviewed, and how many days ago that was; both null where it never was. */
export type ReviewGap<Of> = {
  readonly of: Of;
  readonly lastReviewedOn: PlainDate | null;
  readonly days: number | null;
};

/** The review gap of each, widest first: never reviewed, then longest ago. Reviews after `asOf` are not known yet. */
export function reviewGaps<Of extends { readonly reviewedOn: readonly PlainDate[] }>(
  reviewed: readonly Of[],
  asOf: PlainDate,
): ReviewGap<Of>[] {
  return reviewed
    .map((of) => {
      const last =
        of.reviewedOn
          .filter((on) => on <= asOf)
          .sort(compareText)
          .at(-1) ?? null;
      return { of, lastReviewedOn: last, days: last === null ? null : daysBetween(last, asOf) };
    })
    .sort(
      (one, other) => (other.days ?? Number.POSITIVE_INFINITY) - (one.days ?? Number.POSITIVE_INFINITY) || 0,
    );
}

function reachTo({ startsOn, endsOn }: DateRange, date: PlainDate): DateRange {
  return { startsOn: date < startsOn ? date : startsOn, endsOn: date > endsOn ? date : endsOn };
}
