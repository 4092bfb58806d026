import { TextInput } from '@mantine/core';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { DateField } from '#renderer/ui/date/date-field.tsx';
import { Dialog, DialogActions } from '#renderer/ui/dialog.tsx';
import { Form, Pair } from '#renderer/ui/form.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { Section } from '#renderer/ui/page.tsx';
import { RemoveButton } from '#renderer/ui/remove-button.tsx';
import { type SimpleColumn, SimpleTable } from '#renderer/ui/simple-table.tsx';
import { useDraftForm } from '#renderer/ui/use-draft-form.ts';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import type { PauseRow } from '#shared/contract/retainer.ts';
import { formatDate, isPlainDate } from '#shared/domain/dates.ts';
import { rangeWords } from '../model/line-words.ts';
import shared from '../retainer.module.css';
import { useDialog } from '../use-dialog.ts';
import type { Retainer } from '../use-retainer.ts';

/** When the agreement grants nothing. */
export function Pauses({ retainer }: { retainer: Retainer }) {
  const dialog = useDialog();
  const { pauses } = retainer.rows;
  const clientId = retainer.client.id;
  return (
    <Section
      title="Pauses"
      actions={
        <WriteButton variant="default" size="compact-sm" onClick={dialog.open}>
          Pause the agreement…
        </WriteButton>
      }
    >
      {pauses.length > 0 ? (
        <SimpleTable
          caption="Pauses"
          columns={columnsFor(clientId)}
          rows={pauses.toReversed()}
          keyOf={({ id }) => id}
        />
      ) : (
        <p className={shared.hint}>
          The agreement was never paused. A pause takes its days out of the grant.
        </p>
      )}
      <Dialog title="Pause the agreement" isOpen={dialog.isOpen} onClose={dialog.close} size="sm">
        <PauseForm clientId={clientId} onClose={dialog.close} />
      </Dialog>
    </Section>
  );
}

function columnsFor(clientId: string): SimpleColumn<PauseRow>[] {
  return [
    { heading: 'When', width: '16rem', cell: (pause) => <When pause={pause} /> },
    { heading: 'Note', cell: ({ note }) => note },
    {
      ...{ heading: '', label: 'Remove', align: 'end', width: '4rem' },
      cell: (pause) => <RemovePause clientId={clientId} pause={pause} />,
    },
  ];
}

function When({ pause: { startsOn, endsOn } }: { pause: PauseRow }) {
  return rangeWords(startsOn, endsOn, useLocale());
}

function RemovePause({ clientId, pause }: { clientId: string; pause: PauseRow }) {
  const locale = useLocale();
  const remove = useCommand(api.retainer.removePause.mutationOptions());
  return (
    <RemoveButton
      name={`the pause from ${formatDate(pause.startsOn, locale)}`}
      onRemove={() => remove.mutate({ clientId, pauseId: pause.id })}
    />
  );
}

function PauseForm({ clientId, onClose }: { clientId: string; onClose: () => void }) {
  const add = useCommand(api.retainer.addPause.mutationOptions(), { tells: 'done' });
  const { form, problem, submit } = useDraftForm(
    `pause/${clientId}`,
    { startsOn: '', endsOn: '', note: '' },
    async (values) => {
      await add.mutateAsync({ clientId, ...values });
      onClose();
    },
    ({ startsOn, endsOn }) => ({
      ...(!isPlainDate(startsOn) && { startsOn: 'Choose the first day' }),
      ...(!isPlainDate(endsOn) && { endsOn: 'Choose the last day' }),
      ...(isPlainDate(endsOn) && endsOn < startsOn && { endsOn: 'The end comes before the start' }),
    }),
  );
  return (
    <Form onSubmit={submit}>
      <Pair>
        <DateField label="First day" data-autofocus {...form.getInputProps('startsOn')} />
        <DateField label="Last day" {...form.getInputProps('endsOn')} />
      </Pair>
      <TextInput label="Note" {...form.getInputProps('note')} />
      <FormProblem problem={problem} />
      <DialogActions label="Pause" onCancel={onClose} isBusy={add.isPending} />
    </Form>
  );
}
