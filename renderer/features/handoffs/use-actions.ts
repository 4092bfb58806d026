import { useMemo } from 'react';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import type { Asking, HandoffActions } from './actions.ts';

/** The actions of one client's hand-offs; those that need an answer ask for it. */
export function useActions(clientId: string, ask: (asking: Asking) => void): HandoffActions {
  const { mutate: step } = useCommand(api.handoffs.step.mutationOptions());
  const { mutate: remove } = useCommand(api.handoffs.remove.mutationOptions());
  const { mutate: removePeak } = useCommand(api.peaks.remove.mutationOptions());
  const { mutate: withdraw } = useCommand(api.conflicts.withdraw.mutationOptions());
  return useMemo(
    () => ({
      ask,
      step: (handoff, taken) => {
        if (taken === 'counter') ask({ kind: 'counter', handoff });
        else step({ clientId, handoffId: handoff.id, step: taken });
      },
      remove: ({ id: handoffId }) => remove({ clientId, handoffId }),
      removePeak: ({ id: peakId }) => removePeak({ clientId, peakId }),
      withdraw: ({ id: conflictId }) => withdraw({ clientId, conflictId }),
    }),
    [clientId, ask, step, remove, removePeak, withdraw],
  );
}
