import { describe, expect, it } from 'vitest';
import { agreementTerms, clientDays, ledgerInput } from '#test/builders/agreement-terms.ts';
import { computeLedger, daysLeft, type LedgerInput, lockedThrough } from './ledger.ts';

function ledger(change: Partial<LedgerInput>, startsOn = '2026-01-01', endsOn = '2026-05-31') {
  return computeLedger(ledgerInput(change), { startsOn, endsOn });
}

const monthly = agreementTerms();
const quarterly = agreementTerms({
  id: 'terms-2',
  milliDaysPerPeriod: 9000,
  periodLength: 'quarter',
});

describe('a change of period length', () => {
  it('from months to quarters finishes the month, then starts what is left of the quarter', () => {
    const terms = [monthly, { ...quarterly, startsOn: '2026-02-16' }];
    const rows = ledger({ terms }, '2026-01-01', '2026-06-30');
    expect(rows.map((row) => [row.period, row.startsOn, row.endsOn, row.granted])).toEqual([
      ['2026-01', '2026-01-01', '2026-01-31', 3000],
      // 15/28 × 3 + 13/90 × 9 = 2.907
      ['2026-02', '2026-02-01', '2026-02-28', 3000],
      // 31/90 × 9 = 3.1
      ['2026-Q1', '2026-03-01', '2026-03-31', 3000],
      ['2026-Q2', '2026-04-01', '2026-06-30', 9000],
    ]);
  });

  it('from quarters to months finishes the quarter, with each day at the rate of its own terms', () => {
    const terms = [
      { ...quarterly, startsOn: '2026-01-01' },
      { ...monthly, id: 'terms-3', startsOn: '2026-02-16', milliDaysPerPeriod: 4000 },
    ];
    const rows = ledger({ terms });
    // 46/90 × 9 + 13/28 × 4 + 4 = 10.457
    expect(rows.map((row) => [row.period, row.granted])).toEqual([
      ['2026-Q1', 10_500],
      ['2026-04', 4000],
      ['2026-05', 4000],
    ]);
  });

  it('takes the length of the agreement to come when there is a gap before it', () => {
    const terms = [
      agreementTerms({ startsOn: '2025-12-01', endsOn: '2025-12-31' }),
      { ...quarterly, startsOn: '2026-02-16' },
    ];
    const rows = ledger({ terms }, '2025-12-01', '2026-03-31');
    // 44/90 × 9 = 4.4
    expect(rows.map((row) => [row.period, row.granted])).toEqual([
      ['2025-12', 3000],
      ['2026-Q1', 4500],
    ]);
  });
});

describe('which periods the ledger has', () => {
  it('is empty without terms', () => {
    expect(ledger({ terms: [], worked: clientDays({ '2026-01-20': 1000 }) })).toEqual([]);
  });

  it('begins with the first terms, and runs to the end of what is asked', () => {
    const terms = [agreementTerms({ startsOn: '2026-03-10', endsOn: '2026-03-31' })];
    expect(ledger({ terms }).map((row) => row.period)).toEqual(['2026-03', '2026-04', '2026-05']);
  });

  it('includes a day worked before the first terms as a deficit, never dropping it', () => {
    const terms = [agreementTerms({ startsOn: '2026-02-01' })];
    const rows = ledger({ terms, worked: clientDays({ '2026-01-20': 1000 }) });
    expect(rows.slice(0, 2).map((row) => [row.period, row.closing])).toEqual([
      ['2026-01', -1000],
      ['2026-02', 2000],
    ]);
  });

  it('has the period that holds a date, opened by all the history before it', () => {
    const rows = ledger({ worked: clientDays({ '2026-01-20': 1000 }) }, '2026-03-15', '2026-03-15');
    expect(rows.map((row) => [row.period, row.opening])).toEqual([['2026-03', 5000]]);
  });
});

describe('closed periods', () => {
  it('lock themselves and everything before them', () => {
    const rows = ledger({ closedPeriods: ['2026-02'] });
    expect(rows.map((row) => row.locked)).toEqual([true, true, false, false, false]);
    expect(lockedThrough(['2026-Q1', '2026-02'])).toBe('2026-03-31');
    expect(lockedThrough([])).toBeNull();
  });

  it('must be named as periods', () => {
    expect(() => lockedThrough(['2026-13'])).toThrow(RangeError);
  });
});

describe('the forecast', () => {
  it('draws planned days after the worked ones, through carrying and lapsing, and leaves the row alone', () => {
    const terms = [agreementTerms({ expireAfterPeriods: 1 })];
    const worked = clientDays({ '2026-01-20': 1000 });
    const planned = clientDays({ '2026-02-10': 4500, '2026-03-10': 1000 });
    const rows = ledger({ terms, worked, planned }, '2026-01-01', '2026-03-31');
    expect(rows.map((row) => [row.worked, row.closing])).toEqual([
      [1000, 2000],
      [0, 3000],
      [0, 3000],
    ]);
    expect(rows.map((row) => row.forecast)).toEqual([
      { planned: 0, closing: 2000 },
      { planned: 4500, closing: 500 },
      { planned: 1000, closing: 2500 },
    ]);
  });

  it('leaves out planned days of a locked period, which can no longer be worked there', () => {
    const planned = clientDays({ '2026-01-20': 1000, '2026-02-10': 500 });
    const rows = ledger({ planned, closedPeriods: ['2026-01'] });
    expect(rows.slice(0, 2).map((row) => row.forecast)).toEqual([
      { planned: 0, closing: 3000 },
      { planned: 500, closing: 5500 },
    ]);
  });
});

it('says what can still be drawn before the period ends', () => {
  const [january] = ledger({ worked: clientDays({ '2026-01-20': 4000 }) });
  expect(january && daysLeft(january)).toBe(-1000);
});
