import { Select, Textarea } from '@mantine/core';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { DateField } from '#renderer/ui/date/date-field.tsx';
import { DialogActions } from '#renderer/ui/dialog.tsx';
import { Form, Pair } from '#renderer/ui/form.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { useDraftForm } from '#renderer/ui/use-draft-form.ts';
import type { Suggestion } from '#shared/contract/accountability.ts';
import { factOf } from '#shared/domain/accountability-words.ts';
import { formatDate, isPlainDate } from '#shared/domain/dates.ts';
import type { Accountability } from '../use-accountability.ts';

interface RaiseEscalationProps {
  accountability: Accountability;
  suggestion: Suggestion | undefined;
  onClose: () => void;
}

/** Takes a matter to the CEO, with the suggestion's fact as a first sentence. */
export function RaiseEscalation({ accountability, suggestion, onClose }: RaiseEscalationProps) {
  const { client, asOf, initiatives } = accountability;
  const clientId = client.id;
  const locale = useLocale();
  const raise = useCommand(api.escalations.raise.mutationOptions(), { tells: 'done' });
  const { trigger = null, decisionId = null, handoffId = null } = suggestion ?? {};
  const fact = suggestion && factOf(suggestion, (date) => formatDate(date, locale));
  const { form, problem, submit } = useDraftForm(
    `raise/${clientId}/${trigger}/${decisionId ?? handoffId ?? suggestion?.initiativeId}`,
    {
      reason: suggestion ? `${suggestion.about}: ${fact}.` : '',
      initiativeId: suggestion?.initiativeId ?? null,
      on: asOf,
    },
    async (values) => {
      await raise.mutateAsync({ clientId, trigger, decisionId, handoffId, ...values });
      onClose();
    },
    ({ reason, on }) => ({
      ...(reason.trim() === '' && { reason: 'Say what the CEO has to know' }),
      ...(!isPlainDate(on) && { on: 'Choose a date' }),
    }),
  );
  return (
    <Form onSubmit={submit}>
      <Textarea
        label="What the CEO has to know"
        withAsterisk
        autosize
        minRows={2}
        data-autofocus
        {...form.getInputProps('reason')}
      />
      <Pair>
        <Select
          label="Initiative"
          placeholder="None"
          searchable
          clearable
          data={initiatives.map(({ id, title }) => ({ value: id, label: title }))}
          {...form.getInputProps('initiativeId')}
        />
        <DateField label="Raised on" withAsterisk {...form.getInputProps('on')} />
      </Pair>
      <FormProblem problem={problem} />
      <DialogActions label="Raise" onCancel={onClose} isBusy={raise.isPending} />
    </Form>
  );
}
