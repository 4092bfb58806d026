/**
 * Invoice lines in the columns that bookkeeping tools import: date, description, quantity, unit, unit price, net amount,
 * tax rate, tax amount, gross amount and currency, one line an item; CSV imports of the common ones (Xero, QuickBooks,
 * FreeAgent, DATEV by way of a mapping) ask for these columns, under names of their own.
 */
import type { AgreementTerms } from './agreements.ts';
import type { CsvCell } from './csv.ts';
import type { PlainDate } from './dates.ts';
import type { Amounts, Invoice, InvoiceLine, LineSource } from './invoice.ts';
import type { LedgerPeriod } from './ledger.ts';
import { formatPeriod } from './periods.ts';
import { type MinorUnits, toDecimalText, toMajorUnits, toMajorUnitsText } from './quantities.ts';

export const billingUnits = ['period', 'day', 'item'] as const;
export type BillingUnit = (typeof billingUnits)[number];

export type BillingLine = Amounts & {
  readonly kind: InvoiceLine['kind'];
  /** The last day of the period for its fee and overage; an expense has its own. */
  readonly on: PlainDate;
  readonly description: string;
  /** In thousandths of the unit. */
  readonly quantityMilli: number;
  readonly unit: BillingUnit;
  readonly unitPriceMinor: MinorUnits;
};

/** The lines of a period's invoice with words, quantities and prices. */
export function billingLines(
  { lines }: Invoice,
  { endsOn, termsId }: Pick<LedgerPeriod, 'endsOn' | 'termsId'>,
  terms: readonly AgreementTerms[],
): BillingLine[] {
  const dayRateMinor = terms.find(({ id }) => id === termsId)?.overageRateMinor ?? 0;
  return lines.map(({ netMinor, taxMinor, grossMinor, ...line }) => ({
    ...{ netMinor, taxMinor, grossMinor, kind: line.kind },
    ...itemOf(line, { endsOn, netMinor, dayRateMinor }),
  }));
}

type Item = Pick<BillingLine, 'on' | 'description' | 'quantityMilli' | 'unit' | 'unitPriceMinor'>;
type Price = { readonly endsOn: PlainDate; readonly netMinor: MinorUnits; readonly dayRateMinor: MinorUnits };

function itemOf(line: LineSource, { endsOn: on, netMinor: unitPriceMinor, dayRateMinor }: Price): Item {
  const one = { quantityMilli: 1000, unitPriceMinor };
  switch (line.kind) {
    case 'fee':
      return { ...one, on, description: `Retainer fee, ${formatPeriod(line.period, 'en')}`, unit: 'period' };
    case 'overage': {
      const description = `Days beyond the retainer, ${formatPeriod(line.period, 'en')}`;
      const { milliDays: quantityMilli } = line;
      return { on, description, quantityMilli, unit: 'day', unitPriceMinor: dayRateMinor };
    }
    case 'expense':
      return { ...one, on: line.on, description: line.text, unit: 'item' };
  }
}

/** An invoice as a bookkeeping tool is given it. */
export type BillingDocument = {
  readonly client: string;
  readonly period: string;
  readonly currency: string;
  readonly taxMilliPercent: number;
  readonly lines: readonly BillingLine[];
  readonly total: Amounts;
};

const headings = [
  ...['Customer', 'Period', 'Date', 'Description', 'Quantity', 'Unit', 'Unit price'],
  ...['Net amount', 'Tax rate', 'Tax amount', 'Gross amount', 'Currency'],
];

/** The rows of the CSV file, headings first; amounts in major units with every digit of the currency. */
export function billingTable({
  client,
  period,
  currency,
  taxMilliPercent,
  lines,
}: BillingDocument): CsvCell[][] {
  const money = (minor: MinorUnits) => ({ number: toMajorUnitsText(minor, currency) });
  const milli = (thousandths: number) => ({ number: toDecimalText(thousandths, 3) });
  return [
    headings,
    ...lines.map((line) => [
      ...[client, period, line.on, line.description, milli(line.quantityMilli), line.unit],
      ...[money(line.unitPriceMinor), money(line.netMinor), milli(taxMilliPercent)],
      ...[money(line.taxMinor), money(line.grossMinor), currency],
    ]),
  ];
}

/** The same as plain JSON: days and amounts as numbers in major units. */
export function billingJson({ period, currency, taxMilliPercent, lines, total }: BillingDocument) {
  const money = (minor: MinorUnits) => toMajorUnits(minor, currency);
  const amounts = ({ netMinor, taxMinor, grossMinor }: Amounts) => ({
    net: money(netMinor),
    tax: money(taxMinor),
    gross: money(grossMinor),
  });
  return {
    period,
    currency,
    taxRate: taxMilliPercent / 1000,
    lines: lines.map((line) => ({
      kind: line.kind,
      date: line.on,
      description: line.description,
      quantity: line.quantityMilli / 1000,
      unit: line.unit,
      unitPrice: money(line.unitPriceMinor),
      taxRate: taxMilliPercent / 1000,
      ...amounts(line),
    })),
    total: amounts(total),
  };
}
