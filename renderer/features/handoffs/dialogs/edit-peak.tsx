import { Select, TextInput } from '@mantine/core';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { DateField } from '#renderer/ui/date/date-field.tsx';
import { DialogActions } from '#renderer/ui/dialog.tsx';
import { Form, Pair } from '#renderer/ui/form.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { useDraftForm } from '#renderer/ui/use-draft-form.ts';
import type { OperationalPeakRow } from '#shared/contract/handoffs.ts';
import { isPlainDate } from '#shared/domain/dates.ts';
import type { Handoffs } from '../use-handoffs.ts';

interface EditPeakProps {
  all: Handoffs;
  /** Left out for a new one. */
  peak: OperationalPeakRow | undefined;
  onClose: () => void;
}

interface PeakValues {
  functionId: string | null;
  title: string;
  startsOn: string;
  endsOn: string;
}

export function EditPeak({ all: { clientId, functions }, peak, onClose }: EditPeakProps) {
  const add = useCommand(api.peaks.add.mutationOptions(), { tells: 'done' });
  const update = useCommand(api.peaks.update.mutationOptions(), { tells: 'done' });
  const { form, problem, submit } = useDraftForm<PeakValues>(
    peak ? `peak/${peak.id}` : `new-peak/${clientId}`,
    peak ? valuesOf(peak) : { functionId: null, title: '', startsOn: '', endsOn: '' },
    async ({ functionId, ...rest }) => {
      const content = { ...rest, functionId: functionId ?? '' };
      if (peak) await update.mutateAsync({ clientId, peakId: peak.id, change: content });
      else await add.mutateAsync({ clientId, ...content });
      onClose();
    },
    peakProblems,
  );
  return (
    <Form onSubmit={submit}>
      <TextInput label="What it is" withAsterisk data-autofocus {...form.getInputProps('title')} />
      <Select
        label="Function"
        withAsterisk
        searchable
        allowDeselect={false}
        data={functions.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps('functionId')}
      />
      <Pair>
        <DateField label="First day" withAsterisk {...form.getInputProps('startsOn')} />
        <DateField label="Last day" withAsterisk {...form.getInputProps('endsOn')} />
      </Pair>
      <FormProblem problem={problem} />
      <DialogActions
        label={peak ? 'Save' : 'Add peak'}
        onCancel={onClose}
        isBusy={add.isPending || update.isPending}
      />
    </Form>
  );
}

function valuesOf({ functionId, title, startsOn, endsOn }: OperationalPeakRow): PeakValues {
  return { functionId, title, startsOn, endsOn };
}

function peakProblems({ functionId, title, startsOn, endsOn }: PeakValues): Record<string, string> {
  return {
    ...(title.trim() === '' && { title: 'Say what it is' }),
    ...(functionId === null && { functionId: 'Choose the function' }),
    ...(!isPlainDate(startsOn) && { startsOn: 'Choose the first day' }),
    ...(endsOn < startsOn && { endsOn: 'That is before its first day' }),
    ...(!isPlainDate(endsOn) && { endsOn: 'Choose the last day' }),
  };
}
