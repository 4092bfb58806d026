import { useMemo } from 'react';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { useParams } from '#renderer/state/router.ts';
import type { CalendarActions } from './actions.ts';
import type { Asking } from './dialogs/calendar-dialogs.tsx';

/** The actions of one client's calendar; those that need an answer ask for it. */
export function useActions(
  clientId: string,
  asking: Asking | undefined,
  ask: (asking: Asking) => void,
): CalendarActions {
  const [{ milestone: selectedId }, setParams] = useParams();
  const { mutate: complete } = useCommand(api.milestones.complete.mutationOptions());
  const { mutate: reopen } = useCommand(api.milestones.reopen.mutationOptions());
  const { mutate: remove } = useCommand(api.milestones.remove.mutationOptions());
  const movingId = asking?.kind === 'move' ? asking.milestone.id : undefined;
  return useMemo(() => {
    const select = (milestoneId: string | undefined) => setParams({ milestone: milestoneId });
    const leave = () => select(undefined);
    return {
      selectedId,
      select,
      movingId,
      move: (milestone, dueOn) => {
        leave();
        ask({ kind: 'move', milestone, dueOn });
      },
      edit: (milestone) => {
        leave();
        ask({ kind: 'edit', milestone });
      },
      complete: ({ id: milestoneId }) => {
        leave();
        complete({ clientId, milestoneId });
      },
      reopen: ({ id: milestoneId }) => {
        leave();
        reopen({ clientId, milestoneId });
      },
      remove: ({ id }) => {
        leave();
        remove({ clientId, milestoneIds: [id] });
      },
    };
  }, [clientId, selectedId, movingId, setParams, ask, complete, reopen, remove]);
}
