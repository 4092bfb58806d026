/** What new terms would make of the periods from their start on. */
import type { AgreementTerms } from '#shared/domain/agreements.ts';
import { addMonths } from '#shared/domain/dates.ts';
import { computeLedger, type LedgerInput, type LedgerPeriod } from '#shared/domain/ledger.ts';

const periodCount = 6;

/** The first six periods that the terms touch; terms of the same first day are replaced, as when they are saved. */
export function previewPeriods(input: LedgerInput, terms: AgreementTerms): LedgerPeriod[] {
  const others = input.terms.filter(({ startsOn }) => startsOn !== terms.startsOn);
  // Six quarters and the one under way reach no further than this.
  const endsOn = addMonths(terms.startsOn, (periodCount + 1) * 3);
  const ledger = computeLedger({ ...input, terms: [...others, terms] }, { startsOn: terms.startsOn, endsOn });
  return ledger.slice(0, periodCount);
}
