import { Textarea } from '@mantine/core';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { DateField } from '#renderer/ui/date/date-field.tsx';
import { DialogActions } from '#renderer/ui/dialog.tsx';
import { Form } from '#renderer/ui/form.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { useDraftForm } from '#renderer/ui/use-draft-form.ts';
import type { DecisionRow } from '#shared/contract/decisions.ts';
import { isPlainDate } from '#shared/domain/dates.ts';
import classes from './decisions.module.css';
import type { Register } from './use-decisions.ts';

interface ResolveDecisionProps {
  register: Register;
  row: DecisionRow;
  onClose: () => void;
}

/** What was decided, and when. */
export function ResolveDecision({ register, row, onClose }: ResolveDecisionProps) {
  const clientId = register.client.id;
  const resolve = useCommand(api.decisions.resolve.mutationOptions(), { tells: 'done' });
  const { form, problem, submit } = useDraftForm(
    `resolve-decision/${row.id}`,
    { outcome: '', on: register.asOf },
    async (values) => {
      await resolve.mutateAsync({ clientId, decisionId: row.id, ...values });
      onClose();
    },
    ({ outcome, on }) => ({
      ...(outcome.trim() === '' && { outcome: 'Write what was decided' }),
      ...(!isPlainDate(on) && { on: 'Choose a date' }),
    }),
  );
  return (
    <Form onSubmit={submit}>
      <p className={classes.what}>{row.question}</p>
      {row.options !== '' && <p className={classes.quiet}>Options: {row.options}</p>}
      {row.recommendation !== '' && <p className={classes.quiet}>Recommended: {row.recommendation}</p>}
      <Textarea
        label="What was decided"
        withAsterisk
        autosize
        minRows={2}
        data-autofocus
        {...form.getInputProps('outcome')}
      />
      <DateField label="Decided on" withAsterisk {...form.getInputProps('on')} />
      <FormProblem problem={problem} />
      <DialogActions label="Record the decision" onCancel={onClose} isBusy={resolve.isPending} />
    </Form>
  );
}
