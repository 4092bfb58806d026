/**
 * "Since the last packet": a pure comparison of two frozen contents of the same client.
 * (Source: product rules, Packets: new, closed, slipped, status moves, decisions taken, actions done; hand-offs and
 * allocation decisions likewise, and the changes of every other section.)
 */
import type { PlainDate } from '../dates.ts';
import { furtherChanges } from './further-changes.ts';
import { type PacketContent, type PacketInitiative, type PacketSection, sectionOf } from './model.ts';
import type { SinceLastSection } from './since-last-section.ts';

/** A row of a section, as far as it can be told whose it is. */
export interface PacketRow {
  readonly id: string;
  readonly initiativeId?: string;
  readonly functionName?: string | null;
}

/**
 * What happened between the last issued packet and the sections of a new one.
 * @param previous the last issued packet of the same client; null for the first one
 * @param sections the other sections of the new packet
 * @param keeps which of the earlier rows count; for a function edition, those of its function
 */
export function sinceLast(
  previous: PacketContent | null,
  sections: readonly PacketSection[],
  keeps: (row: PacketRow) => boolean = () => true,
): SinceLastSection {
  if (!previous) return { kind: 'since_last', previous: null, ...nothing };
  const before = factsOf(previous.sections, keeps);
  const now = factsOf(sections, () => true);
  return {
    kind: 'since_last',
    previous: { asOf: previous.asOf, issuedOn: previous.issuedOn },
    added: added(before, now),
    closed: closed(before, now),
    slipped: [...now.slips.values()].filter((slip) => !before.slips.has(slip.id)),
    statusMoves: statusMoves(before, now),
    decisionsTaken: decisionsTaken(before, now, previous.asOf),
    actionsDone: actionsDone(before, now, previous.asOf),
    handoffsDelivered: handoffsDelivered(before, now, previous.asOf),
    handoffsOverdue: handoffsOverdue(before, now, previous.asOf),
    allocationsMade: [...now.allocations.values()].filter(({ id }) => !before.allocations.has(id)),
    ...furtherChanges({ before: previous.sections, now: sections, asOf: previous.asOf, keeps }),
  };
}

const nothing = {
  added: [],
  closed: [],
  slipped: [],
  statusMoves: [],
  decisionsTaken: [],
  actionsDone: [],
  handoffsDelivered: [],
  handoffsOverdue: [],
  allocationsMade: [],
} as const;

type Facts = ReturnType<typeof factsOf>;

function factsOf(sections: readonly PacketSection[], keeps: (row: PacketRow) => boolean) {
  const content = { sections };
  const groups = sectionOf(content, 'registry')?.groups ?? [];
  const boundary = sectionOf(content, 'handoffs');
  const of = <Row extends PacketRow>(rows: readonly Row[]): ReadonlyMap<string, Row> => {
    const kept = new Map<string, Row>();
    for (const row of rows) if (keeps(row)) kept.set(row.id, row);
    return kept;
  };
  return {
    initiatives: of(groups.flatMap((group) => group.initiatives)),
    milestones: of(sectionOf(content, 'calendar')?.milestones ?? []),
    actions: of(sectionOf(content, 'actions')?.actions ?? []),
    slips: of(sectionOf(content, 'appendix')?.slips ?? []),
    handoffs: of(boundary?.handoffs ?? []),
    allocations: of(boundary?.allocations ?? []),
  };
}

// A new initiative speaks for its milestones, and one completed before it was ever shown is no news as "new".
function added(before: Facts, now: Facts): SinceLastSection['added'] {
  const initiatives = [...now.initiatives.values()].filter((row) => !before.initiatives.has(row.id));
  const milestones = [...now.milestones.values()].filter(
    (row) =>
      !before.milestones.has(row.id) &&
      row.standing !== 'completed' &&
      before.initiatives.has(row.initiativeId),
  );
  return [
    ...initiatives.map((row) => ({ ...changeOf(row), of: 'initiative' as const })),
    ...milestones.map((row) => ({ ...changeOf(row), of: 'milestone' as const })),
  ];
}

function closed(before: Facts, now: Facts): SinceLastSection['closed'] {
  const changes: SinceLastSection['closed'][number][] = [];
  for (const row of before.initiatives.values()) {
    if (isClosed(row)) continue;
    const after = now.initiatives.get(row.id);
    if (after && !isClosed(after)) continue;
    const as = after ? closedAs(after) : 'removed';
    changes.push({ ...changeOf(after ?? row), of: 'initiative', as });
  }
  for (const row of before.milestones.values()) {
    if (row.standing === 'completed') continue;
    const after = now.milestones.get(row.id);
    if (!after && now.initiatives.has(row.initiativeId))
      changes.push({ ...changeOf(row), of: 'milestone', as: 'removed' });
    if (after?.standing === 'completed' && after.milestoneKind !== 'decision')
      changes.push({ ...changeOf(after), of: 'milestone', as: 'done' });
  }
  return changes;
}

function statusMoves(before: Facts, now: Facts): SinceLastSection['statusMoves'] {
  const changes: SinceLastSection['statusMoves'][number][] = [];
  for (const row of now.initiatives.values()) {
    const earlier = before.initiatives.get(row.id);
    if (!earlier || earlier.status === row.status) continue;
    if (isClosed(row) && !isClosed(earlier)) continue;
    changes.push({
      ...changeOf(row),
      from: earlier.status,
      to: row.status,
      note: row.lastUpdate?.note ?? '',
    });
  }
  return changes;
}

function decisionsTaken(before: Facts, now: Facts, asOf: PlainDate): SinceLastSection['decisionsTaken'] {
  return [...now.milestones.values()].flatMap((row) => {
    if (row.milestoneKind !== 'decision' || row.completedOn === null) return [];
    const earlier = before.milestones.get(row.id);
    const isNews = earlier ? earlier.completedOn === null : row.completedOn > asOf;
    return isNews ? [{ ...changeOf(row), initiative: row.initiative, on: row.completedOn }] : [];
  });
}

function actionsDone(before: Facts, now: Facts, asOf: PlainDate): SinceLastSection['actionsDone'] {
  return [...now.actions.values()].flatMap((row) => {
    if (row.doneOn === null) return [];
    const earlier = before.actions.get(row.id);
    const isNews = earlier ? earlier.doneOn === null : row.doneOn > asOf;
    return isNews ? [{ ...changeOf(row), on: row.doneOn }] : [];
  });
}

function handoffsDelivered(
  before: Facts,
  now: Facts,
  asOf: PlainDate,
): SinceLastSection['handoffsDelivered'] {
  return [...now.handoffs.values()].filter((row) => {
    if (row.state !== 'delivered' || row.closedOn === null) return false;
    const earlier = before.handoffs.get(row.id);
    return earlier ? earlier.closedOn === null : row.closedOn > asOf;
  });
}

function handoffsOverdue(before: Facts, now: Facts, asOf: PlainDate): SinceLastSection['handoffsOverdue'] {
  return [...now.handoffs.values()].filter((row) => {
    if (row.overdue === 0) return false;
    const earlier = before.handoffs.get(row.id);
    return earlier ? earlier.overdue === 0 : row.dueOn >= asOf;
  });
}

function changeOf({ id, title, owner }: { id: string; title: string; owner: string | null }) {
  return { id, title, owner };
}

function isClosed(row: PacketInitiative): boolean {
  return row.status === 'done' || row.status === 'cancelled';
}

function closedAs(row: PacketInitiative): 'done' | 'cancelled' {
  return row.status === 'cancelled' ? 'cancelled' : 'done';
}

/** True when nothing changed, so that the packet can say so in one line. */
export function isUneventful({ kind: _, previous: __, ...changes }: SinceLastSection): boolean {
  return Object.values(changes).every((list) => (list ?? []).length === 0);
}
