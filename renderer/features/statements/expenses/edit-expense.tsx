import { Checkbox, NumberInput, TextInput } from '@mantine/core';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { DateField } from '#renderer/ui/date/date-field.tsx';
import { Dialog, DialogActions } from '#renderer/ui/dialog.tsx';
import { Form, Pair } from '#renderer/ui/form.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { useDraftForm } from '#renderer/ui/use-draft-form.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { ExpenseRow } from '#shared/contract/expenses.ts';
import { isPlainDate, type PlainDate } from '#shared/domain/dates.ts';
import { minorDigits, toMajorUnits, toMinorUnits } from '#shared/domain/quantities.ts';

interface EditExpenseProps {
  client: ClientSummary;
  today: PlainDate;
  /** Nothing for a new one. */
  expense: ExpenseRow | undefined;
  onClose: () => void;
}

/** Records an expense, or changes one. */
export function EditExpense(props: EditExpenseProps) {
  return (
    <Dialog
      title={props.expense ? 'Change the expense' : 'Add an expense'}
      isOpen
      onClose={props.onClose}
      size="sm"
    >
      <ExpenseForm {...props} />
    </Dialog>
  );
}

interface Values {
  onDate: string;
  description: string;
  amount: number | string;
  isBillable: boolean;
}

function ExpenseForm({ client, today, expense, onClose }: EditExpenseProps) {
  const { id: clientId, currency } = client;
  const add = useCommand(api.expenses.add.mutationOptions(), { tells: 'done' });
  const update = useCommand(api.expenses.update.mutationOptions(), { tells: 'done' });
  const initial: Values = {
    onDate: expense?.onDate ?? today,
    description: expense?.description ?? '',
    amount: expense ? toMajorUnits(expense.amountMinor, currency) : '',
    isBillable: expense?.isBillable ?? true,
  };
  const save = async ({ amount, ...fields }: Values) => {
    const change = { ...fields, amountMinor: toMinorUnits(Number(amount), currency) };
    if (expense) await update.mutateAsync({ clientId, expenseId: expense.id, change });
    else await add.mutateAsync({ clientId, ...change });
    onClose();
  };
  const { form, problem, submit } = useDraftForm(
    `expense/${expense?.id ?? clientId}`,
    initial,
    save,
    ({ onDate, description, amount }) => ({
      ...(!isPlainDate(onDate) && { onDate: 'Choose a date' }),
      ...(description.trim() === '' && { description: 'Say what for' }),
      ...(!Number(amount) && { amount: 'Give an amount' }),
    }),
  );
  return (
    <Form onSubmit={submit}>
      <TextInput
        label="What for"
        placeholder="Train to the workshop"
        data-autofocus
        {...form.getInputProps('description')}
      />
      <Pair>
        <DateField label="On" {...form.getInputProps('onDate')} />
        <NumberInput
          label={`Amount in ${currency}`}
          decimalScale={minorDigits(currency)}
          hideControls
          {...form.getInputProps('amount')}
        />
      </Pair>
      <Checkbox label="Billable to the client" {...form.getInputProps('isBillable', { type: 'checkbox' })} />
      <FormProblem problem={problem} />
      <DialogActions
        label={expense ? 'Save' : 'Add'}
        onCancel={onClose}
        isBusy={add.isPending || update.isPending}
      />
    </Form>
  );
}
