/** What the calendar shows, as it stands in the address: the view and the filters. */
import type { Params } from '#renderer/state/router.ts';
import { isPlainMonth, type PlainMonth } from '#shared/domain/dates.ts';
import { type MilestoneKind, milestoneKinds } from '#shared/domain/vocabulary.ts';
import { type CalendarMilestone, isOpenDecision } from './calendar-milestone.ts';

export const calendarViews = ['timeline', 'month', 'list'] as const;
export type CalendarView = (typeof calendarViews)[number];

export const shownSets = ['all', 'overdue', 'decisions'] as const;
export type ShownSet = (typeof shownSets)[number];

export interface CalendarFilters {
  show: ShownSet;
  ownerId: string | null;
  kind: MilestoneKind | null;
}

/** Reads the view; anything unknown is the timeline. */
export function viewIn({ view }: Params): CalendarView {
  return calendarViews.find((each) => each === view) ?? 'timeline';
}

/** Reads the filters; anything unknown filters nothing. */
export function filtersIn({ show, owner, kind }: Params): CalendarFilters {
  return {
    show: shownSets.find((each) => each === show) ?? 'all',
    ownerId: owner ?? null,
    kind: milestoneKinds.find((each) => each === kind) ?? null,
  };
}

/** Reads the month of the month view; `fallback` where none is given. */
export function monthIn({ month }: Params, fallback: PlainMonth): PlainMonth {
  return month !== undefined && isPlainMonth(month) ? month : fallback;
}

/** True while something is left out. */
export function isFiltering({ show, ownerId, kind }: CalendarFilters): boolean {
  return show !== 'all' || ownerId !== null || kind !== null;
}

/** The milestones that the filters leave. */
export function filterMilestones(
  milestones: readonly CalendarMilestone[],
  filters: CalendarFilters,
): CalendarMilestone[] {
  return milestones.filter(
    (milestone) =>
      isIn(filters.show, milestone) &&
      (filters.ownerId === null || milestone.ownerId === filters.ownerId) &&
      (filters.kind === null || milestone.kind === filters.kind),
  );
}

/** True for a milestone of the set. */
export function isIn(set: ShownSet, milestone: CalendarMilestone): boolean {
  if (set === 'overdue') return milestone.standing === 'overdue';
  return set === 'all' || isOpenDecision(milestone);
}
