import { Select, TextInput } from '@mantine/core';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { currencyChoices, monthChoices, timeZoneChoices, usualCurrency } from '#renderer/ui/choices.ts';
import { ColorChoice } from '#renderer/ui/color-choice.tsx';
import { Dialog, DialogActions } from '#renderer/ui/dialog.tsx';
import { Form, Pair } from '#renderer/ui/form.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { Monogram } from '#renderer/ui/monogram.tsx';
import { useDraftForm } from '#renderer/ui/use-draft-form.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';
import { clientColorNames, monogramOf, nextClientColor } from '#shared/domain/identity.ts';
import classes from './clients.module.css';

interface AddClientProps {
  isOpen: boolean;
  onClose: () => void;
  onAdded: (client: ClientSummary) => void;
}

export function AddClient({ isOpen, onClose, onAdded }: AddClientProps) {
  return (
    <Dialog title="New client" isOpen={isOpen} onClose={onClose}>
      {isOpen && <AddClientForm onClose={onClose} onAdded={onAdded} />}
    </Dialog>
  );
}

const initial = {
  name: '',
  monogram: '',
  color: nextClientColor(0),
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  fiscalYearStart: '1',
};

function AddClientForm({ onClose, onAdded }: Omit<AddClientProps, 'isOpen'>) {
  const locale = useLocale();
  const add = useCommand(api.clients.add.mutationOptions(), { tells: 'nothing' });
  const first = { ...initial, currency: usualCurrency(locale) };
  const { form, problem, submit } = useDraftForm('new-client', first, async (values) => {
    const { fiscalYearStart, monogram, ...fields } = values;
    const asked = {
      ...fields,
      fiscalYearStart: Number(fiscalYearStart),
      ...(monogram.trim() && { monogram }),
    };
    onAdded(await add.mutateAsync(asked));
  });
  const { name, monogram, color } = form.values;
  return (
    <Form onSubmit={submit}>
      <div className={classes.nameRow}>
        <Monogram monogram={monogram.trim() || monogramOf(name) || '·'} color={color} size={40} />
        <TextInput label="Name" required data-autofocus {...form.getInputProps('name')} />
        <TextInput
          label="Monogram"
          maxLength={4}
          placeholder={monogramOf(name)}
          {...form.getInputProps('monogram')}
        />
      </div>
      <ColorChoice
        label="Colour"
        colors={clientColorNames}
        value={color}
        onChange={(chosen) => form.setFieldValue('color', chosen)}
        error={form.errors.color}
      />
      <Pair>
        <Select
          label="Currency"
          data={currencyChoices(locale)}
          searchable
          {...form.getInputProps('currency')}
        />
        <Select
          label="Fiscal year starts in"
          data={monthChoices(locale)}
          allowDeselect={false}
          {...form.getInputProps('fiscalYearStart')}
        />
      </Pair>
      <Select
        label="Time zone"
        data={timeZoneChoices()}
        searchable
        limit={100}
        {...form.getInputProps('timeZone')}
      />
      <FormProblem problem={problem} />
      <DialogActions label="Add client" onCancel={onClose} isBusy={add.isPending} />
    </Form>
  );
}
