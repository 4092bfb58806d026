import { Autocomplete, Textarea } from '@mantine/core';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { DateField } from '#renderer/ui/date/date-field.tsx';
import { DialogActions } from '#renderer/ui/dialog.tsx';
import { Form, Pair } from '#renderer/ui/form.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { useDraftForm } from '#renderer/ui/use-draft-form.ts';
import type { Conflict } from '#shared/contract/handoffs.ts';
import { isPlainDate } from '#shared/domain/dates.ts';
import { ConflictSides } from '../conflicts/conflicts.tsx';
import type { Handoffs } from '../use-handoffs.ts';

interface AllocateProps {
  all: Handoffs;
  conflict: Conflict;
  onClose: () => void;
}

/** Records the decision that settles a conflict. */
export function Allocate({ all, conflict, onClose }: AllocateProps) {
  const { clientId, asOf, people } = all;
  const allocate = useCommand(api.conflicts.allocate.mutationOptions(), { tells: 'done' });
  const { form, problem, submit } = useDraftForm(
    `allocate/${conflict.id}`,
    { decision: '', decidedBy: people.find(({ isCeo }) => isCeo)?.name ?? '', on: asOf },
    async (values) => {
      await allocate.mutateAsync({ clientId, conflictId: conflict.id, ...values });
      onClose();
    },
    ({ decision, decidedBy, on }) => ({
      ...(decision.trim() === '' && { decision: 'Say who gives what up' }),
      ...(decidedBy.trim() === '' && { decidedBy: 'Say who decided it' }),
      ...(!isPlainDate(on) && { on: 'Choose a date' }),
    }),
  );
  return (
    <Form onSubmit={submit}>
      <ConflictSides conflict={conflict} all={all} />
      <Textarea
        label="Decision"
        withAsterisk
        autosize
        minRows={2}
        maxRows={8}
        placeholder="Which side goes first, and what the other one does without"
        data-autofocus
        {...form.getInputProps('decision')}
      />
      <Pair>
        <Autocomplete
          label="Decided by"
          withAsterisk
          data={[...new Set(people.map(({ name }) => name))]}
          {...form.getInputProps('decidedBy')}
        />
        <DateField label="On" withAsterisk {...form.getInputProps('on')} />
      </Pair>
      <FormProblem problem={problem} />
      <DialogActions label="Settle the conflict" onCancel={onClose} isBusy={allocate.isPending} />
    </Form>
  );
}
