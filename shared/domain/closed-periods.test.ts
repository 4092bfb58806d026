import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementTerms, clientDays, ledgerInput } from '#test/builders/agreement-terms.ts';
import { anyHistory, anyTerms } from '#test/builders/ledger-history.ts';
import { restatedPeriod } from './closed-periods.ts';
import { addDays } from './dates.ts';
import { lockedThrough } from './ledger.ts';

const closed = ledgerInput({ closedPeriods: ['2026-01', '2026-02'] });
const more = agreementTerms({ id: 'terms-2', milliDaysPerPeriod: 4000 });

describe('a closed period is restated by', () => {
  it('terms or a pause that reach into it', () => {
    const terms = [...closed.terms, { ...more, startsOn: '2026-02-16' }];
    expect(restatedPeriod(closed, { ...closed, terms })).toBe('2026-02');
    const pauses = [{ startsOn: '2026-01-10', endsOn: '2026-01-20' }];
    expect(restatedPeriod(closed, { ...closed, pauses })).toBe('2026-01');
  });

  it('a day worked before it that changes its opening', () => {
    const worked = clientDays({ '2025-12-20': 1000 });
    expect(restatedPeriod(closed, { ...closed, worked })).toBe('2026-01');
  });

  it('terms to come that would draw an empty closed month into their quarter', () => {
    const ended = { ...closed, terms: [agreementTerms({ endsOn: '2026-01-31' })] };
    const terms = [...ended.terms, { ...more, startsOn: '2026-03-16', periodLength: 'quarter' as const }];
    expect(restatedPeriod(ended, { ...ended, terms })).toBe('2026-02');
  });
});

describe('a closed period is left alone by', () => {
  it('anything while nothing is closed', () => {
    const open = ledgerInput();
    expect(restatedPeriod(open, { ...open, terms: [more] })).toBeUndefined();
  });

  it('terms that start after it, when other terms hold until then', () => {
    fc.assert(
      fc.property(anyHistory, anyTerms, fc.nat(400), (history, added, days) => {
        const lockedOn = lockedThrough(history.closedPeriods);
        fc.pre(lockedOn !== null);
        const terms = history.terms.map((each) => ({ ...each, endsOn: null }));
        const before = {
          ...history,
          terms: [{ ...added, id: 'first', startsOn: '2026-11-01', endsOn: null }, ...terms],
        };
        const later = { ...added, startsOn: addDays(lockedOn, days + 1) };
        expect(restatedPeriod(before, { ...before, terms: [...before.terms, later] })).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
