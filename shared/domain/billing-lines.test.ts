import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementTerms, clientDays, ledgerInput } from '#test/builders/agreement-terms.ts';
import { type BillingDocument, billingJson, billingLines, billingTable } from './billing-lines.ts';
import { csvOf } from './csv.ts';
import { type Expense, invoiceOf } from './invoice.ts';
import { computeLedger } from './ledger.ts';
import { toDecimalText, toMajorUnitsText } from './quantities.ts';

const terms = [
  agreementTerms({
    ...{ rollover: 'none', overage: 'bill', overageRateMinor: 180_000 },
    ...{ feeMinor: 500_000, milliDaysPerPeriod: 2000 },
  }),
];

function document(expenses: readonly Expense[], taxMilliPercent = 19_000): BillingDocument {
  const worked = clientDays({ '2026-02-10': 2750 });
  const range = { startsOn: '2026-02-01', endsOn: '2026-02-28' };
  const [row] = computeLedger(ledgerInput({ terms, worked }), range);
  if (!row) throw new Error('February has no ledger.');
  const invoice = invoiceOf(row, terms, expenses, taxMilliPercent / 1000);
  const lines = billingLines(invoice, row, terms);
  return {
    client: 'Acme',
    period: row.period,
    currency: 'EUR',
    taxMilliPercent,
    lines,
    total: invoice.total,
  };
}

const train: Expense = { id: 'e', on: '2026-02-11', text: '=Train', amountMinor: 1250, billable: true };

describe('the lines of an invoice', () => {
  it('say what each is for, how much of it and at what price', () => {
    expect(document([train]).lines).toMatchObject([
      { on: '2026-02-28', description: 'Retainer fee, February 2026', quantityMilli: 1000, unit: 'period' },
      { quantityMilli: 750, unit: 'day', unitPriceMinor: 180_000, netMinor: 135_000 },
      { on: '2026-02-11', description: '=Train', quantityMilli: 1000, unit: 'item', netMinor: 1250 },
    ]);
  });

  it('are written with every digit of the currency, and texts as texts', () => {
    const [head, fee, overage, expense] = csvOf(billingTable(document([train]))).split('\r\n');
    expect(head).toBe(
      'Customer,Period,Date,Description,Quantity,Unit,Unit price,Net amount,Tax rate,Tax amount,Gross amount,Currency',
    );
    expect(fee).toBe(
      'Acme,2026-02,2026-02-28,"Retainer fee, February 2026",1.000,period,5000.00,5000.00,19.000,950.00,5950.00,EUR',
    );
    expect(overage).toContain('0.750,day,1800.00,1350.00,19.000,256.50,1606.50,EUR');
    expect(expense).toContain('"\'=Train"');
  });

  it('are plain numbers as JSON', () => {
    expect(billingJson(document([train]))).toMatchObject({
      taxRate: 19,
      lines: [{ net: 5000 }, { quantity: 0.75, unitPrice: 1800, net: 1350, tax: 256.5 }, { gross: 14.88 }],
      total: { net: 6362.5, tax: 1208.88, gross: 7571.38 },
    });
  });

  it('add up to the total, whatever the tax and the expenses', () => {
    const expense = fc.record({
      id: fc.uuid(),
      on: fc.constantFrom('2026-02-01', '2026-02-14', '2026-02-28', '2026-03-01'),
      text: fc.string(),
      amountMinor: fc.integer({ min: -1_000_000, max: 1_000_000 }),
      billable: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(expense), fc.integer({ min: 0, max: 100_000 }), (expenses, tax) => {
        const { lines, total } = document(expenses, tax);
        for (const key of ['netMinor', 'taxMinor', 'grossMinor'] as const)
          expect(lines.reduce((sum, line) => sum + line[key], 0)).toBe(total[key]);
        expect(total.grossMinor).toBe(total.netMinor + total.taxMinor);
      }),
    );
  });
});

describe('a decimal', () => {
  it.each([
    [0, 2, '0.00'],
    [5, 2, '0.05'],
    [-5, 2, '-0.05'],
    [135_000, 2, '1350.00'],
    [1350, 0, '1350'],
  ])('%s of %s digits is %s', (value, digits, text) => {
    expect(toDecimalText(value, digits)).toBe(text);
  });

  it('has the digits of its currency', () => {
    expect([toMajorUnitsText(1999, 'JPY'), toMajorUnitsText(1999, 'USD')]).toEqual(['1999', '19.99']);
  });
});
