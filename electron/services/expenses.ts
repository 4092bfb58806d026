/** Expenses of a client: what was spent, and whether it is put on the invoice. */
import { asc, eq } from 'drizzle-orm';
import type { ClientDb } from '#db/files/client-file.ts';
import { expenses } from '#db/schema/client/retainer.ts';
import type { ExpenseRow } from '#shared/contract/expenses.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import type { Expense } from '#shared/domain/invoice.ts';
import { formatMoney } from '#shared/domain/quantities.ts';
import * as clients from './clients.ts';
import type { ClientContext } from './context.ts';
import { found, given } from './find.ts';
import { readRetainer } from './ledger-input.ts';
import { refuseLocked } from './retainer-guards.ts';

type Part = 'expenses';

/** Every expense by date, oldest first. */
export function list(ctx: ClientContext): Outputs[Part]['list'] {
  return rows(ctx.db);
}

function rows(db: ClientDb): ExpenseRow[] {
  return db.select().from(expenses).orderBy(asc(expenses.onDate), asc(expenses.id)).all();
}

/** The same as the invoice's rule has them. */
export function readExpenses(db: ClientDb): Expense[] {
  return rows(db).map(({ id, onDate, description, amountMinor, isBillable }) => ({
    ...{ id, on: onDate, text: description, amountMinor, billable: isBillable },
  }));
}

/** Records an expense. @throws Refusal CLOSED_PERIOD for a date that is stated already */
export function add(ctx: ClientContext, input: Inputs[Part]['add']): Outputs[Part]['add'] {
  return ctx.write('expenses.add', () => {
    const { clientId: _, ...fields } = input;
    refuseStated(ctx, fields.onDate, 'Date the expense');
    const row = { ...fields, id: ctx.newId(), createdAt: ctx.now() };
    const output = ctx.db.insert(expenses).values(row).returning().get();
    return { sentence: `Added the expense ${inWords(ctx, output)}`, output };
  });
}

/** Changes an expense. @throws Refusal CLOSED_PERIOD where its old or its new date is stated already */
export function update(ctx: ClientContext, input: Inputs[Part]['update']): Outputs[Part]['update'] {
  return ctx.write('expenses.update', () => {
    const before = one(ctx, input.expenseId);
    const row = { ...before, ...given(input.change) };
    refuseStated(ctx, before.onDate, 'Enter the difference as an expense');
    refuseStated(ctx, row.onDate, 'Date the expense');
    const output = ctx.db.update(expenses).set(row).where(eq(expenses.id, row.id)).returning().get();
    return { sentence: `Changed the expense ${inWords(ctx, output)}`, output };
  });
}

/** Removes an expense. @throws Refusal CLOSED_PERIOD */
export function remove(ctx: ClientContext, input: Inputs[Part]['remove']): Outputs[Part]['remove'] {
  return ctx.write('expenses.remove', () => {
    const row = one(ctx, input.expenseId);
    refuseStated(ctx, row.onDate, 'Enter the opposite amount as an expense');
    ctx.db.delete(expenses).where(eq(expenses.id, row.id)).run();
    return { sentence: `Removed the expense ${inWords(ctx, row)}`, output: { ids: [row.id] } };
  });
}

function one(ctx: ClientContext, expenseId: string): ExpenseRow {
  return found(ctx.db.select().from(expenses).where(eq(expenses.id, expenseId)).get(), 'expense', expenseId);
}

function refuseStated(ctx: ClientContext, on: string, instead: string): void {
  refuseLocked(readRetainer(ctx.db), on, 'CLOSED_PERIOD', instead);
}

function inWords(ctx: ClientContext, { onDate, description, amountMinor }: ExpenseRow): string {
  return `of ${onDate}, ${formatMoney(amountMinor, clients.get(ctx).currency, 'en')}: ${description}`;
}
