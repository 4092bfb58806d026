/** Sessions and actions as they will be once every change that is on its way is answered. */
import { api } from '#renderer/data/api.ts';
import { useUnanswered } from '#renderer/data/unanswered.ts';
import type { ActionRow, Session } from '#shared/contract/sessions.ts';
import type { Inputs } from '#shared/contract/types.ts';
import { foreseenSession, withPoint } from './model/foreseen-session.ts';

export function useForeseenSessions(stored: readonly Session[] | undefined): readonly Session[] | undefined {
  const updates = useUnanswered<Inputs['sessions']['update']>(api.sessions.update.mutationKey());
  const points = useUnanswered<Inputs['sessions']['changePoint']>(api.sessions.changePoint.mutationKey());
  if (updates.length === 0 && points.length === 0) return stored;
  return stored?.map((session) => {
    const own = <Input extends { sessionId: string }>({ sessionId }: Input) => sessionId === session.id;
    const updated = updates.filter(own).reduce((row, { change }) => foreseenSession(row, change), session);
    return points.filter(own).reduce((row, { pointId, change }) => withPoint(row, pointId, change), updated);
  });
}

export function useForeseenActions(
  stored: readonly ActionRow[] | undefined,
): readonly ActionRow[] | undefined {
  const updates = useUnanswered<Inputs['actions']['update']>(api.actions.update.mutationKey());
  if (updates.length === 0) return stored;
  return stored?.map((action) => {
    const own = updates.filter(({ actionId }) => actionId === action.id);
    const fields = own.flatMap(({ change }) => Object.entries(change));
    const given: Partial<ActionRow> = Object.fromEntries(fields.filter(([, value]) => value !== undefined));
    return { ...action, ...given };
  });
}
