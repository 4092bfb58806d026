/** Hand-offs, boundaries and conflicts as a packet freezes them. */
import { charterStart } from '#shared/domain/charter.ts';
import { addDays, compareText } from '#shared/domain/dates.ts';
import {
  boundaries,
  handoffDueOn,
  isWaiting,
  overdueDays,
  waitingBeforeAndAfter,
  waitingDays,
} from '#shared/domain/handoffs.ts';
import type {
  HandoffsSection,
  PacketAllocation,
  PacketConflict,
  PacketHandoff,
} from '#shared/domain/packet/handoffs-section.ts';
import { conflictsIn } from '../conflicts.ts';
import type { PacketSource } from './source.ts';

/** What was closed or settled is told for as long as a quarter, so that no packet in between misses it. */
const daysTold = 92;

const removedFunction = 'A function that was removed';

export function handoffsSection(source: PacketSource): HandoffsSection {
  const { asOf, claims } = source;
  const since = addDays(asOf, -daysTold);
  const found = conflictsIn(claims, asOf);
  return {
    kind: 'handoffs',
    handoffs: handoffsOf(source).filter(({ closedOn }) => closedOn === null || closedOn >= since),
    boundaries: boundaries(claims.handoffs, asOf).map(({ fromFunctionId, toFunctionId, ...figures }) => ({
      from: nameOf(source, fromFunctionId),
      to: nameOf(source, toFunctionId),
      ...figures,
    })),
    conflicts: found.flatMap(({ id, functionId, sides, weeks, allocation }): PacketConflict[] =>
      weeks && !allocation
        ? [{ id, functionName: nameOf(source, functionId), sides: inWords(sides), ...weeks }]
        : [],
    ),
    allocations: found
      .flatMap(({ functionId, sides, allocation }): PacketAllocation[] =>
        allocation && allocation.decidedOn >= since
          ? [
              {
                id: allocation.id,
                functionName: nameOf(source, functionId),
                sides: inWords(sides),
                decision: allocation.decision,
                decidedBy: allocation.decidedBy,
                on: allocation.decidedOn,
              },
            ]
          : [],
      )
      .toSorted((one, other) => compareText(other.on, one.on)),
    ...evidenceOf(source),
  };
}

function evidenceOf({ asOf, charter, claims }: PacketSource): Pick<HandoffsSection, 'evidence'> {
  const since = charterStart(charter, asOf);
  return since === null
    ? {}
    : { evidence: { since, ...waitingBeforeAndAfter(claims.handoffs, since, asOf) } };
}

function handoffsOf(source: PacketSource): PacketHandoff[] {
  const { asOf, claims } = source;
  const titles = new Map(source.initiatives.map(({ id, title }) => [id, title]));
  return claims.handoffs
    .filter(({ requestedOn }) => requestedOn <= asOf)
    .map((row): PacketHandoff => {
      const isOpen = isWaiting(row, asOf);
      return {
        id: row.id,
        title: row.what,
        from: nameOf(source, row.fromFunctionId),
        to: nameOf(source, row.toFunctionId),
        initiative: row.initiativeId === null ? null : (titles.get(row.initiativeId) ?? null),
        state: row.state,
        requestedOn: row.requestedOn,
        dueOn: handoffDueOn(row),
        proposedFor: row.state === 'countered' ? row.proposedFor : null,
        closedOn: isOpen ? null : (row.deliveredOn ?? row.declinedOn),
        waiting: waitingDays(row, asOf),
        overdue: Math.max(0, overdueDays(row, asOf)),
      };
    })
    .toSorted(inOrder);
}

function inOrder(one: PacketHandoff, other: PacketHandoff): number {
  if (one.closedOn === null && other.closedOn === null) return compareText(one.dueOn, other.dueOn);
  return compareText(other.closedOn ?? '9999-12-31', one.closedOn ?? '9999-12-31');
}

function nameOf(source: PacketSource, functionId: string | null): string {
  return source.functionOf(functionId) ?? removedFunction;
}

function inWords([first, second]: readonly [{ words: string }, { words: string }]): [string, string] {
  return [first.words, second.words];
}
