import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { DateField } from '#renderer/ui/date/date-field.tsx';
import { DialogActions } from '#renderer/ui/dialog.tsx';
import { DateText } from '#renderer/ui/figures.tsx';
import { Form } from '#renderer/ui/form.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { useDraftForm } from '#renderer/ui/use-draft-form.ts';
import { isPlainDate } from '#shared/domain/dates.ts';
import shared from '../handoffs.module.css';
import type { HandoffView } from '../model/handoff-view.ts';
import type { Handoffs } from '../use-handoffs.ts';

interface CounterHandoffProps {
  all: Handoffs;
  handoff: HandoffView;
  onClose: () => void;
}

/** Asks for the date that the function which hands over proposes instead. */
export function CounterHandoff({ all: { clientId, asOf }, handoff, onClose }: CounterHandoffProps) {
  const step = useCommand(api.handoffs.step.mutationOptions(), { tells: 'done' });
  const { form, problem, submit } = useDraftForm(
    `counter/${handoff.id}`,
    { proposedFor: '' },
    async ({ proposedFor }) => {
      await step.mutateAsync({ clientId, handoffId: handoff.id, step: 'counter', on: asOf, proposedFor });
      onClose();
    },
    ({ proposedFor }) => ({
      ...(!isPlainDate(proposedFor) && { proposedFor: 'Choose the date that is proposed' }),
      ...(isPlainDate(proposedFor) && proposedFor < asOf && { proposedFor: 'That has passed already' }),
    }),
  );
  return (
    <Form onSubmit={submit}>
      <div>
        <p className={shared.what}>{handoff.what}</p>
        <p className={shared.quiet}>
          {handoff.to} needs it from {handoff.from} by <DateText date={handoff.neededBy} />.
        </p>
      </div>
      <DateField label="Proposed date" withAsterisk data-autofocus {...form.getInputProps('proposedFor')} />
      <FormProblem problem={problem} />
      <DialogActions label="Propose" onCancel={onClose} isBusy={step.isPending} />
    </Form>
  );
}
