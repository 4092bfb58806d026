import { describe, expect, it } from 'vitest';
import { agreementTerms, clientDays, ledgerInput } from '#test/builders/agreement-terms.ts';
import type { AgreementTerms } from './agreements.ts';
import { computeLedger, type LedgerInput, type LedgerPeriod } from './ledger.ts';

/** The ledger of whole months, `2026-01` to `2026-05` unless said otherwise. */
function ledger(change: Partial<LedgerInput>, from = '2026-01-01', to = '2026-05-31') {
  return computeLedger(ledgerInput(change), { startsOn: from, endsOn: to });
}

function period(rows: LedgerPeriod[], name: string): LedgerPeriod {
  const row = rows.find((candidate) => candidate.period === name);
  if (!row) throw new Error(`No period ${name} among ${rows.map((each) => each.period).join(', ')}.`);
  return row;
}

const firstExample: AgreementTerms = agreementTerms({
  rollover: 'up_to',
  rolloverCapMilliDays: 1000,
  expireAfterPeriods: 1,
});

describe('the worked examples of the product rules', () => {
  it('1: carries up to one day for one period, and a deficit into the next grant', () => {
    const worked = clientDays({
      '2026-01-20': 2500,
      '2026-02-17': 3250,
      '2026-03-10': 1000,
      '2026-04-14': 5000,
      '2026-05-12': 2000,
    });
    const rows = ledger({ terms: [firstExample], worked });
    expect(
      rows.map((row) => [row.period, row.opening, row.granted, row.worked, row.lapsed, row.closing]),
    ).toEqual([
      ['2026-01', 0, 3000, 2500, 0, 500],
      ['2026-02', 500, 3000, 3250, 0, 250],
      ['2026-03', 250, 3000, 1000, 1250, 1000],
      ['2026-04', 1000, 3000, 5000, 0, -1000],
      ['2026-05', -1000, 3000, 2000, 0, 0],
    ]);
    expect(period(rows, '2026-03').lines.filter((line) => line.kind === 'lapsed')).toEqual([
      { kind: 'lapsed', lot: '2026-03', milliDays: 1250, reason: 'cap' },
    ]);
    expect(period(rows, '2026-05').lines).toContainEqual({ kind: 'repaid', milliDays: 1000 });
  });

  it('2: prorates a start in mid-month', () => {
    const rows = ledger({ terms: [agreementTerms({ startsOn: '2026-01-16' })] });
    expect(rows.map((row) => row.granted)).toEqual([1500, 3000, 3000, 3000, 3000]);
    expect(period(rows, '2026-01').startsOn).toBe('2026-01-01');
  });

  it('3: prorates around a pause', () => {
    const pauses = [{ startsOn: '2026-02-10', endsOn: '2026-02-20' }];
    const rows = ledger({ terms: [firstExample], pauses });
    expect(rows.map((row) => row.granted)).toEqual([3000, 1750, 3000, 3000, 3000]);
    expect(period(rows, '2026-02').lines[0]).toEqual({
      kind: 'granted',
      milliDays: 1750,
      parts: [{ termsId: 'terms-1', milliDaysPerPeriod: 3000, of: '2026-02', days: 17, ofDays: 28 }],
    });
  });

  it('4: rounds once over both parts of a change of terms', () => {
    const terms = [
      agreementTerms(),
      agreementTerms({ id: 'terms-2', startsOn: '2026-03-16', milliDaysPerPeriod: 4000 }),
    ];
    expect(ledger({ terms }).map((row) => row.granted)).toEqual([3000, 3000, 3500, 4000, 4000]);
  });

  it('5: bills overage at the day rate and lapses what does not roll over', () => {
    const terms = [
      agreementTerms({
        milliDaysPerPeriod: 2000,
        rollover: 'none',
        overage: 'bill',
        overageRateMinor: 180_000,
      }),
    ];
    const rows = ledger({ terms, worked: clientDays({ '2026-01-20': 1500, '2026-02-17': 2750 }) });
    expect(period(rows, '2026-01')).toMatchObject({ lapsed: 500, closing: 0, billedOverage: 0 });
    expect(period(rows, '2026-01').lines).toContainEqual({
      kind: 'lapsed',
      lot: '2026-01',
      milliDays: 500,
      reason: 'no_rollover',
    });
    expect(period(rows, '2026-02')).toMatchObject({
      opening: 0,
      lapsed: 0,
      billedOverage: 750,
      overageAmountMinor: 135_000,
      closing: 0,
    });
  });

  it('6: draws on the oldest lot, and each lot lapses at the end of its second period', () => {
    const terms = [agreementTerms({ milliDaysPerPeriod: 2000, expireAfterPeriods: 2 })];
    const rows = ledger({ terms, worked: clientDays({ '2026-03-10': 1000 }) });
    const march = period(rows, '2026-03');
    expect(march.lines.find((line) => line.kind === 'worked')).toMatchObject({
      draws: [{ lot: '2026-01', milliDays: 1000 }],
      overage: 0,
    });
    expect(march.lines.filter((line) => line.kind === 'lapsed')).toEqual([
      { kind: 'lapsed', lot: '2026-01', milliDays: 1000, reason: 'expiry' },
    ]);
    const april = period(rows, '2026-04');
    expect(april.lines.filter((line) => line.kind === 'lapsed')).toEqual([
      { kind: 'lapsed', lot: '2026-02', milliDays: 2000, reason: 'expiry' },
    ]);
    expect(april.lots.map(({ period, milliDays }) => [period, milliDays])).toEqual([
      ['2026-03', 2000],
      ['2026-04', 2000],
    ]);
    expect(april.closing).toBe(4000);
  });
});

describe('overage', () => {
  it('is carried where none is allowed but a booking was accepted all the same', () => {
    const terms = [agreementTerms({ overage: 'refuse' })];
    const rows = ledger({ terms, worked: clientDays({ '2026-01-20': 4000 }) });
    expect(rows.slice(0, 2).map((row) => row.closing)).toEqual([-1000, 2000]);
  });

  it('is billed for its own period only: a deficit from earlier terms waits for grants', () => {
    const terms = [
      agreementTerms({ milliDaysPerPeriod: 1000 }),
      agreementTerms({
        id: 'terms-2',
        startsOn: '2026-02-01',
        milliDaysPerPeriod: 1000,
        overage: 'bill',
        overageRateMinor: 100_000,
      }),
    ];
    const worked = clientDays({ '2026-01-20': 4000, '2026-02-17': 500 });
    const february = period(ledger({ terms, worked }), '2026-02');
    expect(february).toMatchObject({ opening: -3000, billedOverage: 500, closing: -2000 });
    expect(february.overageAmountMinor).toBe(50_000);
  });

  it('follows the terms in force on the last covered day', () => {
    const terms = [
      agreementTerms(),
      agreementTerms({
        id: 'terms-2',
        startsOn: '2026-01-20',
        overage: 'bill',
        overageRateMinor: 100_000,
      }),
    ];
    const worked = clientDays({ '2026-01-05': 5000 });
    expect(period(ledger({ terms, worked }), '2026-01')).toMatchObject({
      termsId: 'terms-2',
      billedOverage: 2000,
    });
    const pauses = [{ startsOn: '2026-01-20', endsOn: '2026-01-31' }];
    expect(period(ledger({ terms, worked, pauses }), '2026-01')).toMatchObject({
      termsId: 'terms-1',
      billedOverage: 0,
    });
  });
});

describe('rollover', () => {
  it('takes expiry before the cap, and the cap from the oldest lot', () => {
    const terms = [agreementTerms({ rollover: 'up_to', rolloverCapMilliDays: 4000, expireAfterPeriods: 2 })];
    const march = period(ledger({ terms }), '2026-03');
    expect(march.lines.filter((line) => line.kind === 'lapsed')).toEqual([
      { kind: 'lapsed', lot: '2026-01', milliDays: 1000, reason: 'expiry' },
      { kind: 'lapsed', lot: '2026-02', milliDays: 2000, reason: 'cap' },
    ]);
    expect(march.lots).toEqual([
      { period: '2026-02', milliDays: 1000, periodsLeft: 1 },
      { period: '2026-03', milliDays: 3000, periodsLeft: 2 },
    ]);
  });

  it('leaves a lot the expiry it was carried with when the terms change', () => {
    const terms = [
      agreementTerms({ expireAfterPeriods: 1 }),
      agreementTerms({ id: 'terms-2', startsOn: '2026-02-01', milliDaysPerPeriod: 0 }),
    ];
    expect(ledger({ terms }).map((row) => row.closing)).toEqual([3000, 0, 0, 0, 0]);
  });

  it('goes on after the agreement ended, by the terms last in force', () => {
    const terms = [agreementTerms({ endsOn: '2026-01-31', expireAfterPeriods: 2 })];
    expect(ledger({ terms }).map((row) => [row.granted, row.lapsed, row.closing])).toEqual([
      [3000, 0, 3000],
      [0, 0, 3000],
      [0, 3000, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });
});

describe('adjustments', () => {
  const on = '2026-01-10';

  it('add to the grant of their period, so a plus also repays a deficit', () => {
    const adjustments = [
      { id: 'owed', on: '2025-12-31', milliDays: -1000, reason: 'brought forward' },
      { id: 'gift', on, milliDays: 500, reason: 'goodwill' },
    ];
    const rows = ledger({ adjustments }, '2025-12-01', '2026-01-31');
    expect(rows.map((row) => [row.opening, row.granted, row.adjusted, row.closing])).toEqual([
      [0, 0, -1000, -1000],
      [-1000, 3000, 500, 2500],
    ]);
    expect(rows[1]?.lots).toEqual([{ period: '2026-01', milliDays: 2500, periodsLeft: null }]);
  });

  it('draw like work when they are minus, on the oldest lot first, and are billed like work', () => {
    const terms = [agreementTerms({ milliDaysPerPeriod: 1000, overage: 'bill', overageRateMinor: 100_000 })];
    const adjustments = [{ id: 'late', on: '2026-02-10', milliDays: -2500, reason: 'worked on 20 January' }];
    const february = period(ledger({ terms, adjustments }), '2026-02');
    expect(february.lines).toContainEqual({
      kind: 'adjusted',
      id: 'late',
      on: '2026-02-10',
      milliDays: -2500,
      reason: 'worked on 20 January',
      draws: [
        { lot: '2026-01', milliDays: 1000 },
        { lot: '2026-02', milliDays: 1000 },
      ],
      overage: 500,
    });
    expect(february).toMatchObject({ worked: 0, adjusted: -2500, billedOverage: 500, closing: 0 });
  });
});
