import { NumberInput, TextInput } from '@mantine/core';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { DateField } from '#renderer/ui/date/date-field.tsx';
import { Dialog, DialogActions } from '#renderer/ui/dialog.tsx';
import { Form, Pair } from '#renderer/ui/form.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { useDraftForm } from '#renderer/ui/use-draft-form.ts';
import type { ClientDayRow } from '#shared/contract/retainer.ts';
import { isPlainDate } from '#shared/domain/dates.ts';
import { toLedgerInput } from '#shared/domain/ledger-input.ts';
import { toDays } from '#shared/domain/quantities.ts';
import { amountOf } from '../model/terms-values.ts';
import { verdictOn } from '../model/verdict.ts';
import type { DialogState } from '../use-dialog.ts';
import type { Retainer } from '../use-retainer.ts';
import { VerdictText } from './verdict-text.tsx';

interface EditDayProps {
  retainer: Retainer;
  day: ClientDayRow;
  dialog: DialogState;
}

export function EditDay({ dialog, ...props }: EditDayProps) {
  const title = props.day.kind === 'planned' ? 'Edit the planned day' : 'Edit the worked day';
  return (
    <Dialog title={title} isOpen={dialog.isOpen} onClose={dialog.close} size="sm">
      <EditForm {...props} onClose={dialog.close} />
    </Dialog>
  );
}

function EditForm({ retainer, day, onClose }: Omit<EditDayProps, 'dialog'> & { onClose: () => void }) {
  const update = useCommand(api.days.update.mutationOptions(), { tells: 'done' });
  const { form, problem, submit } = useDraftForm(
    `day/${day.id}`,
    { on: day.onDate, days: toDays(day.milliDays) as number | string, note: day.note },
    async ({ on, days, note }) => {
      const change = { onDate: on, milliDays: amountOf(days) ?? 0, note };
      await update.mutateAsync({ clientId: retainer.client.id, dayId: day.id, change });
      onClose();
    },
    ({ on, days }) => ({
      ...(!isPlainDate(on) && { on: 'Choose a date' }),
      ...(!amountOf(days) && { days: 'Give the days' }),
    }),
  );
  const others = toLedgerInput({
    ...retainer.rows,
    days: retainer.rows.days.filter(({ id }) => id !== day.id),
  });
  const milliDays = amountOf(form.values.days);
  const booking = { on: form.values.on, kind: day.kind, ...(milliDays !== undefined && { milliDays }) };
  return (
    <Form onSubmit={submit}>
      <Pair>
        <DateField label="Date" data-autofocus {...form.getInputProps('on')} />
        <NumberInput label="Days" min={0} step={0.25} decimalScale={3} {...form.getInputProps('days')} />
      </Pair>
      <TextInput label="Note" {...form.getInputProps('note')} />
      <VerdictText verdict={verdictOn(others, booking)} />
      <FormProblem problem={problem} />
      <DialogActions label="Save" onCancel={onClose} isBusy={update.isPending} />
    </Form>
  );
}
