/** Changes an action and shows it at once: a tick must not wait for its answer. */
import { api, queryClient } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import type { ActionRow } from '#shared/contract/sessions.ts';

type ActionChange = Partial<Omit<ActionRow, 'id' | 'createdAt'>>;

/** @returns changes the action; a refusal is told and takes it back */
export function useActionChange(clientId: string, actionId: string): (change: ActionChange) => void {
  const queryKey = api.actions.list.queryKey({ input: { clientId } });
  const update = useCommand(
    api.actions.update.mutationOptions({ onError: () => queryClient.invalidateQueries({ queryKey }) }),
    { tells: 'errors' },
  );
  return (change) => {
    queryClient.setQueryData(queryKey, (actions) =>
      actions?.map((action) => (action.id === actionId ? { ...action, ...change } : action)),
    );
    update.mutate({ clientId, actionId, change });
  };
}
