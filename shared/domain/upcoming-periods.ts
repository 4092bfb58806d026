/** The next periods of an agreement as its terms would make them: the preview beside the editor. */
import { addMonthsTo, lastDayOf, monthOf, type PlainDate } from './dates.ts';
import { computeLedger, type LedgerInput, type LedgerPeriod } from './ledger.ts';

/**
 * The period that `asOf` lies in and those after it, `count` in all, each with its forecast. Fewer where the ledger has
 * not begun by the end of them, or there are no terms. At most 24.
 */
export function upcomingPeriods(input: LedgerInput, asOf: PlainDate, count: number): LedgerPeriod[] {
  const most = Math.min(count, 24);
  const endsOn = lastDayOf(addMonthsTo(monthOf(asOf), 3 * most));
  return computeLedger(input, { startsOn: asOf, endsOn }).slice(0, most);
}
