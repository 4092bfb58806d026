/** The lanes of the timeline: a lane for each initiative, its milestones in rows so that no title covers another. */
import { groupMilestones } from '#shared/domain/calendar.ts';
import { compareText } from '#shared/domain/dates.ts';
import type { CalendarInitiative, CalendarMilestone } from './calendar-milestone.ts';
import { type TimeScale, xOf } from './time-scale.ts';

export interface PlacedMilestone {
  milestone: CalendarMilestone;
  /** Counted from the top of the lane. */
  row: number;
  /** On which side of the mark its title stands. */
  side: 'after' | 'before';
  /** Pixels that the title may take. */
  room: number;
}

export interface Lane {
  initiative: CalendarInitiative;
  overdue: readonly CalendarMilestone[];
  placed: readonly PlacedMilestone[];
  /** Rows that the lane needs, at least one. */
  rows: number;
}

/** Half of a mark, in pixels, with the gap to its title. */
const besideMark = 13;
const gapBetween = 10;
const widestTitle = 190;
const narrowestTitle = 48;
const letterWidth = 6.4;

/** Lanes of the initiatives that have something overdue or in the horizon, the one with the earliest date first. */
export function lanesOf(
  initiatives: readonly CalendarInitiative[],
  milestones: readonly CalendarMilestone[],
  scale: TimeScale,
): Lane[] {
  const byInitiative = Map.groupBy(milestones, ({ initiativeId }) => initiativeId);
  const lanes = initiatives.map((initiative) =>
    laneOf(initiative, byInitiative.get(initiative.id) ?? [], scale),
  );
  return lanes
    .filter(({ overdue, placed }) => overdue.length > 0 || placed.length > 0)
    .toSorted((one, other) => compareText(firstDate(one), firstDate(other)));
}

function laneOf(
  initiative: CalendarInitiative,
  milestones: readonly CalendarMilestone[],
  scale: TimeScale,
): Lane {
  const { overdue, in_horizon } = groupMilestones(milestones, scale.startsOn);
  const placed = place(in_horizon, scale);
  const rows = Math.max(1, overdue.length, ...placed.map(({ row }) => row + 1));
  return { initiative, overdue, placed, rows };
}

function firstDate({ overdue, placed }: Lane): string {
  return (overdue[0] ?? placed[0]?.milestone)?.dueOn ?? '';
}

/** Puts each milestone, by date, into the first row where its mark and its title find room. */
function place(milestones: readonly CalendarMilestone[], scale: TimeScale): PlacedMilestone[] {
  const taken: { from: number; to: number }[][] = [];
  return milestones.map((milestone) => {
    const x = xOf(scale, milestone.dueOn ?? scale.startsOn);
    const wanted = Math.min(milestone.title.length * letterWidth + 8, widestTitle);
    const roomAfter = scale.width - x - besideMark;
    const roomBefore = x - besideMark;
    const isTight = roomAfter < (hasTrailBefore(milestone) ? narrowestTitle : wanted);
    const side = isTight && roomBefore > roomAfter ? 'before' : 'after';
    const room = Math.min(wanted, side === 'after' ? roomAfter : roomBefore);
    const span =
      side === 'after'
        ? { from: x - besideMark, to: x + besideMark + room }
        : { from: x - besideMark - room, to: x + besideMark };
    let row = taken.findIndex((spans) => spans.every((other) => isApart(span, other)));
    if (row < 0) row = taken.push([]) - 1;
    taken[row]?.push(span);
    return { milestone, row, side, room };
  });
}

/** True where a line leads up to the mark, which a title before it would cover. */
function hasTrailBefore({ dueOn, originalDueOn, decideBy }: CalendarMilestone): boolean {
  return dueOn !== null && [originalDueOn, decideBy].some((date) => date !== null && date < dueOn);
}

function isApart(one: { from: number; to: number }, other: { from: number; to: number }): boolean {
  return one.from >= other.to + gapBetween || other.from >= one.to + gapBetween;
}
