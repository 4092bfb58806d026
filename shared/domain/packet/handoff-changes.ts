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
    conflictsFound: before && now ? conflictsFound(before, now) : [],
  };
}

// A second proposal is news as well.
function isNews(was: PacketHandoff, { state, proposedFor }: PacketHandoff): boolean {
  return was.state !== state || was.proposedFor !== proposedFor;
}

function conflictsFound(before: HandoffsSection, now: HandoffsSection): PacketConflict[] {
  const known = new Set(before.conflicts.map(({ id }) => id));
  return now.conflicts.filter(({ id }) => !known.has(id));
}
