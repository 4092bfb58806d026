/** Signs of drift as a packet freezes them. A part of the model (model.ts), whose conventions hold here too. */
import type { InitiativeSignal, ObjectiveSignal } from '../drift.ts';

/** Objectives and initiatives that showed a sign, each with its facts. */
export interface DriftSection {
  readonly kind: 'drift';
  /** Objectives first, each kind in its own order. */
  readonly rows: readonly PacketDrift[];
}

export interface PacketDrift {
  readonly of: 'objective' | 'initiative';
  readonly id: string;
  readonly title: string;
  readonly owner: string | null;
  readonly signals: readonly (ObjectiveSignal | InitiativeSignal)[];
}
