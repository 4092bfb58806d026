import { Checkbox, NumberInput, TextInput } from '@mantine/core';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { DialogActions } from '#renderer/ui/dialog.tsx';
import { Form, Pair } from '#renderer/ui/form.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { useDraftForm } from '#renderer/ui/use-draft-form.ts';
import { addMonthsTo, isPlainMonth, monthOf } from '#shared/domain/dates.ts';
import type { Accountability } from '../use-accountability.ts';

interface RecordHoursProps {
  accountability: Accountability;
  onClose: () => void;
}

/** One month of the CEO's hours; the first ones are the baseline. */
export function RecordHours({ accountability, onClose }: RecordHoursProps) {
  const { client, asOf, hours } = accountability;
  const put = useCommand(api.coordinationHours.put.mutationOptions(), { tells: 'done' });
  const { form, problem, submit } = useDraftForm(
    `hours/${client.id}`,
    {
      month: addMonthsTo(monthOf(asOf), -1),
      hours: '' as number | string,
      isBaseline: hours.baselineHours === null,
      note: '',
    },
    async (values) => {
      await put.mutateAsync({ clientId: client.id, ...values, hours: Number(values.hours) });
      onClose();
    },
    (values) => ({
      ...(!isPlainMonth(values.month) && { month: 'Write a month such as 2026-03' }),
      ...(values.hours === '' && { hours: 'Give the hours' }),
    }),
  );
  return (
    <Form onSubmit={submit}>
      <Pair>
        <TextInput type="month" label="Month" withAsterisk {...form.getInputProps('month')} />
        <NumberInput
          label="Hours"
          withAsterisk
          min={0}
          max={744}
          decimalScale={2}
          data-autofocus
          {...form.getInputProps('hours')}
        />
      </Pair>
      <Checkbox
        label="Baseline: from before the role began"
        {...form.getInputProps('isBaseline', { type: 'checkbox' })}
      />
      <TextInput label="Note" placeholder="How it was counted" {...form.getInputProps('note')} />
      <FormProblem problem={problem} />
      <DialogActions label="Record" onCancel={onClose} isBusy={put.isPending} />
    </Form>
  );
}
