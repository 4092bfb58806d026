/** What can be done with hand-offs, conflicts and peaks; the screen provides it. */
import { createContext, useContext } from 'react';
import type { Conflict, OperationalPeakRow } from '#shared/contract/handoffs.ts';
import type { HandoffStep } from '#shared/domain/vocabulary.ts';
import type { HandoffView } from './model/handoff-view.ts';

/** What the screen is asking the person. */
export type Asking =
  | { kind: 'handoff'; handoff: HandoffView | undefined }
  | { kind: 'counter'; handoff: HandoffView }
  | { kind: 'allocate'; conflict: Conflict }
  | { kind: 'peak'; peak: OperationalPeakRow | undefined };

export interface HandoffActions {
  ask: (asking: Asking) => void;
  /** Takes a step today; a counter-proposal asks for its date first. */
  step: (handoff: HandoffView, step: HandoffStep) => void;
  remove: (handoff: HandoffView) => void;
  removePeak: (peak: OperationalPeakRow) => void;
  withdraw: (conflict: Conflict) => void;
}

export const HandoffActionsContext = createContext<HandoffActions | undefined>(undefined);

export function useHandoffActions(): HandoffActions {
  const actions = useContext(HandoffActionsContext);
  if (!actions) throw new Error('Hand-offs have no actions outside their screen.');
  return actions;
}
