import { NumberInput, Textarea } from '@mantine/core';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { DateField } from '#renderer/ui/date/date-field.tsx';
import { Dialog, DialogActions } from '#renderer/ui/dialog.tsx';
import { Form, Pair } from '#renderer/ui/form.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { useDraftForm } from '#renderer/ui/use-draft-form.ts';
import { isPlainDate } from '#shared/domain/dates.ts';
import { amountOf } from '../model/terms-values.ts';
import classes from '../retainer.module.css';
import type { DialogState } from '../use-dialog.ts';
import type { Retainer } from '../use-retainer.ts';

interface AdjustDaysProps {
  retainer: Retainer;
  dialog: DialogState;
}

/** Adds days to a period's grant or takes some away, with the reason. */
export function AdjustDays({ retainer, dialog }: AdjustDaysProps) {
  return (
    <Dialog title="Adjust days" isOpen={dialog.isOpen} onClose={dialog.close} size="sm">
      <AdjustForm retainer={retainer} onClose={dialog.close} />
    </Dialog>
  );
}

function AdjustForm({ retainer, onClose }: { retainer: Retainer; onClose: () => void }) {
  const clientId = retainer.client.id;
  const adjust = useCommand(api.retainer.adjust.mutationOptions(), { tells: 'done' });
  const { form, problem, submit } = useDraftForm(
    `adjust/${clientId}`,
    { on: retainer.asOf, days: '' as number | string, reason: '' },
    async ({ on, days, reason }) => {
      await adjust.mutateAsync({ clientId, on, milliDays: amountOf(days) ?? 0, reason });
      onClose();
    },
    ({ on, days, reason }) => ({
      ...(!isPlainDate(on) && { on: 'Choose a date' }),
      ...(!amountOf(days) && { days: 'Give a plus or a minus' }),
      ...(reason.trim() === '' && { reason: 'Say why' }),
    }),
  );
  return (
    <Form onSubmit={submit}>
      <p className={classes.hint}>A plus adds to the grant of the period; a minus counts like work.</p>
      <Pair>
        <DateField label="On" {...form.getInputProps('on')} />
        <NumberInput
          label="Days"
          placeholder="0.5 or −0.5"
          step={0.25}
          decimalScale={3}
          data-autofocus
          {...form.getInputProps('days')}
        />
      </Pair>
      <Textarea label="Reason" withAsterisk autosize minRows={2} {...form.getInputProps('reason')} />
      <FormProblem problem={problem} />
      <DialogActions label="Adjust" onCancel={onClose} isBusy={adjust.isPending} />
    </Form>
  );
}
