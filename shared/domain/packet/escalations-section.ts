/** Escalations as a packet for the CEO freezes them. A part of the model (model.ts), whose conventions hold here too. */
import type { PlainDate } from '../dates.ts';
import type { EscalationState } from '../vocabulary.ts';

/** Open ones, the oldest first, then those resolved recently enough to be told, the latest first. */
export interface EscalationsSection {
  readonly kind: 'escalations';
  readonly escalations: readonly PacketEscalation[];
}

export interface PacketEscalation {
  readonly id: string;
  /** Why the CEO has to know. */
  readonly title: string;
  readonly initiative: string | null;
  readonly state: EscalationState;
  readonly raisedOn: PlainDate;
  readonly acknowledgedOn: PlainDate | null;
  readonly resolvedOn: PlainDate | null;
  /** What was decided; empty until it is resolved. */
  readonly decision: string;
}
