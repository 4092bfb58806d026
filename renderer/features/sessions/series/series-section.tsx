import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { useLocale } from '#renderer/ui/locale.ts';
import { Section } from '#renderer/ui/page.tsx';
import { RemoveButton } from '#renderer/ui/remove-button.tsx';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import type { WholeSeries } from '#shared/contract/cadence.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { ruleInWords } from '#shared/domain/recurrence-words.ts';
import { sessionKindWords } from '#shared/domain/vocabulary.ts';
import classes from '../list/list.module.css';
import type { SessionData } from '../use-sessions.ts';
import { SeriesDialog } from './series-dialog.tsx';
import { TemplateDialog } from './template-dialog.tsx';

interface SeriesSectionProps {
  client: ClientSummary;
  data: SessionData;
}

/** What comes back by a rule, in plain words, with the dates that are skipped or moved. */
export function SeriesSection({ client, data }: SeriesSectionProps) {
  const [edited, setEdited] = useState<WholeSeries | 'new'>();
  const [showsTemplates, setShowsTemplates] = useState(false);
  return (
    <Section
      title="Series"
      actions={
        <>
          <Button size="compact-sm" variant="subtle" onClick={() => setShowsTemplates(true)}>
            Agendas…
          </Button>
          <WriteButton size="compact-sm" variant="default" onClick={() => setEdited('new')}>
            New series
          </WriteButton>
        </>
      }
    >
      {data.series.length === 0 && (
        <p className={classes.quiet}>
          None yet. A monthly strategic review and a weekly check-in with each function leader are the usual
          beginning.
        </p>
      )}
      <ul className={classes.series}>
        {data.series.map((series) => (
          <li key={series.id}>
            <OneSeries client={client} data={data} series={series} onEdit={() => setEdited(series)} />
          </li>
        ))}
      </ul>
      {edited !== undefined && (
        <SeriesDialog
          client={client}
          data={data}
          series={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
      {showsTemplates && <TemplateDialog clientId={client.id} onClose={() => setShowsTemplates(false)} />}
    </Section>
  );
}

interface OneSeriesProps extends SeriesSectionProps {
  series: WholeSeries;
  onEdit: () => void;
}

function OneSeries({ client, data, series, onEdit }: OneSeriesProps) {
  const remove = useCommand(api.series.remove.mutationOptions());
  const { id: seriesId, kind, rrule, startsOn, startTime, functionId } = series;
  const withFunction = data.functions.find(({ id }) => id === functionId)?.name;
  const name = `${sessionKindWords[kind]}${withFunction === undefined ? '' : `, ${withFunction}`}`;
  return (
    <>
      <div className={classes.seriesLine}>
        <span>
          <span className={classes.kind}>{name}</span>
          <br />
          <span className={classes.quiet}>
            {ruleInWords(rrule, startsOn)}
            {startTime !== null && `, ${startTime}`}
          </span>
        </span>
        <span className={classes.seriesButtons}>
          <WriteButton size="compact-sm" variant="subtle" aria-label={`Change ${name}`} onClick={onEdit}>
            Change
          </WriteButton>
          <RemoveButton
            name={`the series ${name}`}
            onRemove={() => remove.mutate({ clientId: client.id, seriesId })}
          />
        </span>
      </div>
      <Exceptions clientId={client.id} series={series} from={data.today} />
    </>
  );
}

interface ExceptionsProps {
  clientId: string;
  series: WholeSeries;
  from: string;
}

/** The exceptions still ahead; each can be taken back. */
function Exceptions({ clientId, series: { id: seriesId, exceptions }, from }: ExceptionsProps) {
  const restore = useCommand(api.series.restore.mutationOptions());
  const locale = useLocale();
  const ahead = exceptions.filter(({ on, movedTo }) => on >= from || (movedTo ?? '') >= from);
  if (ahead.length === 0) return null;
  return (
    <ul className={classes.exceptions}>
      {ahead.map(({ on, movedTo }) => (
        <li key={on}>
          <span>
            {formatDate(on, locale, 'weekday')}{' '}
            {movedTo === null ? 'is skipped' : `is held on ${formatDate(movedTo, locale, 'weekday')}`}
          </span>
          <WriteButton
            size="compact-xs"
            variant="subtle"
            aria-label={`Take back the exception of ${formatDate(on, locale)}`}
            onClick={() => restore.mutate({ clientId, seriesId, ruleOn: on })}
          >
            Take back
          </WriteButton>
        </li>
      ))}
    </ul>
  );
}
