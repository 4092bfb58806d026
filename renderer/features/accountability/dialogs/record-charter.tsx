import { Radio, Textarea } from '@mantine/core';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { DateField } from '#renderer/ui/date/date-field.tsx';
import { DialogActions } from '#renderer/ui/dialog.tsx';
import { Form } from '#renderer/ui/form.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { useDraftForm } from '#renderer/ui/use-draft-form.ts';
import type { CharterEntryRow } from '#shared/contract/accountability.ts';
import { authorityWords } from '#shared/domain/accountability-words.ts';
import { isPlainDate } from '#shared/domain/dates.ts';
import type { Authority } from '#shared/domain/vocabulary.ts';
import classes from '../accountability.module.css';
import type { Accountability } from '../use-accountability.ts';

interface RecordCharterProps {
  accountability: Accountability;
  authority: Authority;
  entry: CharterEntryRow | null;
  onClose: () => void;
}

/** One answer of the charter from a date on; what held before is kept. */
export function RecordCharter({ accountability, authority, entry, onClose }: RecordCharterProps) {
  const clientId = accountability.client.id;
  const set = useCommand(api.charter.set.mutationOptions(), { tells: 'done' });
  const { form, problem, submit } = useDraftForm(
    `charter/${clientId}/${authority}/${entry?.id ?? ''}`,
    {
      answer: entry?.isGranted === false ? 'no' : 'yes',
      since: entry?.since ?? accountability.asOf,
      evidence: entry?.evidence ?? '',
    },
    async ({ answer, since, evidence }) => {
      const answers = [{ authority, isGranted: answer === 'yes' }];
      await set.mutateAsync({ clientId, answers, since, evidence });
      onClose();
    },
    ({ since }) => ({ ...(!isPlainDate(since) && { since: 'Choose a date' }) }),
  );
  return (
    <Form onSubmit={submit}>
      <Radio.Group label={`The role may: ${authorityWords[authority]}`} {...form.getInputProps('answer')}>
        <div className={classes.answers}>
          <Radio value="yes" label="Yes" data-autofocus />
          <Radio value="no" label="No" />
        </div>
      </Radio.Group>
      <DateField label="Since" withAsterisk {...form.getInputProps('since')} />
      <Textarea
        label="Evidence"
        placeholder="Where it is written, or who said it"
        autosize
        minRows={2}
        {...form.getInputProps('evidence')}
      />
      <FormProblem problem={problem} />
      <DialogActions label="Record" onCancel={onClose} isBusy={set.isPending} />
    </Form>
  );
}
