import { describe, expect, it } from 'vitest';
import { agreementTerms, ledgerInput } from '#test/builders/agreement-terms.ts';
import { currentPeriod, elapsedShare, nextToClose, shownLedger } from './shown-ledger.ts';

const asOf = '2026-03-10';
const names = (periods: readonly { period: string }[]) => periods.map(({ period }) => period);

describe('the ledger on the screen', () => {
  it('runs from the first period to the one after the last that anything is in', () => {
    expect(names(shownLedger(ledgerInput(), asOf))).toEqual(['2026-01', '2026-02', '2026-03', '2026-04']);
    const planned = [{ id: 'p', on: '2026-06-02', milliDays: 1000 }];
    expect(names(shownLedger(ledgerInput({ planned }), asOf)).at(-1)).toBe('2026-07');
  });

  it('ends with the agreement, unless something is left', () => {
    const ended = agreementTerms({ endsOn: '2026-01-31', rollover: 'none' });
    expect(names(shownLedger(ledgerInput({ terms: [ended] }), asOf))).toEqual(['2026-01']);
    const owed = ledgerInput({ terms: [ended], worked: [{ id: 'w', on: '2026-01-20', milliDays: 4000 }] });
    expect(names(shownLedger(owed, asOf))).toContain('2026-04');
  });

  it('knows the period under way, how far it has come, and which is to be closed next', () => {
    const ledger = shownLedger(ledgerInput({ closedPeriods: ['2026-01'] }), asOf);
    const current = currentPeriod(ledger, asOf);
    expect(current?.period).toBe('2026-03');
    expect(current && elapsedShare(current, asOf)).toBeCloseTo(10 / 31);
    expect(nextToClose(ledger, asOf)?.period).toBe('2026-02');
    expect(nextToClose(shownLedger(ledgerInput({ closedPeriods: ['2026-02'] }), asOf), asOf)?.period).toBe(
      '2026-03',
    );
  });
});
