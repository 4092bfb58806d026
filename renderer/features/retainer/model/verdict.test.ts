import { describe, expect, it } from 'vitest';
import type { LedgerInput } from '#shared/domain/ledger.ts';
import { agreementTerms, ledgerInput } from '#test/builders/agreement-terms.ts';
import { isRefused, needsReason, verdictOn } from './verdict.ts';

const refusing = agreementTerms({ milliDaysPerPeriod: 2000, rollover: 'none', overage: 'refuse' });
const input = (change: Partial<LedgerInput> = {}) => ledgerInput({ terms: [refusing], ...change });

const worked = { on: '2026-03-10', milliDays: 1500, kind: 'worked' } as const;

describe('the verdict on a client day', () => {
  it('waits until there is a date and an amount', () => {
    expect(verdictOn(input(), { kind: 'worked' })).toEqual({ state: 'incomplete' });
    expect(verdictOn(input(), { ...worked, on: '2026-02-30' })).toEqual({ state: 'incomplete' });
    expect(verdictOn(input(), { ...worked, milliDays: 0 })).toEqual({ state: 'incomplete' });
  });

  it('says what is left after it, for a planned day with what is planned already', () => {
    expect(verdictOn(input(), worked)).toEqual({ state: 'fine', period: '2026-03', left: 500 });
    const planned = [{ id: 'p', on: '2026-03-20', milliDays: 500 }];
    expect(verdictOn(input({ planned }), { ...worked, milliDays: 1000, kind: 'planned' })).toEqual({
      ...{ state: 'fine', period: '2026-03', left: 500 },
    });
  });

  it('goes beyond an agreement without overage: a worked day asks for a reason, a planned one is refused', () => {
    const beyond = verdictOn(input(), { ...worked, milliDays: 2250 });
    expect(beyond).toEqual({ state: 'beyond', period: '2026-03', beyond: 250, left: 2000 });
    expect([needsReason(beyond, 'worked'), isRefused(beyond, 'worked')]).toEqual([true, false]);
    expect([needsReason(beyond, 'planned'), isRefused(beyond, 'planned')]).toEqual([false, true]);
  });

  it('makes a worked day of a closed period an adjustment in the open one, and plans none there', () => {
    const closed = input({ closedPeriods: ['2026-02'] });
    const late = { ...worked, on: '2026-02-10' };
    expect(verdictOn(closed, late)).toEqual({
      ...{ state: 'late', period: '2026-02', openPeriod: '2026-03', needsReason: false },
    });
    expect(verdictOn(closed, { ...late, milliDays: 2500 })).toMatchObject({ needsReason: true });
    const planned = verdictOn(closed, { ...late, kind: 'planned' });
    expect(planned).toEqual({ state: 'closed', period: '2026-02', openFrom: '2026-03-01' });
    expect(isRefused(planned, 'planned')).toBe(true);
  });

  it('names the step and a day that no agreement covers', () => {
    expect(verdictOn(input(), { ...worked, milliDays: 300 })).toEqual({
      ...{ state: 'no_increment', increment: 250 },
    });
    expect(verdictOn(input(), { ...worked, on: '2025-12-31' })).toEqual({ state: 'no_agreement' });
  });
});
