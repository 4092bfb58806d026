import { Textarea } from '@mantine/core';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { DateField } from '#renderer/ui/date/date-field.tsx';
import { DialogActions } from '#renderer/ui/dialog.tsx';
import { Form } from '#renderer/ui/form.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { useDraftForm } from '#renderer/ui/use-draft-form.ts';
import type { EscalationRow } from '#shared/contract/accountability.ts';
import { isPlainDate } from '#shared/domain/dates.ts';
import classes from '../accountability.module.css';
import type { Accountability } from '../use-accountability.ts';

interface ResolveEscalationProps {
  accountability: Accountability;
  escalation: EscalationRow;
  onClose: () => void;
}

/** What was decided about an escalation, and when. */
export function ResolveEscalation({ accountability, escalation, onClose }: ResolveEscalationProps) {
  const clientId = accountability.client.id;
  const resolve = useCommand(api.escalations.resolve.mutationOptions(), { tells: 'done' });
  const { form, problem, submit } = useDraftForm(
    `resolve-escalation/${escalation.id}`,
    { decision: '', on: accountability.asOf },
    async (values) => {
      await resolve.mutateAsync({ clientId, escalationId: escalation.id, ...values });
      onClose();
    },
    ({ decision, on }) => ({
      ...(decision.trim() === '' && { decision: 'Write what was decided' }),
      ...(!isPlainDate(on) && { on: 'Choose a date' }),
    }),
  );
  return (
    <Form onSubmit={submit}>
      <p className={classes.what}>{escalation.reason}</p>
      <Textarea
        label="What was decided"
        withAsterisk
        autosize
        minRows={2}
        data-autofocus
        {...form.getInputProps('decision')}
      />
      <DateField label="Resolved on" withAsterisk {...form.getInputProps('on')} />
      <FormProblem problem={problem} />
      <DialogActions label="Resolve" onCancel={onClose} isBusy={resolve.isPending} />
    </Form>
  );
}
