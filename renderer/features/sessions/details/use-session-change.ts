/** Changes a session; what is shown has it at once (foreseen.ts), so that the next change starts from it. */
import { api, queryClient } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { readAnew } from '#renderer/data/unanswered.ts';
import type { Session } from '#shared/contract/sessions.ts';
import { type SessionChange, sentChange } from '../model/foreseen-session.ts';

export type ChangeSession = (change: SessionChange) => Promise<unknown>;

/** @returns changes the session; rejects, having told it and taken it back, when it was refused */
export function useSessionChange(clientId: string, session: Session): ChangeSession {
  const queryKey = api.sessions.list.queryKey({ input: { clientId } });
  const update = useCommand(api.sessions.update.mutationOptions({ onSuccess: () => readAnew(queryKey) }), {
    tells: 'errors',
  });
  return (change) => update.mutateAsync({ clientId, sessionId: session.id, change: sentChange(change) });
}

export function rememberSession(clientId: string, session: Session): void {
  queryClient.setQueryData(
    api.sessions.list.queryKey({ input: { clientId } }),
    (sessions) => sessions && [...sessions.filter(({ id }) => id !== session.id), session],
  );
}
