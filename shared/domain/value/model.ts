/**
 * What a value statement says: what the days of a range bought, as evidence for a renewal. Plain JSON, complete in itself.
 * Dates are `YYYY-MM-DD`, days thousandths.
 */
import type { PlainDate } from '../dates.ts';
import type { PacketClient, PaperSize } from '../packet/model.ts';
import type { MilliDays } from '../quantities.ts';
import type { PurposeKind, ValueStatement } from '../value-statement.ts';

export interface ValueContent {
  readonly kind: 'value';
  readonly schemaVersion: 1;
  readonly client: PacketClient;
  readonly paper: PaperSize;
  readonly confidentiality: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  /** The day it was compiled on. */
  readonly asOf: PlainDate;
  readonly worked: MilliDays;
  readonly purposes: readonly ValuePurpose[];
  /** Days that named nothing they served. */
  readonly unnamed: MilliDays;
  readonly waiting: ValueStatement['waiting'];
  readonly hoursSaved: number | null;
  readonly decisions: readonly { readonly title: string; readonly on: PlainDate; readonly outcome: string }[];
  readonly initiatives: readonly { readonly title: string; readonly on: PlainDate }[];
}

export interface ValuePurpose {
  readonly kind: PurposeKind;
  readonly title: string;
  /** The date of a session. */
  readonly on: PlainDate | null;
  readonly milliDays: MilliDays;
  /** The client days that named it. */
  readonly days: number;
}
