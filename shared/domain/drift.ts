/** Signs within the year that execution drifts from the strategy, each with its facts. (Source: product rules, Drift.) */
import { missedReviews } from './cadence.ts';
import { addMonthsTo, compareText, daysBetween, type PlainDate, type PlainMonth } from './dates.ts';
import { compare, type Fraction, toNumber } from './fractions.ts';
import { lastFullMonth } from './metrics.ts';
import { medianPace } from './pace.ts';
import { isOpen } from './registry.ts';
import type { InitiativeStatus } from './vocabulary.ts';

/** Days without a completed milestone, days within which slips count, and how many slips or missed reviews are a sign. */
export const driftLimits = { quietDays: 60, slipDays: 90, slips: 2, reviews: 2 } as const;

export type DatedSlip = { readonly from: PlainDate; readonly to: PlainDate; readonly slippedOn: PlainDate };

export type DriftingInitiative = {
  readonly status: InitiativeStatus;
  /** When work began; null where nobody recorded it, which gives no grace. */
  readonly startsOn: PlainDate | null;
  readonly completedOn: readonly PlainDate[];
  /** Those of the initiative and of its milestones. */
  readonly slips: readonly DatedSlip[];
  readonly lastUpdateOn: PlainDate | null;
  /** The dates of the reviews that the initiative should have been looked at in. */
  readonly reviewDates: readonly PlainDate[];
};

export type InitiativeSignal =
  | {
      readonly code: 'no_milestone_completed';
      readonly facts: { readonly lastCompletedOn: PlainDate | null; readonly days: number | null };
    }
  | {
      readonly code: 'slipped_twice';
      readonly facts: { readonly slips: readonly DatedSlip[]; readonly days: number };
    }
  | {
      readonly code: 'reviews_missed';
      readonly facts: { readonly missed: readonly PlainDate[]; readonly lastUpdateOn: PlainDate | null };
    };

export type ObjectiveSignal = {
  readonly code: 'pace_fell';
  /** The median paces of three months, oldest first. */
  readonly facts: { readonly paces: readonly { readonly month: PlainMonth; readonly pace: number }[] };
};

/**
 * The signs that an initiative drifts on `asOf`; none while its work rests: on hold, done, cancelled or not begun by then.
 * Milestones completed, slips and updates after `asOf` are not known yet.
 */
export function initiativeDrift(initiative: DriftingInitiative, asOf: PlainDate): InitiativeSignal[] {
  const { status, startsOn } = initiative;
  const isResting = !isOpen(status) || status === 'on_hold' || (startsOn !== null && startsOn > asOf);
  if (isResting) return [];
  return [quiet(initiative, asOf), slippedTwice(initiative, asOf), unreviewed(initiative, asOf)].filter(
    (signal) => signal !== undefined,
  );
}

/** The sign that an objective drifts: its median pace fell in the last full month, and in the one before. */
export function objectiveDrift(
  metrics: Parameters<typeof medianPace>[0],
  asOf: PlainDate,
): ObjectiveSignal[] {
  const last = lastFullMonth(asOf);
  const months = [addMonthsTo(last, -2), addMonthsTo(last, -1), last];
  const paces = months.map((month) => medianPace(metrics, month));
  const fell = fallsTo(paces[0], paces[1]) && fallsTo(paces[1], paces[2]);
  if (!fell) return [];
  const facts = months.flatMap((month, index) => {
    const pace = paces[index];
    return pace ? [{ month, pace: toNumber(pace) }] : [];
  });
  return [{ code: 'pace_fell', facts: { paces: facts } }];
}

// The time since work began counts as quiet too, so that an initiative of last week is no sign.
function quiet({ startsOn, completedOn }: DriftingInitiative, asOf: PlainDate): InitiativeSignal | undefined {
  const lastCompletedOn = lastOf(completedOn, asOf);
  const since = lastOf(
    [startsOn, lastCompletedOn].filter((on) => on !== null),
    asOf,
  );
  const days = since === null ? null : daysBetween(since, asOf);
  if (days !== null && days <= driftLimits.quietDays) return undefined;
  return { code: 'no_milestone_completed', facts: { lastCompletedOn, days } };
}

function slippedTwice({ slips }: DriftingInitiative, asOf: PlainDate): InitiativeSignal | undefined {
  const recent = slips
    .filter(({ from, to, slippedOn }) => {
      const age = daysBetween(slippedOn, asOf);
      return to > from && age >= 0 && age <= driftLimits.slipDays;
    })
    .sort((one, other) => compareText(one.slippedOn, other.slippedOn));
  if (recent.length < driftLimits.slips) return undefined;
  const days = recent.reduce((sum, { from, to }) => sum + daysBetween(from, to), 0);
  return { code: 'slipped_twice', facts: { slips: recent, days } };
}

function unreviewed(initiative: DriftingInitiative, asOf: PlainDate): InitiativeSignal | undefined {
  const { reviewDates, startsOn } = initiative;
  const lastUpdateOn = lastOf([initiative.lastUpdateOn], asOf);
  const missed = missedReviews(reviewDates, lastOf([lastUpdateOn, startsOn], asOf), asOf);
  if (missed.length < driftLimits.reviews) return undefined;
  return { code: 'reviews_missed', facts: { missed, lastUpdateOn } };
}

function lastOf(dates: readonly (PlainDate | null)[], asOf: PlainDate): PlainDate | null {
  return dates.reduce(
    (last, on) => (on !== null && on <= asOf && (last === null || on > last) ? on : last),
    null,
  );
}

function fallsTo(before: Fraction | null | undefined, now: Fraction | null | undefined): boolean {
  return Boolean(before && now && compare(now, before) < 0);
}
