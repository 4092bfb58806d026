/** What a closed period protects. (Source: product rules, Retainer days: a closed period is locked.) */
import { computeLedger, type LedgerInput, lockedThrough } from './ledger.ts';
import type { PeriodName } from './periods.ts';

const statedNumbers = [
  'startsOn',
  'endsOn',
  'opening',
  'granted',
  'worked',
  'adjusted',
  'lapsed',
  'billedOverage',
  'overageAmountMinor',
  'closing',
] as const;

/**
 * The first locked period whose dates or numbers another history would restate; `undefined` when none would be. New
 * terms or a new pause can reach back into one, so they are accepted only when this finds nothing.
 */
export function restatedPeriod(before: LedgerInput, after: LedgerInput): PeriodName | undefined {
  const locked = lockedThrough(before.closedPeriods);
  if (locked === null) return undefined;
  const history = { startsOn: '0001-01-01', endsOn: locked };
  const restated = new Map(computeLedger(after, history).map((row) => [row.period, row]));
  return computeLedger(before, history).find((row) => {
    const other = restated.get(row.period);
    return row.locked && statedNumbers.some((field) => row[field] !== other?.[field]);
  })?.period;
}
