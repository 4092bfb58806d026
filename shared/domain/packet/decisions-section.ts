/** The decision register as a packet freezes it. A part of the model (model.ts), whose conventions hold here too. */
import type { PlainDate } from '../dates.ts';
import type { SessionKind } from '../vocabulary.ts';

/** What is still to be decided, by decide-by date, then what was decided recently enough to be told, the latest first. */
export interface DecisionsSection {
  readonly kind: 'decisions';
  readonly decisions: readonly PacketDecision[];
}

export interface PacketDecision {
  readonly id: string;
  /** The question. */
  readonly title: string;
  readonly initiative: string | null;
  /** Who decides, in words; null where nobody is named any more. */
  readonly decider: string | null;
  readonly options: string;
  readonly recommendation: string;
  readonly decideBy: PlainDate | null;
  readonly state: 'placed' | 'no_session' | 'late' | 'undated' | 'decided';
  /** The session it belongs on; only where it is placed. */
  readonly session: { readonly session: SessionKind; readonly on: PlainDate } | null;
  /** Days from the question to the decision, or to the packet's date. */
  readonly waiting: number;
  readonly decidedOn: PlainDate | null;
  readonly outcome: string;
}
