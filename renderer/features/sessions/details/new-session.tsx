import { Select, TextInput } from '@mantine/core';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { DateField } from '#renderer/ui/date/date-field.tsx';
import { Dialog, DialogActions } from '#renderer/ui/dialog.tsx';
import { Form } from '#renderer/ui/form.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { useDraftForm } from '#renderer/ui/use-draft-form.ts';
import type { Session } from '#shared/contract/sessions.ts';
import { isPlainDate, type PlainDate } from '#shared/domain/dates.ts';
import { type SessionKind, sessionKinds, sessionKindWords } from '#shared/domain/vocabulary.ts';
import { rememberSession } from './use-session-change.ts';

interface NewSessionProps {
  clientId: string;
  today: PlainDate;
  onClose: () => void;
  onAdded: (session: Session) => void;
}

interface Values {
  kind: SessionKind;
  onDate: string;
  startTime: string;
}

export const kindChoices = sessionKinds.map((kind) => ({ value: kind, label: sessionKindWords[kind] }));

/** Kind and date make a session; the rest is filled in where it stands. */
export function NewSession({ clientId, today, onClose, onAdded }: NewSessionProps) {
  const add = useCommand(api.sessions.add.mutationOptions(), { tells: 'nothing' });
  const initial: Values = { kind: 'monthly-review', onDate: today, startTime: '' };
  const { form, problem, submit } = useDraftForm(
    `new-session/${clientId}`,
    initial,
    async ({ startTime, ...values }) => {
      const session = await add.mutateAsync({ clientId, ...values, startTime: startTime || null });
      rememberSession(clientId, session);
      onAdded(session);
    },
    ({ onDate }) => (isPlainDate(onDate) ? {} : { onDate: 'Choose a date' }),
  );
  return (
    <Dialog title="New session" isOpen onClose={onClose} size="sm">
      <Form onSubmit={submit}>
        <Select
          label="Kind"
          data={kindChoices}
          allowDeselect={false}
          data-autofocus
          {...form.getInputProps('kind')}
        />
        <DateField label="Date" {...form.getInputProps('onDate')} />
        <TextInput
          type="time"
          label="Start"
          description="In the client’s time zone; may be left open."
          {...form.getInputProps('startTime')}
        />
        <FormProblem problem={problem} />
        <DialogActions label="Add session" onCancel={onClose} isBusy={add.isPending} />
      </Form>
    </Dialog>
  );
}
