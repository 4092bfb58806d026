/** Invoice lines of a period: computed from the ledger and the expenses, as rows and as files for bookkeeping tools. */
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import {
  type BillingDocument,
  billingJson,
  billingLines,
  billingTable,
} from '#shared/domain/billing-lines.ts';
import { csvOf } from '#shared/domain/csv.ts';
import { invoiceOf } from '#shared/domain/invoice.ts';
import { documentFileName } from '#shared/domain/packet/file-name.ts';
import * as clients from './clients.ts';
import type { ClientContext } from './context.ts';
import { readExpenses } from './expenses.ts';
import { readRetainer } from './ledger-input.ts';
import { ledgerPeriod } from './ledger-period.ts';
import { type Cleared, clear } from './way-out.ts';

type Part = 'invoices';

const types = { csv: 'text/csv', json: 'application/json' } as const;

/** What is to be invoiced for a period. @throws Refusal NO_AGREEMENT, INVALID_INPUT for a period that there is not */
export function get(ctx: ClientContext, input: Inputs[Part]['get']): Outputs[Part]['get'] {
  const retainer = readRetainer(ctx.db);
  const row = ledgerPeriod(retainer, input.period);
  const profile = clients.get(ctx);
  const { taxMilliPercent = profile.taxMilliPercent } = input;
  const invoice = invoiceOf(row, retainer.agreements, readExpenses(ctx.db), taxMilliPercent / 1000);
  const { period, startsOn, endsOn, locked: isFinal } = row;
  return {
    ...{ period, startsOn, endsOn, currency: profile.currency, taxMilliPercent, isFinal },
    lines: billingLines(invoice, row, retainer.agreements),
    total: invoice.total,
  };
}

/** The lines as a file. @throws Refusal as get, LEAK_STOPPED */
export function file(ctx: ClientContext, input: Inputs[Part]['file']): Outputs[Part]['file'] {
  const { fileName, bytes, cleared } = written(ctx, input);
  return { fileName, data: cleared.blob(bytes, types[input.format]) };
}

/** Saves the file where the person chooses. @throws Refusal as file */
export function save(ctx: ClientContext, input: Inputs[Part]['save']): ReturnType<Cleared['save']> {
  const { bytes, cleared } = written(ctx, input);
  return cleared.save(bytes);
}

function written(ctx: ClientContext, input: Inputs[Part]['file']) {
  const client = clients.get(ctx).name;
  const content: BillingDocument = { client, ...get(ctx, input) };
  const fileName = documentFileName(client, `invoice lines ${content.period}`, input.format);
  const text =
    input.format === 'csv'
      ? csvOf(billingTable(content))
      : `${JSON.stringify({ customer: client, ...billingJson(content) }, null, 2)}\n`;
  return { fileName, bytes: Buffer.from(text), cleared: clear(ctx, { fileName, content }) };
}
