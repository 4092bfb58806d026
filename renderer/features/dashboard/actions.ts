/** What can be done from anywhere on the dashboard. */
import { createContext, useContext } from 'react';
import type { BoardMetric } from '#shared/contract/board.ts';

/** What the dashboard is asking the person. */
export type Asking =
  | { kind: 'add'; objectiveId: string | null }
  | { kind: 'edit'; metric: BoardMetric }
  | { kind: 'target'; metric: BoardMetric };

export interface DashboardActions {
  ask: (asking: Asking) => void;
  remove: (metric: BoardMetric) => void;
  /** Puts a metric one place earlier or later among those of its objective. */
  move: (metric: BoardMetric, by: -1 | 1) => void;
}

export const DashboardActionsContext = createContext<DashboardActions | undefined>(undefined);

export function useDashboardActions(): DashboardActions {
  const actions = useContext(DashboardActionsContext);
  if (!actions) throw new Error('The actions of the dashboard are used outside of it.');
  return actions;
}
