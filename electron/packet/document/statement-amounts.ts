/** The money of a statement: what is invoiced for the period, and expenses that are not. */
import type { BillingLine } from '#shared/domain/billing-lines.ts';
import type { StatementContent } from '#shared/domain/statement/model.ts';
import type { Words } from './words.ts';

/** The invoice lines with their totals, and the expenses that the client does not pay. */
export function printAmounts({ invoice, expenses, client }: StatementContent, words: Words) {
  const { lines, total, taxMilliPercent } = invoice;
  const percent = new Intl.NumberFormat(client.locale, { maximumFractionDigits: 3 }).format(
    taxMilliPercent / 1000,
  );
  const unbilled = expenses.filter(({ billable }) => !billable);
  return {
    amounts:
      lines.length === 0
        ? null
        : {
            rows: lines.map((line) => ({
              what: line.description,
              on: line.kind === 'expense' ? words.date(line.on) : null,
              price: priceOf(line, words),
              net: words.money(line.netMinor),
            })),
            totals: [
              { words: 'Net', amount: words.money(total.netMinor), isTotal: false },
              { words: `Tax at ${percent}%`, amount: words.money(total.taxMinor), isTotal: false },
              { words: 'Total', amount: words.money(total.grossMinor), isTotal: true },
            ].filter((_, index) => taxMilliPercent > 0 || index === 2),
          },
    unbilled: unbilled.map(({ on, text, amountMinor }) => ({
      on: words.date(on),
      what: text,
      amount: words.money(amountMinor),
    })),
  };
}

function priceOf({ unit, quantityMilli, unitPriceMinor }: BillingLine, words: Words): string | null {
  return unit === 'day' ? `${words.days(quantityMilli)} × ${words.money(unitPriceMinor)}` : null;
}
