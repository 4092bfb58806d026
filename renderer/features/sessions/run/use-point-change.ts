/** Changes a point of the agenda; what is shown has it at once (foreseen.ts): a mark must not wait for its answer. */
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { readAnew } from '#renderer/data/unanswered.ts';
import type { Session } from '#shared/contract/sessions.ts';
import type { PointChange } from '../model/foreseen-session.ts';

/** @returns changes a point; rejects when it was refused, having taken it back */
export function usePointChange(clientId: string, session: Session) {
  const queryKey = api.sessions.list.queryKey({ input: { clientId } });
  const update = useCommand(
    api.sessions.changePoint.mutationOptions({ onSuccess: () => readAnew(queryKey) }),
    { tells: 'nothing' },
  );
  return (pointId: string, change: PointChange): Promise<unknown> =>
    update.mutateAsync({ clientId, sessionId: session.id, pointId, change });
}
