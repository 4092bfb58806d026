import { Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { DateField } from '#renderer/ui/date/date-field.tsx';
import { DialogActions } from '#renderer/ui/dialog.tsx';
import { Form, Pair } from '#renderer/ui/form.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { useDraftForm } from '#renderer/ui/use-draft-form.ts';
import { isOpen } from '#shared/domain/registry.ts';
import type { HandoffView } from '../model/handoff-view.ts';
import type { Handoffs } from '../use-handoffs.ts';
import { contentOf, type HandoffValues, handoffProblems, newHandoff, valuesOf } from './values.ts';

interface EditHandoffProps {
  all: Handoffs;
  /** Left out for a new one. */
  handoff: HandoffView | undefined;
  onClose: () => void;
}

/** Requests a hand-off, or changes everything of one but how far it has come. */
export function EditHandoff({ all, handoff, onClose }: EditHandoffProps) {
  const { clientId } = all;
  const add = useCommand(api.handoffs.add.mutationOptions(), { tells: 'done' });
  const update = useCommand(api.handoffs.update.mutationOptions(), { tells: 'done' });
  const { form, problem, submit } = useDraftForm(
    handoff ? `handoff/${handoff.id}` : `new-handoff/${clientId}`,
    handoff ? valuesOf(handoff) : newHandoff(all.asOf),
    async (values) => {
      const content = contentOf(values);
      if (handoff) await update.mutateAsync({ clientId, handoffId: handoff.id, change: content });
      else await add.mutateAsync({ clientId, ...content });
      onClose();
    },
    handoffProblems,
  );
  return (
    <Form onSubmit={submit}>
      <HandoffFields form={form} all={all} />
      <FormProblem problem={problem} />
      <DialogActions
        label={handoff ? 'Save' : 'Request hand-off'}
        onCancel={onClose}
        isBusy={add.isPending || update.isPending}
      />
    </Form>
  );
}

function HandoffFields({ form, all }: { form: UseFormReturnType<HandoffValues>; all: Handoffs }) {
  const functions = all.functions.map(({ id, name }) => ({ value: id, label: name }));
  const initiatives = all.initiatives
    .filter(({ id, status }) => isOpen(status) || id === form.values.initiativeId)
    .map(({ id, title }) => ({ value: id, label: title }));
  const which = { data: functions, searchable: true, withAsterisk: true, allowDeselect: false };
  return (
    <>
      <TextInput label="What is needed" withAsterisk data-autofocus {...form.getInputProps('what')} />
      <Pair>
        <Select label="From" {...which} {...form.getInputProps('fromFunctionId')} />
        <Select label="To" {...which} {...form.getInputProps('toFunctionId')} />
      </Pair>
      <Select
        label="Initiative"
        searchable
        clearable
        data={initiatives}
        nothingFoundMessage="No such initiative"
        {...form.getInputProps('initiativeId')}
      />
      <Pair>
        <DateField label="Requested" withAsterisk {...form.getInputProps('requestedOn')} />
        <DateField label="Needed by" withAsterisk {...form.getInputProps('neededBy')} />
      </Pair>
      <Textarea label="Note" autosize minRows={2} maxRows={8} {...form.getInputProps('note')} />
    </>
  );
}
