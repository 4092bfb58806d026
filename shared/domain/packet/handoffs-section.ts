/** Hand-offs and conflicts as a packet freezes them. A part of the model (model.ts), whose conventions hold here too. */
import type { PlainDate } from '../dates.ts';
import type { WaitingEvidence } from '../handoffs.ts';
import type { HandoffState } from '../vocabulary.ts';

/** What functions wait for, where they wait longest, and where one is needed twice. */
export interface HandoffsSection {
  readonly kind: 'handoffs';
  /** Open ones, the longest overdue first, then those closed recently enough to be told. */
  readonly handoffs: readonly PacketHandoff[];
  /** Longest waiting first. */
  readonly boundaries: readonly PacketBoundary[];
  /** Unresolved, earliest first. */
  readonly conflicts: readonly PacketConflict[];
  /** Decisions recent enough to be told, the latest first. */
  readonly allocations: readonly PacketAllocation[];
  /** Waiting before and after the role was given its first authority; left out before that. */
  readonly evidence?: PacketEvidence;
}

export interface PacketEvidence {
  readonly since: PlainDate;
  readonly before: WaitingEvidence;
  readonly after: WaitingEvidence;
}

export interface PacketHandoff {
  readonly id: string;
  readonly title: string;
  /** The functions by name. */
  readonly from: string;
  readonly to: string;
  readonly initiative: string | null;
  readonly state: HandoffState;
  readonly requestedOn: PlainDate;
  /** The needed-by date, or the counter-proposal that was agreed on. */
  readonly dueOn: PlainDate;
  /** The date of a counter-proposal that nobody has agreed to yet. */
  readonly proposedFor: PlainDate | null;
  /** When it was delivered or declined. */
  readonly closedOn: PlainDate | null;
  /** Days somebody has waited, or did. */
  readonly waiting: number;
  /** Days past the due date of an open one; 0 before and for a closed one. */
  readonly overdue: number;
}

/** Waiting in days at the boundary of two functions, by name. */
export interface PacketBoundary {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly open: number;
  readonly medianWaiting: number;
  readonly longestWaiting: number;
}

export interface PacketConflict {
  readonly id: string;
  /** The function that is needed twice, by name. */
  readonly functionName: string;
  /** In words, such as `“Price list” for Sales`. */
  readonly sides: readonly [string, string];
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
}

/** Who gives what up. */
export interface PacketAllocation {
  readonly id: string;
  readonly functionName: string;
  readonly sides: readonly [string, string];
  readonly decision: string;
  readonly decidedBy: string;
  readonly on: PlainDate;
}
