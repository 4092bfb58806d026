/** Expenses at a client, by date: what was given back is less than zero, and only what is billable is billed. */
import { z } from 'zod';
import { id, inClient, minorUnits, plainDate, procedure, removed, title } from './base.ts';
import { expenseRow } from './retainer.ts';

export type ExpenseRow = z.infer<typeof expenseRow>;

const fields = z.object({
  onDate: plainDate,
  description: title,
  /** Less than zero for what was given back; nothing is refused. */
  amountMinor: minorUnits.refine((amount) => amount !== 0, { error: 'is nothing' }),
  isBillable: z.boolean(),
});

export const expenses = {
  /** By date, oldest first. */
  list: procedure.input(inClient).output(z.array(expenseRow)),
  add: procedure
    .input(inClient.extend({ ...fields.shape, isBillable: z.boolean().default(true) }))
    .output(expenseRow),
  update: procedure.input(inClient.extend({ expenseId: id, change: fields.partial() })).output(expenseRow),
  remove: procedure.input(inClient.extend({ expenseId: id })).output(removed),
};
