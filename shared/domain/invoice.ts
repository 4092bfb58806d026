/**
 * Invoice lines of a retainer period: its fee, billed overage and billable expenses, with tax. Money is minor units, and
 * every rounding is half up, once a line; the totals are sums of lines, so that any book they are put in adds up.
 */
import type { AgreementTerms } from './agreements.ts';
import { compareText, isWithin, type PlainDate } from './dates.ts';
import {
  add,
  type DecimalValue,
  divide,
  type Fraction,
  fraction,
  fractionOf,
  multiply,
  roundHalfUp,
} from './fractions.ts';
import type { LedgerPeriod } from './ledger.ts';
import type { PeriodName } from './periods.ts';
import type { MilliDays, MinorUnits } from './quantities.ts';

export type Expense = {
  readonly id: string;
  readonly on: PlainDate;
  readonly text: string;
  readonly amountMinor: MinorUnits;
  readonly billable: boolean;
};

/** What a line is for. */
export type LineSource =
  | { readonly kind: 'fee'; readonly period: PeriodName }
  | { readonly kind: 'overage'; readonly period: PeriodName; readonly milliDays: MilliDays }
  | { readonly kind: 'expense'; readonly id: string; readonly on: PlainDate; readonly text: string };

export type InvoiceLine = LineSource & Amounts;
export type Amounts = {
  readonly netMinor: MinorUnits;
  readonly taxMinor: MinorUnits;
  readonly grossMinor: MinorUnits;
};
export type Invoice = { readonly lines: readonly InvoiceLine[]; readonly total: Amounts };

/**
 * The fee of a period: each terms' fee by the calendar days it covered of its month or quarter, rounded once. Null where
 * none of its terms names a fee.
 */
export function feeOf(row: Pick<LedgerPeriod, 'lines'>, terms: readonly AgreementTerms[]): MinorUnits | null {
  const parts = row.lines.flatMap((line) => (line.kind === 'granted' ? line.parts : []));
  const shares = parts.flatMap(({ termsId, days, ofDays }): Fraction[] => {
    const fee = terms.find(({ id }) => id === termsId)?.feeMinor ?? null;
    return fee === null ? [] : [fraction(fee * days, ofDays)];
  });
  return shares.length === 0 ? null : roundHalfUp(shares.reduce(add));
}

/**
 * The invoice of a period: fee and overage where there are any, then billable expenses of its days by date.
 * @param taxPercent for every line, such as 19 or 7.7
 */
export function invoiceOf(
  row: LedgerPeriod,
  terms: readonly AgreementTerms[],
  expenses: readonly Expense[],
  taxPercent: DecimalValue,
): Invoice {
  const { period, overageAmountMinor, billedOverage } = row;
  const fee = feeOf(row, terms);
  const own = expenses
    .filter(({ billable, on }) => billable && isWithin(on, row))
    .sort((one, other) => compareText(one.on, other.on));
  const lines: InvoiceLine[] = [];
  if (fee !== null) lines.push({ kind: 'fee', period, ...amountsOf(fee, taxPercent) });
  if (billedOverage > 0)
    lines.push({
      kind: 'overage',
      period,
      milliDays: billedOverage,
      ...amountsOf(overageAmountMinor, taxPercent),
    });
  for (const { id, on, text, amountMinor } of own)
    lines.push({ kind: 'expense', id, on, text, ...amountsOf(amountMinor, taxPercent) });
  return { lines, total: totalAmounts(lines) };
}

/** Tax on a net amount, half up, and both together. */
export function amountsOf(netMinor: MinorUnits, taxPercent: DecimalValue): Amounts {
  const share = divide(fractionOf(taxPercent), fraction(100));
  const taxMinor = roundHalfUp(multiply(fraction(netMinor), share));
  return { netMinor, taxMinor, grossMinor: netMinor + taxMinor };
}

function totalAmounts(lines: readonly Amounts[]): Amounts {
  const sum = (key: keyof Amounts) => lines.reduce((total, line) => total + line[key], 0);
  return { netMinor: sum('netMinor'), taxMinor: sum('taxMinor'), grossMinor: sum('grossMinor') };
}
