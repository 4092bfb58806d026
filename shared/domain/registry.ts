/** What the registry says of an initiative beside its status. (Source: product rules, Registry.) */
import { daysBetween, type PlainDate } from './dates.ts';
import type { InitiativeStatus } from './vocabulary.ts';

export type Gap = 'owner' | 'date' | 'objective';
/** Calculated health; null where there is nothing to judge by, which is neither red nor green. */
export type Health = 'on_track' | 'at_risk' | 'off_track' | null;

const closedStatuses: ReadonlySet<InitiativeStatus> = new Set(['done', 'cancelled']);

/** True while the work is still to be finished: every status but done and cancelled. */
export function isOpen(status: InitiativeStatus): boolean {
  return !closedStatuses.has(status);
}

/** True for an open initiative whose last update is more than `reviewAfterDays` before `asOf`, or that never had one. */
export function needsReview(
  initiative: { readonly status: InitiativeStatus; readonly lastUpdateOn: PlainDate | null },
  asOf: PlainDate,
  reviewAfterDays = 30,
): boolean {
  return isOpen(initiative.status) && isUpdateOld(initiative.lastUpdateOn, asOf, reviewAfterDays);
}

/** True for a last update more than `reviewAfterDays` before `asOf`, or none at all. */
export function isUpdateOld(
  lastUpdateOn: PlainDate | null,
  asOf: PlainDate,
  reviewAfterDays: number,
): boolean {
  return lastUpdateOn === null || daysBetween(lastUpdateOn, asOf) > reviewAfterDays;
}

/** What is missing and shown as a gap to fill, never dropped and never guessed. */
export function gapsOf(initiative: {
  readonly ownerId: string | null;
  readonly targetOn: PlainDate | null;
  readonly objectiveId: string | null;
}): Gap[] {
  const gaps: Gap[] = [];
  if (initiative.ownerId === null) gaps.push('owner');
  if (initiative.targetOn === null) gaps.push('date');
  if (initiative.objectiveId === null) gaps.push('objective');
  return gaps;
}

/**
 * The schedule's part of calculated health, from the milestones of one initiative: off track with an open one overdue,
 * at risk with an open one due later than first agreed, otherwise on track. Null without a dated milestone.
 */
export function scheduleHealth(
  milestones: readonly {
    readonly dueOn: PlainDate | null;
    readonly originalDueOn: PlainDate | null;
    readonly completedOn: PlainDate | null;
  }[],
  asOf: PlainDate,
): Health {
  let health: Health = null;
  for (const { dueOn, originalDueOn, completedOn } of milestones) {
    if (dueOn === null) continue;
    const isPending = completedOn === null;
    if (isPending && dueOn < asOf) return 'off_track';
    const isLate = isPending && originalDueOn !== null && dueOn > originalDueOn;
    if (isLate) health = 'at_risk';
    health ??= 'on_track';
  }
  return health;
}

/**
 * True where the status a person set and the calculated health say different things. Not started claims that nothing is
 * late yet; on hold, done and cancelled claim nothing about the schedule, and unknown health contradicts nobody.
 */
export function healthDisagrees(status: InitiativeStatus, health: Health): boolean {
  if (health === null || status === 'on_hold' || !isOpen(status)) return false;
  return health !== (status === 'not_started' ? 'on_track' : status);
}
