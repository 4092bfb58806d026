/** Changes a point of the agenda and shows it at once: a mark must not wait for its answer. */
import { api, queryClient } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import type { AgendaItem, Session } from '#shared/contract/sessions.ts';
import { rememberSession } from '../details/use-session-change.ts';

export type PointChange = Partial<Pick<AgendaItem, 'isDone' | 'note'>>;

/** @returns changes a point; rejects when it was refused, having taken it back */
export function usePointChange(clientId: string, session: Session) {
  const queryKey = api.sessions.list.queryKey({ input: { clientId } });
  const update = useCommand(
    api.sessions.changePoint.mutationOptions({
      onSuccess: (answer) => rememberSession(clientId, answer),
      onError: () => queryClient.invalidateQueries({ queryKey }),
    }),
    { tells: 'nothing' },
  );
  return (pointId: string, change: PointChange): Promise<unknown> => {
    const agenda = session.agenda.map((point) => (point.id === pointId ? { ...point, ...change } : point));
    rememberSession(clientId, { ...session, agenda });
    return update.mutateAsync({ clientId, sessionId: session.id, pointId, change });
  };
}
