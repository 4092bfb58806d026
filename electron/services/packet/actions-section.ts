/** Actions as a packet prints them: what is open, and what was done lately. */
import { addDays } from '#shared/domain/dates.ts';
import type { ActionsSection, PacketAction } from '#shared/domain/packet/model.ts';
import type { PacketSource } from './source.ts';

/** Done actions are told for as long as a quarter, so that no packet in between misses one. */
const daysDoneIsTold = 92;

export function actionsSection(source: PacketSource): ActionsSection {
  const since = addDays(source.asOf, -daysDoneIsTold);
  const sessions = new Map(source.sessions.map((session) => [session.id, session]));
  const actions = source.actions
    .filter(({ doneOn }) => doneOn === null || doneOn >= since)
    .map((row): PacketAction => {
      const session = row.sessionId === null ? undefined : sessions.get(row.sessionId);
      const isOverdue = row.dueOn !== null && row.dueOn < source.asOf;
      return {
        id: row.id,
        title: row.title,
        owner: source.nameOf(row.ownerId),
        dueOn: row.dueOn,
        doneOn: row.doneOn,
        state: row.doneOn !== null ? 'done' : isOverdue ? 'overdue' : 'open',
        from: session ? { session: session.kind, on: session.onDate } : null,
      };
    });
  return { kind: 'actions', actions };
}
