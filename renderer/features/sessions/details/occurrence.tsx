import { useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { navigate } from '#renderer/state/router.ts';
import { DateField } from '#renderer/ui/date/date-field.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { relativeDate } from '#renderer/ui/figures.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { Page, Section } from '#renderer/ui/page.tsx';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import { formatDate, isPlainDate, type PlainDate } from '#shared/domain/dates.ts';
import { ruleInWords } from '#shared/domain/recurrence-words.ts';
import { sessionKindWords } from '#shared/domain/vocabulary.ts';
import { addresses } from '../addresses.ts';
import type { SessionData } from '../use-sessions.ts';
import classes from './details.module.css';

interface OccurrenceProps {
  client: ClientSummary;
  data: SessionData;
  seriesId: string;
  ruleOn: PlainDate;
}

/** A date of a series that nobody has touched yet: prepared, skipped or held on another day. */
export function Occurrence({ client, data, seriesId, ruleOn }: OccurrenceProps) {
  const locale = useLocale();
  const series = data.series.find(({ id }) => id === seriesId);
  const exception = series?.exceptions.find(({ on }) => on === ruleOn);
  const onDate = exception?.movedTo ?? ruleOn;
  const of = { clientId: client.id, seriesId, ruleOn };
  const store = useCommand(
    api.sessions.store.mutationOptions({
      onSuccess: ({ id }) => navigate(addresses.session(client.slug, id), { replace: true }),
    }),
    { tells: 'errors' },
  );
  const skip = useCommand(
    api.series.skip.mutationOptions({ onSuccess: () => navigate(addresses.list(client.slug)) }),
  );
  if (!series) return <EmptyState title="There is no such series any more." />;
  const words = `${ruleInWords(series.rrule, series.startsOn)}, from ${formatDate(series.startsOn, locale)}`;
  return (
    <Page
      title={sessionKindWords[series.kind]}
      layout="reading"
      note={
        <>
          <a href={addresses.list(client.slug)}>All sessions</a> · {formatDate(onDate, locale, 'long')}
          {series.startTime !== null && `, ${series.startTime}`} · {relativeDate(onDate, data.today, locale)}
        </>
      }
      actions={
        <WriteButton data-autofocus loading={store.isPending} onClick={() => store.mutate(of)}>
          Prepare this session
        </WriteButton>
      }
    >
      <p className={classes.quiet}>
        It comes from the series {words}. Preparing it gives it its people and its agenda, with what was left
        unfinished.
      </p>
      <Section title="Another day">
        <MoveOccurrence key={onDate} of={of} onDate={onDate} />
      </Section>
      <Section title="Skip">
        <WriteButton variant="default" loading={skip.isPending} onClick={() => skip.mutate(of)}>
          Skip this date
        </WriteButton>
      </Section>
    </Page>
  );
}

interface MoveOccurrenceProps {
  of: { clientId: string; seriesId: string; ruleOn: PlainDate };
  onDate: PlainDate;
}

function MoveOccurrence({ of, onDate }: MoveOccurrenceProps) {
  const move = useCommand(api.series.move.mutationOptions());
  const [typed, setTyped] = useState(onDate);
  const isNew = isPlainDate(typed) && typed !== onDate;
  return (
    <form
      className={classes.moveForm}
      onSubmit={(event) => {
        event.preventDefault();
        if (isNew) move.mutate({ ...of, onDate: typed });
      }}
    >
      <DateField label="Hold it on" value={typed} onChange={setTyped} />
      <WriteButton type="submit" variant="default" disabled={!isNew} loading={move.isPending}>
        Move it
      </WriteButton>
    </form>
  );
}
