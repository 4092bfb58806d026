/** The 90-day calendar as a packet prints it, with the runway of every open decision. */
import { decideBy, horizonDays, slipSummary, standingOf } from '#shared/domain/calendar.ts';
import { deciderInWords } from '#shared/domain/decider-words.ts';
import { peopleAt } from '#shared/domain/decision-runway.ts';
import type { CalendarSection, DecisionRunway, PacketMilestone } from '#shared/domain/packet/model.ts';
import { isOpen } from '#shared/domain/registry.ts';
import type { PacketSource } from './source.ts';

type Milestone = PacketSource['milestones'][number];

/** Milestones of initiatives that are closed are kept only when they are completed themselves. */
export function calendarSection(source: PacketSource): CalendarSection {
  const initiatives = new Map(source.initiatives.map((row) => [row.id, row]));
  const slipsOf = Map.groupBy(source.slips, ({ milestoneId }) => milestoneId);
  // Placed as the register is, on dates of series too that nobody has prepared yet.
  const placed = new Map(source.runway.map((item) => [item.id, item]));
  const milestones: PacketMilestone[] = [];
  for (const row of source.milestones) {
    const initiative = initiatives.get(row.initiativeId);
    if (!initiative || (row.completedOn === null && !isOpen(initiative.status))) continue;
    const { slips, daysSlipped } = slipSummary(slipsOf.get(row.id) ?? [], row.originalDueOn, row.dueOn);
    milestones.push({
      id: row.id,
      initiativeId: row.initiativeId,
      initiative: initiative.title,
      title: row.title,
      owner: source.nameOf(row.ownerId),
      milestoneKind: row.kind,
      standing: standingOf(row, source.asOf),
      dueOn: row.dueOn,
      originalDueOn: row.originalDueOn,
      completedOn: row.completedOn,
      slips,
      daysSlipped,
      needsInputFrom: inputFrom(source, row),
      decideBy: row.needsInputFrom === null ? null : decideBy(row.dueOn, row.leadDays),
      runway: row.needsInputFrom === null ? null : runwayOf(placed.get(row.id)),
    });
  }
  return { kind: 'calendar', horizonDays, milestones };
}

function inputFrom(source: PacketSource, row: Milestone): string | null {
  return deciderInWords(row.needsInputFrom, {
    function: () => source.functionOf(row.needsFunctionId) ?? 'A function',
    person: () => source.nameOf(row.needsPersonId) ?? 'A person',
  });
}

function runwayOf(item: PacketSource['runway'][number] | undefined): DecisionRunway | null {
  switch (item?.state) {
    case 'placed':
      return item.session && { state: 'scheduled', session: item.session.kind, on: item.session.onDate };
    case 'late':
    case 'no_session':
      return { state: item.state };
    default:
      return null;
  }
}

/** Everyone who is at a session. */
export function attendance(
  source: PacketSource,
  session: PacketSource['sessions'][number],
): PacketSource['people'] {
  const personIds = source.sessionPeople
    .filter(({ sessionId }) => sessionId === session.id)
    .map(({ personId }) => personId);
  return peopleAt({ ...session, personIds }, source.people);
}
