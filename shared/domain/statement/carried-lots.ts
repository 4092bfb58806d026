/** Until when what is carried out of a period can be used. (Source: product rules, Retainer days.) */
import type { LedgerPeriod } from '../ledger.ts';
import type { StatementLot } from './model.ts';

/**
 * The lots that a period carries, each with the last day of the last period in which it can be used.
 * @param after the periods that follow, in order
 */
export function carriedLots(row: Pick<LedgerPeriod, 'lots'>, after: readonly LedgerPeriod[]): StatementLot[] {
  return row.lots.map(({ period: lot, milliDays, periodsLeft }) => ({
    lot,
    milliDays,
    usableTo: periodsLeft === null ? null : (after[periodsLeft - 1]?.endsOn ?? null),
  }));
}
