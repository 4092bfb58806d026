/** What was asked for, proposed, agreed and refused between functions, and what collides anew. */
import type { HandoffChanges } from '#shared/domain/packet/handoff-changes.ts';
import type { PacketHandoff } from '#shared/domain/packet/handoffs-section.ts';
import type { ChangePart, ChangeRow } from './change-parts.ts';
import { listed, type Words } from './words.ts';

export const handoffParts: { readonly [Kind in keyof HandoffChanges]-?: ChangePart<Kind> } = {
  handoffsRequested: {
    ...{ title: 'Hand-offs asked for', one: 'hand-off asked for', several: 'hand-offs asked for' },
    row: (row, words) => dated(row, 'needed by', row.dueOn, words),
  },
  handoffsCountered: {
    ...{ title: 'Another date proposed', one: 'hand-off with another date proposed' },
    several: 'hand-offs with another date proposed',
    row: (row, words) => dated(row, 'proposed for', row.proposedFor ?? row.dueOn, words),
  },
  handoffsAgreed: {
    ...{ title: 'Hand-offs agreed', one: 'hand-off agreed', several: 'hand-offs agreed' },
    row: (row, words) => dated(row, 'for', row.dueOn, words),
  },
  handoffsDeclined: {
    ...{ title: 'Hand-offs declined', one: 'hand-off declined', several: 'hand-offs declined' },
    row: (row, words) => dated(row, 'on', row.closedOn ?? row.dueOn, words),
  },
  conflictsFound: {
    ...{ title: 'New conflicts', one: 'new conflict', several: 'new conflicts' },
    row: ({ functionName, sides, startsOn, endsOn }, words) => ({
      title: `${functionName} is needed for ${listed(sides)}`,
      note: `${words.shortDate(startsOn)} to ${words.date(endsOn)}`,
      detail: 'No decision yet',
    }),
  },
  conflictsGone: {
    ...{ title: 'Conflicts gone without a decision', one: 'conflict gone without a decision' },
    several: 'conflicts gone without a decision',
    row: ({ functionName, sides }) => ({
      title: `${functionName} is needed for ${listed(sides)}`,
      note: '',
      detail: 'No longer at the same time',
    }),
  },
};

function dated({ title, from, to }: PacketHandoff, what: string, on: string, words: Words): ChangeRow {
  return { title, note: `${what} ${words.shortDate(on)}`, detail: `${from} to ${to}` };
}
