/** What changed, as a packet freezes it. A part of the model (model.ts), whose conventions hold here too. */
import type { PlainDate } from '../dates.ts';
import type { InitiativeStatus } from '../vocabulary.ts';
import type { FurtherChanges } from './further-changes.ts';
import type { PacketAllocation, PacketHandoff } from './handoffs-section.ts';
import type { PacketChange, PacketSlip, PacketSubject } from './model.ts';

/** What changed since the last issued packet of the same client. */
export interface SinceLastSection extends FurtherChanges {
  readonly kind: 'since_last';
  /** Null for a client's first packet. */
  readonly previous: { readonly asOf: PlainDate; readonly issuedOn: PlainDate | null } | null;
  readonly added: readonly (PacketChange & { readonly of: PacketSubject })[];
  readonly closed: readonly (PacketChange & {
    readonly of: PacketSubject;
    readonly as: 'done' | 'cancelled' | 'removed';
  })[];
  readonly slipped: readonly PacketSlip[];
  readonly statusMoves: readonly (PacketChange & {
    readonly from: InitiativeStatus;
    readonly to: InitiativeStatus;
    readonly note: string;
  })[];
  readonly decisionsTaken: readonly (PacketChange & {
    readonly initiative: string;
    readonly on: PlainDate;
  })[];
  readonly actionsDone: readonly (PacketChange & { readonly on: PlainDate })[];
  readonly handoffsDelivered: readonly PacketHandoff[];
  /** Those that became overdue in between. */
  readonly handoffsOverdue: readonly PacketHandoff[];
  readonly allocationsMade: readonly PacketAllocation[];
}
