/** The 90-day milestone calendar. (Source: product rules, 90-day milestone calendar.) */
import { addDays, compareText, type DateRange, daysBetween, type PlainDate } from './dates.ts';

/** Days after `asOf` that the horizon reaches, the last one included. */
export const horizonDays = 90;

/** The dates a milestone is placed by. */
export type MilestoneDates = {
  readonly dueOn: PlainDate | null;
  readonly completedOn: PlainDate | null;
};

/** Where a milestone is shown; `later` lies beyond the horizon. */
export type MilestoneStanding = 'overdue' | 'in_horizon' | 'later' | 'undated' | 'completed';

/** The horizon: `asOf` to `asOf` plus the days, both included. */
export function horizonOf(asOf: PlainDate, days = horizonDays): DateRange {
  return { startsOn: asOf, endsOn: addDays(asOf, days) };
}

/** Where a milestone stands on `asOf`; one that is due today is not overdue. */
export function standingOf(
  { dueOn, completedOn }: MilestoneDates,
  asOf: PlainDate,
  days = horizonDays,
): MilestoneStanding {
  if (completedOn !== null) return 'completed';
  if (dueOn === null) return 'undated';
  if (dueOn < asOf) return 'overdue';
  return daysBetween(asOf, dueOn) <= days ? 'in_horizon' : 'later';
}

/** Milestones by standing, each group by due date and otherwise in the order given. */
export function groupMilestones<Milestone extends MilestoneDates>(
  milestones: readonly Milestone[],
  asOf: PlainDate,
  days = horizonDays,
): Record<MilestoneStanding, Milestone[]> {
  const groups: Record<MilestoneStanding, Milestone[]> = {
    overdue: [],
    in_horizon: [],
    later: [],
    undated: [],
    completed: [],
  };
  const inOrder = milestones.toSorted((one, other) => compareText(one.dueOn ?? '', other.dueOn ?? ''));
  for (const milestone of inOrder) groups[standingOf(milestone, asOf, days)].push(milestone);
  return groups;
}

/** Decide by: the due date less the lead time in days; null without a due date. */
export function decideBy(dueOn: PlainDate | null, leadDays: number): PlainDate | null {
  return dueOn === null || leadDays === 0 ? dueOn : addDays(dueOn, -leadDays);
}

/**
 * How often a date moved and how far it is now from where it first was, in days: negative when it was pulled forward,
 * zero when it moved back to its place (the moves still count) or while either date is missing.
 */
export function slipSummary(
  slips: readonly unknown[],
  originalDueOn: PlainDate | null,
  dueOn: PlainDate | null,
): { readonly slips: number; readonly daysSlipped: number } {
  const isDated = originalDueOn !== null && dueOn !== null;
  return { slips: slips.length, daysSlipped: isDated ? daysBetween(originalDueOn, dueOn) : 0 };
}
