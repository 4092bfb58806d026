/**
 * What the statement of a retainer period says, frozen: plain JSON, complete in itself, read years later without any rule
 * of the app. Dates are `YYYY-MM-DD`, days thousandths, money minor units.
 */
import type { BillingLine } from '../billing-lines.ts';
import type { PlainDate } from '../dates.ts';
import type { Amounts } from '../invoice.ts';
import type { Draw, Lapse } from '../lots.ts';
import type { PacketClient, PaperSize } from '../packet/model.ts';
import type { PeriodName } from '../periods.ts';
import type { MilliDays, MinorUnits } from '../quantities.ts';
import type { PurposeKind } from '../value-statement.ts';

/** Raised whenever a field changes its meaning; a reader refuses versions it does not know. */
export const statementSchemaVersion = 1;

export interface StatementContent {
  readonly kind: 'statement';
  readonly schemaVersion: typeof statementSchemaVersion;
  readonly client: PacketClient;
  readonly paper: PaperSize;
  readonly confidentiality: string;
  readonly period: PeriodName;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  /** The day it was compiled on. */
  readonly asOf: PlainDate;
  /** Null while it is a draft. */
  readonly issuedOn: PlainDate | null;
  /** The issued statement that this one corrects. */
  readonly replaces: { readonly statementId: string; readonly issuedOn: PlainDate } | null;
  /** Each version of the agreement that held in the period, in words, from its first day there. */
  readonly terms: readonly { readonly from: PlainDate; readonly words: string }[];
  /** What the grant was made of, where it was not granted whole: `days` of `ofDays` calendar days at so many days. */
  readonly prorated: readonly {
    readonly milliDaysPerPeriod: MilliDays;
    readonly days: number;
    readonly ofDays: number;
  }[];
  readonly ledger: StatementLedger;
  /** Days of an earlier deficit that the grant repaid first. */
  readonly repaid: MilliDays;
  readonly days: readonly StatementDay[];
  readonly adjustments: readonly StatementAdjustment[];
  readonly lapses: readonly Lapse[];
  /** What goes on into the next period, oldest lot first. */
  readonly carried: readonly StatementLot[];
  /** Days beyond the agreement that are billed; null where there are none. */
  readonly overage: {
    readonly milliDays: MilliDays;
    readonly rateMinor: MinorUnits;
    readonly amountMinor: MinorUnits;
  } | null;
  readonly expenses: readonly StatementExpense[];
  readonly invoice: {
    readonly taxMilliPercent: number;
    readonly lines: readonly BillingLine[];
    readonly total: Amounts;
  };
  /** Null where the agreement ends with this period. */
  readonly next: StatementForecast | null;
}

/** closing = opening + granted + adjusted − worked − lapsed + billed overage. */
export interface StatementLedger {
  readonly opening: MilliDays;
  readonly granted: MilliDays;
  readonly adjusted: MilliDays;
  readonly worked: MilliDays;
  readonly lapsed: MilliDays;
  readonly billedOverage: MilliDays;
  readonly closing: MilliDays;
}

export interface StatementDay {
  readonly on: PlainDate;
  readonly milliDays: MilliDays;
  readonly note: string;
  /** Why it was worked beyond an agreement that allows no overage. */
  readonly overrideReason: string | null;
  readonly served: readonly ServedPurpose[];
  /** The lots it drew on, oldest first. */
  readonly draws: readonly Draw[];
  /** What no lot covered. */
  readonly overage: MilliDays;
}

/** What a day served: its title, and the date where it is a session. */
export interface ServedPurpose {
  readonly kind: PurposeKind;
  readonly title: string;
  readonly on: PlainDate | null;
}

export interface StatementAdjustment {
  readonly on: PlainDate;
  readonly milliDays: MilliDays;
  readonly reason: string;
  readonly draws: readonly Draw[];
  readonly overage: MilliDays;
}

export interface StatementLot {
  readonly lot: PeriodName;
  readonly milliDays: MilliDays;
  /** The last day on which it can be used; null: it does not expire. */
  readonly usableTo: PlainDate | null;
}

export interface StatementExpense {
  readonly on: PlainDate;
  readonly text: string;
  readonly amountMinor: MinorUnits;
  readonly billable: boolean;
}

export interface StatementForecast {
  readonly period: PeriodName;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly opening: MilliDays;
  readonly granted: MilliDays;
  readonly adjusted: MilliDays;
  /** What is worked in it already. */
  readonly worked: MilliDays;
  readonly planned: readonly {
    readonly on: PlainDate;
    readonly milliDays: MilliDays;
    readonly note: string;
  }[];
  /** What is left when the planned days are worked and nothing else. */
  readonly left: MilliDays;
}
