import { TextInput } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { initiativesWith } from '#renderer/data/initiatives.ts';
import { dropDraft, readDraft, writeDraft } from '#renderer/state/drafts.ts';
import { relativeDate } from '#renderer/ui/figures.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { InitiativeRow } from '#shared/contract/initiatives.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { isOpen, isUpdateOld } from '#shared/domain/registry.ts';
import { type InitiativeStatus, initiativeStatuses, statusWords } from '#shared/domain/vocabulary.ts';
import classes from './run.module.css';

interface StatusUpdatesProps {
  client: ClientSummary;
  today: PlainDate;
  sessionId: string;
}

type Initiative = Pick<InitiativeRow, 'id' | 'title' | 'status' | 'lastUpdateOn' | 'lastUpdateNote'>;

/** The initiatives that are due for review, then the other open ones; each gets its status update where it stands. */
export function StatusUpdates({ client: { id: clientId }, today, sessionId }: StatusUpdatesProps) {
  const [list, profile] = useQueries({
    queries: [
      initiativesWith(clientId, ['id', 'title', 'status', 'lastUpdateOn', 'lastUpdateNote']),
      api.clients.get.queryOptions({ input: { clientId } }),
    ],
  });
  // What was due when the point was opened stays in its place once it is updated.
  const [due, setDue] = useState<ReadonlySet<string>>();
  if (!list.data || !profile.data) return null;
  const open = list.data.filter(({ status }) => isOpen(status));
  const isDue = ({ lastUpdateOn }: Initiative) =>
    isUpdateOld(lastUpdateOn, today, profile.data.reviewAfterDays);
  if (!due) setDue(new Set(open.filter(isDue).map(({ id }) => id)));
  const first = list.data.filter(({ id }) => due?.has(id));
  const others = open.filter(({ id }) => !due?.has(id));
  const lines = (initiatives: readonly Initiative[]) => (
    <ul className={classes.updates}>
      {initiatives.map((initiative) => (
        <li key={initiative.id}>
          <StatusLine clientId={clientId} sessionId={sessionId} initiative={initiative} today={today} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <h3 className={classes.subhead}>Due for review ({first.length})</h3>
      {first.length > 0 ? (
        lines(first)
      ) : (
        <p className={classes.quiet}>
          Every open initiative was updated in the last {profile.data.reviewAfterDays} days.
        </p>
      )}
      {others.length > 0 && (
        <details className={classes.others} open={first.length === 0}>
          <summary>Updated lately ({others.length})</summary>
          {lines(others)}
        </details>
      )}
    </>
  );
}

interface StatusLineProps {
  clientId: string;
  sessionId: string;
  initiative: Initiative;
  today: PlainDate;
}

/** Status and note go together: Enter makes them one status update. */
function StatusLine({ clientId, sessionId, initiative, today }: StatusLineProps) {
  const locale = useLocale();
  const { id: initiativeId, title, lastUpdateOn, lastUpdateNote } = initiative;
  const draft = `session/${sessionId}/status/${initiativeId}`;
  const [typed, setTyped] = useState(() => readDraft(draft, { status: initiative.status, note: '' }));
  const update = useCommand(api.initiatives.updateStatus.mutationOptions(), { tells: 'errors' });
  const change = (changed: Partial<typeof typed>) => {
    const next = { ...typed, ...changed };
    writeDraft(draft, next);
    setTyped(next);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await update.mutateAsync({ clientId, initiativeId, ...typed });
      dropDraft(draft);
      setTyped({ status: typed.status, note: '' });
    } catch {
      // The error was told; what was typed stays.
    }
  };
  const last = lastUpdateOn === null ? 'No update yet' : relativeDate(lastUpdateOn, today, locale);
  return (
    <form className={classes.update} onSubmit={(event) => void submit(event)}>
      <span className={classes.initiative}>
        {title}
        <span className={classes.last}>
          <StatusMark status={initiative.status} /> {last}
          {lastUpdateNote !== '' && `: ${lastUpdateNote}`}
        </span>
      </span>
      <select
        className={classes.status}
        aria-label={`Status of ${title}`}
        value={typed.status}
        onChange={(event) => change({ status: event.currentTarget.value as InitiativeStatus })}
      >
        {initiativeStatuses.map((status) => (
          <option key={status} value={status}>
            {statusWords[status]}
          </option>
        ))}
      </select>
      <TextInput
        size="xs"
        aria-label={`What is new on ${title}`}
        placeholder="What is new"
        value={typed.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <WriteButton
        type="submit"
        size="xs"
        variant="default"
        loading={update.isPending}
        aria-label={`Update ${title}`}
      >
        Update
      </WriteButton>
    </form>
  );
}
