import { NativeSelect, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { DateField } from '#renderer/ui/date/date-field.tsx';
import { Dialog, DialogActions } from '#renderer/ui/dialog.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { DateText } from '#renderer/ui/figures.tsx';
import { Pair } from '#renderer/ui/form.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useDraftForm } from '#renderer/ui/use-draft-form.ts';
import type { InitiativeRow, SlipRow } from '#shared/contract/initiatives.ts';
import type { Outputs } from '#shared/contract/types.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { initiativeStatuses, statusWords } from '#shared/domain/vocabulary.ts';
import classes from './registry.module.css';

interface InitiativeDetailsProps {
  clientId: string;
  /** Undefined while none is open. */
  initiativeId: string | undefined;
  today: PlainDate;
  onClose: () => void;
}

/** One initiative: a new status update, those before it, and every slip of its target date. */
export function InitiativeDetails({ clientId, initiativeId, today, onClose }: InitiativeDetailsProps) {
  const { data, error, refetch } = useQuery({
    ...api.initiatives.get.queryOptions({ input: { clientId, initiativeId: initiativeId ?? '' } }),
    enabled: initiativeId !== undefined,
  });
  return (
    <Dialog
      title={data?.initiative.title ?? 'Initiative'}
      isOpen={initiativeId !== undefined}
      onClose={onClose}
      size="lg"
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && (
        <>
          <StatusForm clientId={clientId} initiative={data.initiative} today={today} onDone={onClose} />
          <Updates updates={data.updates} />
          <Slips slips={data.slips} />
        </>
      )}
    </Dialog>
  );
}

interface StatusFormProps {
  clientId: string;
  initiative: InitiativeRow;
  today: PlainDate;
  onDone: () => void;
}

function StatusForm({ clientId, initiative, today, onDone }: StatusFormProps) {
  const update = useCommand(api.initiatives.updateStatus.mutationOptions());
  const first = { status: initiative.status, note: '', on: today };
  const { form, problem, submit } = useDraftForm(`status/${initiative.id}`, first, async (values) => {
    await update.mutateAsync({ clientId, initiativeId: initiative.id, ...values });
    onDone();
  });
  const statuses = initiativeStatuses.map((value) => ({ value, label: statusWords[value] }));
  return (
    <form onSubmit={submit} className={classes.fields}>
      <Pair>
        <NativeSelect label="Status" data={statuses} data-autofocus {...form.getInputProps('status')} />
        <DateField label="As of" required {...form.getInputProps('on')} />
      </Pair>
      <Textarea label="What has happened" autosize minRows={2} maxRows={8} {...form.getInputProps('note')} />
      <FormProblem problem={problem} />
      <DialogActions label="Record update" onCancel={onDone} isBusy={update.isPending} />
    </form>
  );
}

function Updates({ updates }: { updates: Outputs['initiatives']['get']['updates'] }) {
  return (
    <Section title="Status updates">
      {updates.length === 0 && <p className={classes.quiet}>None yet: its status has never been reviewed.</p>}
      <ul className={classes.history}>
        {updates.map(({ id, updatedOn, status, note }) => (
          <li key={id}>
            <DateText date={updatedOn} />
            <StatusMark status={status} />
            <span>{note || <span className={classes.quiet}>No note</span>}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Slips({ slips }: { slips: readonly SlipRow[] }) {
  if (slips.length === 0) return null;
  return (
    <Section title="Slips of the target date">
      <ul className={classes.history}>
        {slips.map(({ id, slippedOn, fromOn, toOn, reason }) => (
          <li key={id}>
            <DateText date={slippedOn} />
            <span>
              <DateText date={fromOn} style="short" /> → <DateText date={toOn} style="short" />
            </span>
            <span>{reason}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
