/** What new terms would make of the periods from their start on. */
import type { AgreementTerms } from '#shared/domain/agreements.ts';
import type { LedgerInput, LedgerPeriod } from '#shared/domain/ledger.ts';
import { upcomingPeriods } from '#shared/domain/upcoming-periods.ts';

const periodCount = 6;

/** The first six periods that the terms touch; terms of the same first day are replaced, as when they are saved. */
export function previewPeriods(input: LedgerInput, terms: AgreementTerms): LedgerPeriod[] {
  const others = input.terms.filter(({ startsOn }) => startsOn !== terms.startsOn);
  return upcomingPeriods({ ...input, terms: [...others, terms] }, terms.startsOn, periodCount);
}
