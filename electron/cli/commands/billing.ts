/** `expense …` and `invoice`: what was spent for a client, and the lines of a period's invoice. */
import { type Command, Option } from 'commander';
import type { ExpenseRow } from '#shared/contract/expenses.ts';
import { type InvoiceFormat, invoiceFormats } from '#shared/contract/invoices.ts';
import { billingJson } from '#shared/domain/billing-lines.ts';
import { isWithin, type PlainDate } from '#shared/domain/dates.ts';
import { periodNamed } from '#shared/domain/periods.ts';
import { toMajorUnits } from '#shared/domain/quantities.ts';
import {
  dateOption,
  listOption,
  minorUnitsOf,
  numberOption,
  percentOption,
  periodOption,
} from '../options.ts';
import { type AtClient, onClient, type Runner } from '../runner.ts';
import { outFolder, writeInto } from '../write-files.ts';

export function expenseCommands(program: Command, runner: Runner): void {
  const expense = program.command('expense').description('What was spent for a client');
  onClient(expense.command('add'))
    .description('Records an expense')
    .addOption(dateOption('--on <date>', 'the day of it').makeOptionMandatory())
    .addOption(
      numberOption(
        '--amount <amount>',
        'in the client’s currency; less than zero for what was given back',
      ).makeOptionMandatory(),
    )
    .requiredOption('--text <text>', 'what for')
    .option('--not-billable', 'keeps it off the invoice')
    .action(
      runner.inClient(async (at, { on, amount, text, notBillable }: AddOptions) =>
        expenseRow(
          await at.api.expenses.add({
            ...{ clientId: at.clientId, onDate: on, description: text, isBillable: !notBillable },
            amountMinor: minorUnitsOf('--amount', amount, at.client.currency),
          }),
          at.client.currency,
        ),
      ),
    );
  onClient(expense.command('list'))
    .description('Lists expenses by date')
    .addOption(periodOption('--period <period>', 'only those of a period such as 2026-03 or 2026-Q1'))
    .action(
      runner.inClient(async ({ api, clientId, client }, { period }: { period?: string }) => {
        const range = period === undefined ? undefined : periodNamed(period);
        const rows = await api.expenses.list({ clientId });
        return rows
          .filter(({ onDate }) => !range || isWithin(onDate, range))
          .map((row) => expenseRow(row, client.currency));
      }),
    );
  changeCommands(expense, runner);
}

interface AddOptions {
  on: PlainDate;
  amount: number;
  text: string;
  notBillable?: boolean;
}

function changeCommands(expense: Command, runner: Runner): void {
  onClient(expense.command('update <id>'))
    .description('Changes an expense')
    .addOption(dateOption('--on <date>', 'the day of it'))
    .addOption(numberOption('--amount <amount>', 'in the client’s currency'))
    .option('--text <text>', 'what for')
    .option('--billable', 'puts it on the invoice')
    .option('--not-billable', 'keeps it off the invoice')
    .action(
      runner.inClient(
        async (
          { api, clientId, client },
          { on, amount, text, billable, notBillable }: Partial<AddOptions> & { billable?: boolean },
          expenseId,
        ) => {
          const change = {
            onDate: on,
            amountMinor: amount === undefined ? undefined : minorUnitsOf('--amount', amount, client.currency),
            description: text,
            isBillable: notBillable ? false : billable,
          };
          return expenseRow(await api.expenses.update({ clientId, expenseId, change }), client.currency);
        },
      ),
    );
  onClient(expense.command('remove <id>'))
    .description('Removes an expense')
    .action(
      runner.inClient(async ({ api, clientId }, _, expenseId) =>
        api.expenses.remove({ clientId, expenseId }),
      ),
    );
}

export function invoiceCommand(program: Command, runner: Runner): void {
  onClient(program.command('invoice'))
    .description('The invoice lines of a period: fee, billed overage and billable expenses, with tax')
    .addOption(periodOption('--period <period>', 'such as 2026-03 or 2026-Q1').makeOptionMandatory())
    .addOption(percentOption('--tax <percent>', 'the tax of every line; the client’s own unless given'))
    .addOption(listOption('--format <formats>', 'what is written into the folder', invoiceFormats))
    .addOption(new Option('--out <folder>', 'where files go'))
    .action(runner.inClient(invoice));
}

interface InvoiceOptions {
  period: string;
  tax?: number;
  format?: InvoiceFormat[];
  out?: string;
}

async function invoice({ api, clientId, client }: AtClient, { period, tax, format, out }: InvoiceOptions) {
  const request = { clientId, period, taxMilliPercent: tax };
  const lines = billingJson({ client: client.name, ...(await api.invoices.get(request)) });
  if (out === undefined) return lines;
  const folder = outFolder(out);
  const files = [];
  for (const each of format ?? invoiceFormats) {
    const { fileName, data } = await api.invoices.file({ ...request, format: each });
    files.push(await writeInto(folder, fileName, data));
  }
  return { ...lines, files };
}

function expenseRow({ id, onDate, description, amountMinor, isBillable }: ExpenseRow, currency: string) {
  return {
    id,
    onDate,
    text: description,
    amount: toMajorUnits(amountMinor, currency),
    currency,
    billable: isBillable,
  };
}
