import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { DateField } from '#renderer/ui/date/date-field.tsx';
import { DialogActions } from '#renderer/ui/dialog.tsx';
import { Form, Pair } from '#renderer/ui/form.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { useDraftForm } from '#renderer/ui/use-draft-form.ts';
import type { DecisionRow } from '#shared/contract/decisions.ts';
import type { Register } from './use-decisions.ts';
import { deciderChoices, decisionProblems, emptyDecision, fieldsOf, valuesOf } from './values.ts';

interface EditDecisionProps {
  register: Register;
  /** Left out for a new one. */
  row?: DecisionRow;
  onClose: () => void;
}

/** The question, who decides it and by when. */
export function EditDecision({ register, row, onClose }: EditDecisionProps) {
  const clientId = register.client.id;
  const add = useCommand(api.decisions.add.mutationOptions(), { tells: 'done' });
  const update = useCommand(api.decisions.update.mutationOptions(), { tells: 'done' });
  const { form, problem, submit } = useDraftForm(
    row ? `decision/${row.id}` : `new-decision/${clientId}`,
    row ? valuesOf(row) : emptyDecision,
    async (values) => {
      const fields = fieldsOf(values);
      if (row) await update.mutateAsync({ clientId, decisionId: row.id, change: fields });
      else await add.mutateAsync({ clientId, ...fields });
      onClose();
    },
    decisionProblems,
  );
  const initiatives = register.initiatives.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <Form onSubmit={submit}>
      <TextInput label="Question" withAsterisk data-autofocus {...form.getInputProps('question')} />
      <Pair>
        <Select
          label="Who decides"
          withAsterisk
          searchable
          data={deciderChoices(register)}
          {...form.getInputProps('decider')}
        />
        <Select
          label="Initiative"
          placeholder="None"
          searchable
          clearable
          data={initiatives}
          {...form.getInputProps('initiativeId')}
        />
      </Pair>
      <Pair>
        <DateField label="Needed by" withAsterisk {...form.getInputProps('neededBy')} />
        <NumberInput
          label="Lead time in days"
          min={0}
          max={365}
          allowDecimal={false}
          {...form.getInputProps('leadDays')}
        />
      </Pair>
      <Textarea label="Options" autosize minRows={2} {...form.getInputProps('options')} />
      <Textarea label="Recommendation" autosize minRows={2} {...form.getInputProps('recommendation')} />
      <FormProblem problem={problem} />
      <DialogActions
        label={row ? 'Save' : 'Put for decision'}
        onCancel={onClose}
        isBusy={add.isPending || update.isPending}
      />
    </Form>
  );
}
