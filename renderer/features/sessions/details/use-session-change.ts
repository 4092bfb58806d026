/** Changes a session and shows it at once, so that the next change starts from it. */
import { api, queryClient } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import type { Session } from '#shared/contract/sessions.ts';
import type { Inputs } from '#shared/contract/types.ts';

type SessionChange = Inputs['sessions']['update']['change'];
export type ChangeSession = (change: SessionChange) => Promise<unknown>;

/** @returns changes the session; rejects, having told it and taken it back, when it was refused */
export function useSessionChange(clientId: string, session: Session): ChangeSession {
  const update = useCommand(
    api.sessions.update.mutationOptions({
      onSuccess: (answer) => rememberSession(clientId, answer),
      onError: () =>
        queryClient.invalidateQueries({ queryKey: api.sessions.list.queryKey({ input: { clientId } }) }),
    }),
    { tells: 'errors' },
  );
  return (change) => {
    rememberSession(clientId, foreseen(session, change));
    return update.mutateAsync({ clientId, sessionId: session.id, change: sent(change) });
  };
}

export function rememberSession(clientId: string, session: Session): void {
  queryClient.setQueryData(
    api.sessions.list.queryKey({ input: { clientId } }),
    (sessions) => sessions && [...sessions.filter(({ id }) => id !== session.id), session],
  );
}

const unanswered = 'new-';

// A point that is only foreseen has no id that anybody knows: it goes by its title.
function sent({ agenda, ...change }: SessionChange): SessionChange {
  if (!agenda) return change;
  const items = agenda.map(({ id, ...point }) => (id?.startsWith(unanswered) ? point : { ...point, id }));
  return { ...change, agenda: items };
}

/** The session as it will be: a new point has no id of its own before it is answered. */
function foreseen(session: Session, { agenda, ...fields }: SessionChange): Session {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const items = agenda?.map((point, place) => ({
    ...{ id: `${unanswered}${place}`, isDone: false, note: '', carriedFromId: null },
    ...session.agenda.find(({ id }) => id === point.id),
    ...point,
  }));
  return { ...session, ...given, ...(items && { agenda: items as Session['agenda'] }) };
}
