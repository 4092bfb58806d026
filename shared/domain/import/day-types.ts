/** The retainer that past days come into, and what an import makes of a date. */
import type { PlainDate } from '../dates.ts';
import type { RetainerRows } from '../ledger-input.ts';
import type { PeriodName } from '../periods.ts';
import type { MilliDays } from '../quantities.ts';

interface KeyedRow {
  /** What the row of a time sheet that it was imported from is known by. */
  readonly importKey: string | null;
}

/** The retainer that past days come into. */
export interface ExistingTime extends RetainerRows {
  readonly clientName: string;
  readonly days: readonly (RetainerRows['days'][number] & KeyedRow)[];
  readonly adjustments: readonly (RetainerRows['adjustments'][number] & KeyedRow)[];
}

/** All hours of one date, as one client day. */
export interface DayValues {
  readonly on: PlainDate;
  readonly minutes: number;
  readonly minutesPerDay: number;
  readonly milliDays: MilliDays;
  /** Before it was rounded to the booking increment. */
  readonly unrounded: MilliDays;
  readonly note: string;
  readonly importKey: string;
  /** Where it counts when its own period is closed: as an adjustment on `onDate`. */
  readonly late: {
    readonly period: PeriodName;
    readonly openPeriod: PeriodName;
    readonly openFrom: PlainDate;
    readonly onDate: PlainDate;
  } | null;
}
