/**
 * Changes something: tells the sentence of what was done with a way to undo it, and tells every error the same way.
 *
 *   const move = useCommand(api.milestones.move.mutationOptions());
 *   move.mutate({ clientId, milestoneId, toOn, reason });
 *
 * `tells: 'errors'` leaves out the sentence (a cell of a grid shows the change itself), `tells: 'done'` leaves out the
 * errors (a form shows them beside its fields), `tells: 'nothing'` leaves both to the caller. A change of a client that can
 * only be read is refused without asking.
 */
import { type UseMutationOptions, type UseMutationResult, useMutation } from '@tanstack/react-query';
import { tell } from '../state/notices.ts';
import { api } from './api.ts';
import { explain, isCancelled } from './errors.ts';
import { refuseReadOnly } from './read-only.ts';
import { rememberChange, undoCommand } from './undo.ts';

export interface CommandTelling {
  tells?: 'all' | 'done' | 'errors' | 'nothing';
}

export function useCommand<Output, Problem, Input, OnMutate>(
  options: UseMutationOptions<Output, Problem, Input, OnMutate>,
  { tells = 'all' }: CommandTelling = {},
): UseMutationResult<Output, Problem, Input, OnMutate> {
  const { mutationFn } = options;
  return useMutation({
    ...options,
    ...(mutationFn && {
      mutationFn: (input: Input, context) => {
        refuseReadOnly(clientOf(input));
        return mutationFn(input, context);
      },
    }),
    onSuccess: async (...args) => {
      const clientId = clientOf(args[1]);
      rememberChange(clientId);
      if ((tells === 'all' || tells === 'done') && clientId !== undefined)
        tellNewest(clientId).catch(tellError);
      await options.onSuccess?.(...args);
    },
    onError: async (...args) => {
      if (tells === 'all' || tells === 'errors') tellError(args[0]);
      await options.onError?.(...args);
    },
  });
}

/** Tells an error in words; work that the person stopped is no error, and a lock has a screen of its own. */
export function tellError(error: unknown): void {
  if (isCancelled(error) || explain(error).code === 'LOCKED') return;
  const { sentence, next } = explain(error);
  tell({ tone: 'failed', message: sentence, next });
}

/** Tells what the newest command of a client did, with a way to undo it. */
export async function tellNewest(clientId: string): Promise<void> {
  const [newest] = await api.history.list.call({ clientId, limit: 1 });
  if (!newest) return;
  const undo = { label: 'Undo', run: () => undoCommand(clientId, newest.id).catch(tellError) };
  tell({ tone: 'done', message: newest.sentence, action: newest.isUndoable ? undo : undefined });
}

function clientOf(input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null || !('clientId' in input)) return undefined;
  return typeof input.clientId === 'string' ? input.clientId : undefined;
}
