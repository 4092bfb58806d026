import { NumberInput } from '@mantine/core';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { DateField } from '#renderer/ui/date/date-field.tsx';
import { Dialog, DialogActions } from '#renderer/ui/dialog.tsx';
import { Form } from '#renderer/ui/form.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { useDraftForm } from '#renderer/ui/use-draft-form.ts';
import type { AgreementRow } from '#shared/contract/retainer.ts';
import { isPlainDate, lastDayOf, monthOf } from '#shared/domain/dates.ts';
import shared from '../retainer.module.css';
import type { DialogState } from '../use-dialog.ts';
import type { Retainer } from '../use-retainer.ts';

interface EndAgreementProps {
  retainer: Retainer;
  /** The last version of the terms, which has no end yet. */
  agreement: AgreementRow;
  dialog: DialogState;
}

/** Asks for the last day of the agreement. */
export function EndAgreement({ dialog, ...props }: EndAgreementProps) {
  return (
    <Dialog title="End the agreement" isOpen={dialog.isOpen} onClose={dialog.close} size="sm">
      <EndForm {...props} onClose={dialog.close} />
    </Dialog>
  );
}

type EndFormProps = Omit<EndAgreementProps, 'dialog'> & { onClose: () => void };

function EndForm({ retainer, agreement, onClose }: EndFormProps) {
  const clientId = retainer.client.id;
  const set = useCommand(api.retainer.setTerms.mutationOptions(), { tells: 'done' });
  const { form, problem, submit } = useDraftForm(
    `end/${agreement.id}`,
    {
      endsOn: lastDayOf(monthOf(retainer.asOf)),
      noticeDays: agreement.noticeDays ?? ('' as number | string),
    },
    async ({ endsOn, noticeDays }) => {
      const { id: _, createdAt: __, ...terms } = agreement;
      await set.mutateAsync({
        clientId,
        ...terms,
        endsOn,
        noticeDays: noticeDays === '' ? null : Number(noticeDays),
      });
      onClose();
    },
    ({ endsOn }) => ({
      ...(!isPlainDate(endsOn) && { endsOn: 'Choose the last day' }),
      ...(endsOn < agreement.startsOn && { endsOn: 'That is before these terms start' }),
    }),
  );
  return (
    <Form onSubmit={submit}>
      <DateField label="Last day" data-autofocus {...form.getInputProps('endsOn')} />
      <NumberInput
        label="Notice (days before the end)"
        placeholder="None agreed"
        min={0}
        max={366}
        allowDecimal={false}
        {...form.getInputProps('noticeDays')}
      />
      <p className={shared.hint}>The period it lies in grants days up to that day only.</p>
      <FormProblem problem={problem} />
      <DialogActions label="End the agreement" onCancel={onClose} isBusy={set.isPending} />
    </Form>
  );
}
