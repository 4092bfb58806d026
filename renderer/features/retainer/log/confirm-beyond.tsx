import { Textarea } from '@mantine/core';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { Dialog, DialogActions } from '#renderer/ui/dialog.tsx';
import { Form } from '#renderer/ui/form.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { useDraftForm } from '#renderer/ui/use-draft-form.ts';
import type { ClientDayRow } from '#shared/contract/retainer.ts';
import type { Verdict } from '../model/verdict.ts';
import type { DialogState } from '../use-dialog.ts';
import { VerdictText } from './verdict-text.tsx';

interface ConfirmBeyondProps {
  clientId: string;
  day: ClientDayRow;
  verdict: Verdict;
  dialog: DialogState;
}

/** Confirms a planned day that goes beyond an agreement without overage: asks why. */
export function ConfirmBeyond({ dialog, ...props }: ConfirmBeyondProps) {
  return (
    <Dialog title="Beyond the agreement" isOpen={dialog.isOpen} onClose={dialog.close} size="sm">
      <ReasonForm {...props} onClose={dialog.close} />
    </Dialog>
  );
}

type ReasonFormProps = Omit<ConfirmBeyondProps, 'dialog'> & { onClose: () => void };

function ReasonForm({ clientId, day, verdict, onClose }: ReasonFormProps) {
  const confirm = useCommand(api.days.confirm.mutationOptions(), { tells: 'done' });
  const { form, problem, submit } = useDraftForm(
    `beyond/${day.id}`,
    { overrideReason: '' },
    async ({ overrideReason }) => {
      await confirm.mutateAsync({ clientId, dayId: day.id, overrideReason });
      onClose();
    },
    ({ overrideReason }) =>
      overrideReason.trim() === '' ? { overrideReason: 'Say why it goes beyond the agreement' } : {},
  );
  return (
    <Form onSubmit={submit}>
      <VerdictText verdict={verdict} />
      <Textarea
        label="Reason"
        withAsterisk
        autosize
        minRows={2}
        data-autofocus
        {...form.getInputProps('overrideReason')}
      />
      <FormProblem problem={problem} />
      <DialogActions label="Confirm as worked" onCancel={onClose} isBusy={confirm.isPending} />
    </Form>
  );
}
