/** The retainer as a packet for the CEO freezes it. A part of the model (model.ts), whose conventions hold here too. */
import type { PlainDate } from '../dates.ts';
import type { MilliDays, MinorUnits } from '../quantities.ts';

/** The retainer days (CEO edition). */
export interface RetainerSection {
  readonly kind: 'retainer';
  /** The agreement in words; null where there is none. */
  readonly terms: string | null;
  /** Oldest first; the last one is the period that `asOf` lies in. */
  readonly periods: readonly PacketPeriod[];
  readonly days: readonly {
    readonly on: PlainDate;
    readonly kind: 'planned' | 'worked';
    readonly days: MilliDays;
    readonly note: string;
  }[];
}

export interface PacketPeriod {
  /** `2026-03`, or a quarter such as `2026-Q1`. */
  readonly period: string;
  readonly opening: MilliDays;
  readonly granted: MilliDays;
  readonly adjusted: MilliDays;
  readonly worked: MilliDays;
  readonly planned: MilliDays;
  readonly lapsed: MilliDays;
  readonly overage: MilliDays;
  readonly overageAmount: MinorUnits | null;
  readonly closing: MilliDays;
  readonly locked: boolean;
}
