/** Agreement terms and client days for tests of the retainer rules. */
import type { AgreementTerms } from '#shared/domain/agreements.ts';
import type { LedgerInput } from '#shared/domain/ledger.ts';
import type { ClientDay } from '#shared/domain/settlement.ts';

/** Three days a month from 2026-01-01, everything rolled over, deficits carried, in quarter days. */
export function agreementTerms(change: Partial<AgreementTerms> = {}): AgreementTerms {
  return {
    id: 'terms-1',
    startsOn: '2026-01-01',
    endsOn: null,
    milliDaysPerPeriod: 3000,
    periodLength: 'month',
    rollover: 'all',
    rolloverCapMilliDays: null,
    expireAfterPeriods: null,
    overage: 'carry',
    overageRateMinor: null,
    incrementMilliDays: 250,
    feeMinor: null,
    minutesPerDay: 480,
    ...change,
  };
}

/** A ledger's input with nothing but what is given. */
export function ledgerInput(change: Partial<LedgerInput> = {}): LedgerInput {
  return {
    terms: [agreementTerms()],
    pauses: [],
    adjustments: [],
    worked: [],
    closedPeriods: [],
    ...change,
  };
}

/** Client days by date, such as `{ '2026-01-20': 2500 }`, with the date as their id. */
export function clientDays(milliDaysByDate: Record<string, number>): ClientDay[] {
  return Object.entries(milliDaysByDate).map(([on, milliDays]) => ({ id: on, on, milliDays }));
}
