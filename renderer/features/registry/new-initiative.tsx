import { NativeSelect, TextInput } from '@mantine/core';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { DateField } from '#renderer/ui/date/date-field.tsx';
import { Dialog, DialogActions } from '#renderer/ui/dialog.tsx';
import { Pair } from '#renderer/ui/form.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { useDraftForm } from '#renderer/ui/use-draft-form.ts';
import classes from './registry.module.css';
import type { Related } from './registry-row.ts';

interface NewInitiativeProps {
  clientId: string;
  related: Related;
  isOpen: boolean;
  onClose: () => void;
}

/** A title is enough; what is missing shows as a gap to fill. */
export function NewInitiative({ isOpen, onClose, ...rest }: NewInitiativeProps) {
  return (
    <Dialog title="New initiative" isOpen={isOpen} onClose={onClose}>
      <NewInitiativeForm {...rest} onClose={onClose} />
    </Dialog>
  );
}

const initial = { title: '', objectiveId: '', ownerId: '', functionId: '', targetOn: '' };

function NewInitiativeForm({ clientId, related, onClose }: Omit<NewInitiativeProps, 'isOpen'>) {
  const add = useCommand(api.initiatives.add.mutationOptions(), { tells: 'nothing' });
  const { form, problem, submit } = useDraftForm(`new-initiative/${clientId}`, initial, async (values) => {
    const { title, ...fields } = values;
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
    await add.mutateAsync({ clientId, title, ...given });
    onClose();
  });
  const choices = (rows: readonly { value: string; label: string }[]) => [{ value: '', label: '–' }, ...rows];
  const named = (rows: readonly { id: string; name: string }[]) =>
    choices(rows.map(({ id, name }) => ({ value: id, label: name })));
  const objectives = related.objectives.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <form onSubmit={submit} className={classes.fields}>
      <TextInput label="Title" required data-autofocus {...form.getInputProps('title')} />
      <NativeSelect label="Objective" data={choices(objectives)} {...form.getInputProps('objectiveId')} />
      <Pair>
        <NativeSelect label="Owner" data={named(related.people)} {...form.getInputProps('ownerId')} />
        <NativeSelect
          label="Function"
          data={named(related.functions)}
          {...form.getInputProps('functionId')}
        />
      </Pair>
      <DateField label="Target date" {...form.getInputProps('targetOn')} />
      <FormProblem problem={problem} />
      <DialogActions label="Add" onCancel={onClose} isBusy={add.isPending} />
    </form>
  );
}
