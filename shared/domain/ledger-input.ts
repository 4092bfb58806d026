/** The rows of a retainer, as the contract and the client's file have them, in the terms of the ledger's rule. */
import type { AgreementTerms } from './agreements.ts';
import type { DateRange, PlainDate } from './dates.ts';
import type { LedgerInput } from './ledger.ts';
import type { PeriodName } from './periods.ts';
import type { MilliDays } from './quantities.ts';
import type { ClientDayKind } from './vocabulary.ts';

type DatedRow = { readonly id: string; readonly onDate: PlainDate; readonly milliDays: MilliDays };

/** What a client's ledger follows from, row by row; rows come in any order. */
export type RetainerRows = {
  readonly agreements: readonly AgreementTerms[];
  readonly pauses: readonly DateRange[];
  readonly adjustments: readonly (DatedRow & { readonly reason: string })[];
  readonly closings: readonly { readonly period: PeriodName }[];
  readonly days: readonly (DatedRow & { readonly kind: ClientDayKind })[];
};

/** The input of `computeLedger` and `canBook`. */
export function toLedgerInput({
  agreements,
  pauses,
  adjustments,
  closings,
  days,
}: RetainerRows): LedgerInput {
  const booked = days.map(({ id, onDate, milliDays, kind }) => ({ id, on: onDate, milliDays, kind }));
  return {
    terms: agreements,
    pauses,
    adjustments: adjustments.map(({ id, onDate, milliDays, reason }) => ({
      id,
      on: onDate,
      milliDays,
      reason,
    })),
    worked: booked.filter(({ kind }) => kind === 'worked'),
    planned: booked.filter(({ kind }) => kind === 'planned'),
    closedPeriods: closings.map(({ period }) => period),
  };
}
