/** What the ledger's rule is computed from, as it is stored. */
import type { ClientDb } from '#db/files/client-file.ts';
import { allRows } from '#db/queries/all-rows.ts';
import { adjustments, agreements, clientDays, pauses, periodClosings } from '#db/schema/client/retainer.ts';
import { termsSpans } from '#shared/domain/agreements.ts';
import { type DateRange, overlapOf } from '#shared/domain/dates.ts';
import { computeLedger, type LedgerPeriod } from '#shared/domain/ledger.ts';
import { toLedgerInput } from '#shared/domain/ledger-input.ts';

/** Everything of one client's retainer, oldest first. */
export function readRetainer(db: ClientDb) {
  return {
    agreements: allRows(db, agreements, agreements.startsOn),
    pauses: allRows(db, pauses, pauses.startsOn),
    adjustments: allRows(db, adjustments, adjustments.onDate, adjustments.id),
    closings: allRows(db, periodClosings, periodClosings.startsOn),
    days: allRows(db, clientDays, clientDays.onDate, clientDays.id),
  };
}

/**
 * The ledger's periods that share a day with a range, as lists of standings show them: without the empty ones that no
 * agreement reaches, before the first or after the last.
 */
export function ledgerPeriods(retainer: ReturnType<typeof readRetainer>, range: DateRange): LedgerPeriod[] {
  const spans = termsSpans(retainer.agreements);
  return computeLedger(toLedgerInput(retainer), range).filter(
    (row) =>
      spans.some((span) => overlapOf(span, row)) ||
      row.opening !== 0 ||
      row.worked !== 0 ||
      row.adjusted !== 0,
  );
}
