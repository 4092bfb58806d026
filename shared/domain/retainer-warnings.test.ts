import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementTerms, clientDays, ledgerInput } from '#test/builders/agreement-terms.ts';
import { addDays } from './dates.ts';
import { computeLedger, type LedgerInput, type LedgerPeriod } from './ledger.ts';
import {
  endingWarnings,
  forecastLapse,
  periodWarnings,
  uncommitted,
  unconfirmedWarning,
} from './retainer-warnings.ts';

const march = { startsOn: '2026-03-01', endsOn: '2026-03-31' };
const noRollover = [agreementTerms({ startsOn: '2026-03-01', rollover: 'none' })];

function inMarch(change: Partial<LedgerInput>): LedgerPeriod {
  const [row] = computeLedger(ledgerInput({ terms: noRollover, ...change }), march);
  if (!row) throw new Error('March has no ledger.');
  return row;
}

function codes(change: Partial<LedgerInput>, asOf: string, workingDaysLeft = 20) {
  return periodWarnings(inMarch(change), workingDaysLeft, asOf).map(({ code }) => code);
}

describe('a period warns', () => {
  it('of more days worked and planned than it has', () => {
    const change = {
      worked: clientDays({ '2026-03-02': 2000 }),
      planned: clientDays({ '2026-03-20': 1250 }),
    };
    expect(periodWarnings(inMarch(change), 20, '2026-03-10')).toEqual([
      { code: 'over_used', period: '2026-03', milliDays: 250 },
    ]);
  });

  it('of nothing while all of it is worked or planned', () => {
    const change = {
      worked: clientDays({ '2026-03-02': 2000 }),
      planned: clientDays({ '2026-03-20': 1000 }),
    };
    expect(codes(change, '2026-03-25', 0)).toEqual([]);
  });

  it('of unused days once half of it is over', () => {
    expect(codes({ terms: [agreementTerms({ startsOn: '2026-03-01' })] }, '2026-03-16')).toEqual([]);
    expect(codes({ terms: [agreementTerms({ startsOn: '2026-03-01' })] }, '2026-03-17')).toEqual([
      'under_used',
    ]);
  });

  it('of unplanned days when few working days are left, or fewer than they are', () => {
    const change = { terms: [agreementTerms({ startsOn: '2026-03-01' })] };
    expect(codes(change, '2026-03-02', 6)).toEqual([]);
    expect(codes(change, '2026-03-02', 5)).toEqual(['unplanned']);
    const many = { terms: [agreementTerms({ startsOn: '2026-03-01', milliDaysPerPeriod: 9000 })] };
    expect(codes(many, '2026-03-02', 8)).toEqual(['unplanned']);
    expect(codes(many, '2026-03-02', 9)).toEqual([]);
  });

  it('of days that lapse, within thirty days of it', () => {
    expect(periodWarnings(inMarch({ worked: clientDays({ '2026-03-01': 500 }) }), 20, '2026-03-02')).toEqual([
      { code: 'lapsing_soon', period: '2026-03', milliDays: 2500, on: '2026-03-31' },
    ]);
    const quarter = [agreementTerms({ startsOn: '2026-01-01', periodLength: 'quarter', rollover: 'none' })];
    const [row] = computeLedger(ledgerInput({ terms: quarter }), march);
    const lapses = (asOf: string) =>
      row && periodWarnings(row, 20, asOf).some(({ code }) => code === 'lapsing_soon');
    expect([lapses('2026-02-28'), lapses('2026-03-01')]).toEqual([false, true]);
  });

  it('and what it foresees to lapse is what the ledger lets lapse once the plan is worked', () => {
    const anyDays = fc.dictionary(
      fc.integer({ min: 10, max: 31 }).map((day) => `2026-03-${day}`),
      fc.integer({ min: 1, max: 8 }).map((quarters) => quarters * 250),
    );
    const anyRollover = fc.constantFrom(
      { rollover: 'none' as const },
      { rollover: 'all' as const },
      { rollover: 'up_to' as const, rolloverCapMilliDays: 1000 },
    );
    fc.assert(
      fc.property(anyDays, anyDays, anyRollover, (done, plan, rollover) => {
        const terms = [agreementTerms({ startsOn: '2026-02-01', ...rollover })];
        const [worked, planned] = [
          clientDays(done),
          clientDays(plan).map((day) => ({ ...day, id: `p${day.id}` })),
        ];
        const row = inMarch({ terms, worked, planned });
        const later = inMarch({ terms, worked: [...worked, ...planned] });
        expect(forecastLapse(row)).toBe(later.lapsed);
        expect(uncommitted(row)).toBe(uncommitted(later));
      }),
    );
  });
});

it('planned days that are over wait for a yes or a no', () => {
  const planned = clientDays({ '2026-03-09': 500, '2026-03-02': 1000, '2026-03-10': 1000 });
  expect(unconfirmedWarning(planned, '2026-03-10')).toEqual([
    { code: 'unconfirmed', milliDays: 1500, dates: ['2026-03-02', '2026-03-09'] },
  ]);
  expect(unconfirmedWarning(planned, '2026-03-02')).toEqual([]);
});

describe('an agreement that ends warns', () => {
  const terms = [agreementTerms({ endsOn: '2026-06-30' })];
  const codes = (asOf: string, noticeDays: number | null = 30, of = terms) =>
    endingWarnings(of, noticeDays, asOf).map(({ code, ...facts }) => [code, facts]);

  it('two weeks before notice is due, and sixty days before its end', () => {
    expect(codes('2026-04-30')).toEqual([]);
    expect(codes('2026-05-01')).toEqual([['agreement_ending', { on: '2026-06-30', days: 60 }]]);
    expect(codes('2026-05-17')).toEqual([
      ['notice_due', { on: '2026-05-31', days: 14 }],
      ['agreement_ending', { on: '2026-06-30', days: 44 }],
    ]);
    expect(codes('2026-06-01')).toEqual([['agreement_ending', { on: '2026-06-30', days: 29 }]]);
    expect(codes('2026-05-31').map(([code]) => code)).toContain('notice_due');
    expect(codes('2026-05-17', null)).toHaveLength(1);
  });

  it('not when it has ended, has no end, or later terms go on', () => {
    expect(codes('2026-07-01')).toEqual([]);
    expect(codes('2026-06-01', 30, [agreementTerms()])).toEqual([]);
    expect(
      codes('2026-06-01', 30, [...terms, agreementTerms({ id: 'next', startsOn: '2026-07-01' })]),
    ).toEqual([]);
    expect(codes('2026-06-01', 30, [])).toEqual([]);
  });

  it('from some day on until its end, without a break', () => {
    fc.assert(
      fc.property(fc.nat(200), (days) => {
        const asOf = addDays('2026-01-15', days);
        const isTold = codes(asOf, null).length > 0;
        expect(isTold).toBe(asOf >= '2026-05-01' && asOf <= '2026-06-30');
      }),
    );
  });
});
