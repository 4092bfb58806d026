import { useMemo } from 'react';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import type { Board } from '#shared/contract/board.ts';
import type { Asking, DashboardActions } from './actions.ts';

/** The actions of one client's dashboard. */
export function useActions(
  clientId: string,
  board: Board | undefined,
  ask: (asking: Asking) => void,
): DashboardActions {
  const { mutate: remove } = useCommand(api.dashboard.removeMetric.mutationOptions());
  const { mutate: order } = useCommand(api.dashboard.orderMetrics.mutationOptions(), { tells: 'errors' });
  return useMemo(
    () => ({
      ask,
      remove: ({ id }) => remove({ clientId, metricId: id }),
      move: ({ id, objectiveId }, by) => {
        const objective = board?.objectives.find((each) => each.id === objectiveId);
        const metricIds = objective?.metrics.map((metric) => metric.id) ?? [];
        const from = metricIds.indexOf(id);
        const to = from + by;
        if (from < 0 || to < 0 || to >= metricIds.length) return;
        metricIds.splice(to, 0, ...metricIds.splice(from, 1));
        order({ clientId, objectiveId, metricIds });
      },
    }),
    [clientId, board, ask, remove, order],
  );
}
