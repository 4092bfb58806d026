/** One period of a client's ledger, by its name. */
import { Refusal } from '#shared/contract/errors.ts';
import { computeLedger, type LedgerPeriod } from '#shared/domain/ledger.ts';
import { toLedgerInput } from '#shared/domain/ledger-input.ts';
import { periodNamed } from '#shared/domain/periods.ts';
import type { readRetainer } from './ledger-input.ts';

/** The period of a name. @throws Refusal NO_AGREEMENT, INVALID_INPUT for a period that the agreement does not have */
export function ledgerPeriod(retainer: ReturnType<typeof readRetainer>, name: string): LedgerPeriod {
  const named = periodNamed(name);
  if (!named)
    throw new Refusal('INVALID_INPUT', `${name} is not a period such as 2026-03 or 2026-Q1.`, {
      period: name,
    });
  const ledger = computeLedger(toLedgerInput(retainer), named);
  const row = ledger.find(({ period }) => period === name);
  if (row) return row;
  if (ledger.length === 0) {
    throw new Refusal(
      'NO_AGREEMENT',
      `No agreement reaches ${name}. Set the terms from an earlier date first.`,
      { period: name },
    );
  }
  const periods = ledger.map(({ period }) => period);
  throw new Refusal(
    'INVALID_INPUT',
    `The agreement has no period ${name} there, but ${periods.join(', ')}.`,
    { periods },
  );
}
