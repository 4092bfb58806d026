/** Escalations: what was taken straight to the CEO, and what came of it. */

import { escalationStateWords } from '#shared/domain/accountability-words.ts';
import { addDays } from '#shared/domain/dates.ts';
import type { EscalationsSection, PacketEscalation } from '#shared/domain/packet/escalations-section.ts';
import type { PacketContent } from '#shared/domain/packet/model.ts';
import { counted, sentence, type Words } from './words.ts';

/** What was resolved longer ago is kept for the next comparison and not printed. */
const daysPrinted = 31;

export function printEscalations(
  { kind, escalations }: EscalationsSection,
  words: Words,
  content: PacketContent,
) {
  const since = addDays(content.asOf, -daysPrinted);
  const open = escalations.filter(({ resolvedOn }) => resolvedOn === null);
  const rows = escalations.filter(({ resolvedOn }) => resolvedOn === null || resolvedOn >= since);
  return {
    kind,
    title: 'Escalations',
    startsPage: false,
    lead:
      open.length === 0 ? 'No escalation is open.' : sentence(`${counted(open.length, 'escalation')} open`),
    rows: rows.map((row) => printEscalation(row, words)),
  };
}

function printEscalation(row: PacketEscalation, words: Words) {
  return {
    title: row.title,
    note: row.initiative,
    raised: words.date(row.raisedOn),
    state: escalationStateWords[row.state],
    on: words.date(row.resolvedOn ?? row.acknowledgedOn ?? row.raisedOn),
    isOpen: row.resolvedOn === null,
    decision: row.decision,
  };
}
