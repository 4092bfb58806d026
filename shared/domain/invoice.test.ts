import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementTerms, clientDays, ledgerInput } from '#test/builders/agreement-terms.ts';
import { amountsOf, feeOf, invoiceOf } from './invoice.ts';
import { computeLedger, type LedgerInput } from './ledger.ts';

const billed = [
  agreementTerms({
    rollover: 'none',
    overage: 'bill',
    overageRateMinor: 180_000,
    feeMinor: 500_000,
    milliDaysPerPeriod: 2000,
  }),
];

function inMonth(month: string, change: Partial<LedgerInput>) {
  const [row] = computeLedger(ledgerInput(change), { startsOn: `${month}-01`, endsOn: `${month}-28` });
  if (!row) throw new Error(`${month} has no ledger.`);
  return row;
}

describe('tax', () => {
  it.each([
    [100_000, 19, 19_000],
    [50, 1, 1],
    [49, 1, 0],
    [1, 50, 1],
    [-1, 50, 0],
    [1999, 7.7, 154],
    [135_000, 8.1, 10_935],
    [100_000, 0, 0],
  ])('on %s at %s percent is %s, half up', (net, percent, tax) => {
    expect(amountsOf(net, percent)).toEqual({ netMinor: net, taxMinor: tax, grossMinor: net + tax });
  });
});

describe('the fee of a period', () => {
  it('is the fee as agreed where it is covered whole', () => {
    expect(feeOf(inMonth('2026-02', { terms: billed }), billed)).toBe(500_000);
  });

  it('counts in part by calendar days, rounded once', () => {
    const change = [
      agreementTerms({ startsOn: '2026-03-01', endsOn: '2026-03-15', feeMinor: 100_000 }),
      agreementTerms({ id: 'more', startsOn: '2026-03-16', feeMinor: 200_000 }),
    ];
    expect(feeOf(inMonth('2026-03', { terms: change }), change)).toBe(
      Math.round((100_000 * 15 + 200_000 * 16) / 31),
    );
  });

  it('is none where no terms name one', () => {
    const terms = [agreementTerms()];
    expect(feeOf(inMonth('2026-02', { terms }), terms)).toBeNull();
  });
});

describe('an invoice', () => {
  const expense = (id: string, on: string, billable = true) => ({
    id,
    on,
    text: 'Train',
    amountMinor: 4999,
    billable,
  });
  const row = inMonth('2026-02', { terms: billed, worked: clientDays({ '2026-02-10': 2750 }) });

  it('has the fee, the billed overage and the billable expenses of the period', () => {
    const expenses = [
      expense('b', '2026-02-20'),
      expense('a', '2026-02-01'),
      expense('c', '2026-02-03', false),
    ];
    const { lines, total } = invoiceOf(row, billed, [...expenses, expense('d', '2026-03-01')], 19);
    expect(
      lines.map((line) => [line.kind, 'id' in line ? line.id : line.period, line.netMinor, line.taxMinor]),
    ).toEqual([
      ['fee', '2026-02', 500_000, 95_000],
      ['overage', '2026-02', 135_000, 25_650],
      ['expense', 'a', 4999, 950],
      ['expense', 'b', 4999, 950],
    ]);
    expect(total).toEqual({ netMinor: 644_998, taxMinor: 122_550, grossMinor: 767_548 });
  });

  it('has no line for what there was none of', () => {
    const quiet = inMonth('2026-02', { terms: billed });
    expect(invoiceOf(quiet, billed, [expense('a', '2026-02-28')], 19).lines.map(({ kind }) => kind)).toEqual([
      'fee',
      'expense',
    ]);
  });

  it('adds up, whatever is on it', () => {
    const anyExpense = fc.record({
      id: fc.uuid(),
      on: fc.constantFrom('2026-02-01', '2026-02-28', '2026-03-01'),
      text: fc.constant('Hotel'),
      amountMinor: fc.integer({ min: -100_000, max: 1_000_000 }),
      billable: fc.boolean(),
    });
    const anyPercent = fc.integer({ min: 0, max: 300 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(fc.array(anyExpense), anyPercent, (expenses, percent) => {
        const { lines, total } = invoiceOf(row, billed, expenses, percent);
        expect(total.netMinor + total.taxMinor).toBe(total.grossMinor);
        expect(lines.reduce((sum, line) => sum + line.grossMinor, 0)).toBe(total.grossMinor);
        for (const line of lines)
          expect(Math.abs(line.taxMinor - (line.netMinor * percent) / 100)).toBeLessThanOrEqual(0.5 + 1e-6);
      }),
    );
  });
});
