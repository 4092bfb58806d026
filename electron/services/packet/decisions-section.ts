/** The decision register as a packet freezes it; milestones that are decisions stand in the calendar. */

import type { DecisionRow } from '#shared/contract/decisions.ts';
import { addDays } from '#shared/domain/dates.ts';
import { deciderInWords } from '#shared/domain/decider-words.ts';
import { decisionWaitingDays } from '#shared/domain/decision-waiting.ts';
import type { DecisionsSection, PacketDecision } from '#shared/domain/packet/decisions-section.ts';
import type { PacketSource } from './source.ts';

/** What was decided is told for as long as a quarter, so that no packet in between misses it. */
const daysTold = 92;

export function decisionsSection(source: PacketSource): DecisionsSection {
  const { asOf, runway } = source;
  const rows = new Map(source.decisions.map((row) => [row.id, row]));
  const titles = new Map(source.initiatives.map(({ id, title }) => [id, title]));
  const since = addDays(asOf, -daysTold);
  const decisions = runway.flatMap(({ id, decideBy, state, session }): PacketDecision[] => {
    const row = rows.get(id);
    if (!row || (row.decidedOn !== null && row.decidedOn < since)) return [];
    return [
      {
        ...{ id, title: row.question, options: row.options, recommendation: row.recommendation },
        initiative: row.initiativeId === null ? null : (titles.get(row.initiativeId) ?? null),
        decider: deciderOf(source, row),
        ...{ decideBy, state, session: session && { session: session.kind, on: session.onDate } },
        waiting: decisionWaitingDays({ askedOn: row.raisedOn, decidedOn: row.decidedOn }, asOf),
        ...{ decidedOn: row.decidedOn, outcome: row.outcome },
      },
    ];
  });
  return { kind: 'decisions', decisions };
}

function deciderOf(source: PacketSource, row: DecisionRow): string | null {
  return deciderInWords(row.decider, {
    function: () => source.functionOf(row.deciderFunctionId),
    person: () => source.nameOf(row.deciderPersonId),
  });
}
