/** What was asked for, proposed, agreed and refused between functions, and what collides anew; parts of "since the last packet". */
import type { HandoffsSection, PacketConflict, PacketHandoff } from './handoffs-section.ts';
import type { Keeps, Pair } from './section-pairs.ts';

/** Each list is absent in what was frozen before it was compared. */
export interface HandoffChanges {
  readonly handoffsRequested?: readonly PacketHandoff[];
  readonly handoffsCountered?: readonly PacketHandoff[];
  readonly handoffsAgreed?: readonly PacketHandoff[];
  readonly handoffsDeclined?: readonly PacketHandoff[];
  readonly conflictsFound?: readonly PacketConflict[];
  /** Those that were there and are no more, without a decision: a date moved, a hand-off was delivered or declined. */
  readonly conflictsGone?: readonly PacketConflict[];
}

/** A hand-off asked for since is told once, with what became of it; one that was delivered at once is told as such. */
export function handoffChanges({ before, now }: Pair<'handoffs'>, keeps: Keeps): Required<HandoffChanges> {
  const earlier = new Map((before?.handoffs ?? []).filter(keeps).map((row) => [row.id, row]));
  const rows = before && now ? now.handoffs : [];
  const became = (state: PacketHandoff['state']) =>
    rows.filter((row) => {
      const was = earlier.get(row.id);
      return was !== undefined && row.state === state && isNews(was, row);
    });
  return {
    handoffsRequested: rows.filter(({ id, closedOn }) => closedOn === null && !earlier.has(id)),
    handoffsCountered: became('countered'),
    handoffsAgreed: became('agreed'),
    handoffsDeclined: became('declined'),
    conflictsFound: before && now ? conflictsOnlyIn(now, before) : [],
    conflictsGone: before && now ? goneUndecided(before, now, keeps) : [],
  };
}

// A second proposal is news as well.
function isNews(was: PacketHandoff, { state, proposedFor }: PacketHandoff): boolean {
  return was.state !== state || was.proposedFor !== proposedFor;
}

function conflictsOnlyIn(one: HandoffsSection, other: HandoffsSection): PacketConflict[] {
  const known = new Set(other.conflicts.map(({ id }) => id));
  return one.conflicts.filter(({ id }) => !known.has(id));
}

// One that was decided is told with its decision.
function goneUndecided(before: HandoffsSection, now: HandoffsSection, keeps: Keeps): PacketConflict[] {
  return conflictsOnlyIn(before, now)
    .filter(keeps)
    .filter(
      ({ functionName, sides }) =>
        !now.allocations.some(
          (made) => made.functionName === functionName && sides.every((side) => made.sides.includes(side)),
        ),
    );
}
