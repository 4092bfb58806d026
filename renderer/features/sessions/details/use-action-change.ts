/** Changes an action; what is shown has it at once (foreseen.ts): a tick must not wait for its answer. */
import { api } from '#renderer/data/api.ts';
import { useRowChange } from '#renderer/data/unanswered.ts';
import type { ActionRow } from '#shared/contract/sessions.ts';

type ActionChange = Partial<Omit<ActionRow, 'id' | 'createdAt'>>;

/** @returns changes the action; a refusal is told and takes it back */
export function useActionChange(
  clientId: string,
  actionId: string,
): (change: ActionChange) => Promise<boolean> {
  const queryKey = api.actions.list.queryKey({ input: { clientId } });
  const update = useRowChange(api.actions.update.mutationOptions(), queryKey);
  return (change) => update({ clientId, actionId, change });
}
