import { counted } from '#renderer/ui/counted.ts';
import { relativeDate } from '#renderer/ui/figures.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { walkLinks } from '#renderer/ui/walk-links.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { PlannedSession } from '#shared/contract/sessions.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { sessionKindWords } from '#shared/domain/vocabulary.ts';
import { addresses, placeOf } from '../addresses.ts';
import { minutesInWords, totalMinutes } from '../model/agenda.ts';
import type { SessionData } from '../use-sessions.ts';
import classes from './list.module.css';

/** Stored sessions and dates of series alike, by date; the arrow keys go from one to the next. */
export function Coming({ client, data }: { client: ClientSummary; data: SessionData }) {
  return (
    <ol className={classes.sessions} onKeyDown={walkLinks}>
      {data.coming.map((session) => (
        <li key={placeOf(session)}>
          <ComingSession client={client} data={data} session={session} />
        </li>
      ))}
    </ol>
  );
}

interface ComingSessionProps {
  client: ClientSummary;
  data: SessionData;
  session: PlannedSession;
}

function ComingSession({ client, data, session }: ComingSessionProps) {
  const locale = useLocale();
  const { kind, onDate, startTime, functionId, sessionId, heldAt } = session;
  const stored = data.stored.find(({ id }) => id === sessionId);
  const withFunction = data.functions.find(({ id }) => id === functionId)?.name;
  const agenda =
    stored && stored.agenda.length > 0
      ? `${counted(stored.agenda.length, 'point', locale)}, ${minutesInWords(totalMinutes(stored.agenda))}`
      : 'no agenda yet';
  return (
    <a className={classes.session} href={addresses.session(client.slug, placeOf(session))}>
      <time className={classes.date} dateTime={onDate}>
        {formatDate(onDate, locale, 'weekday')}
        {startTime !== null && <span className={classes.quiet}> {startTime}</span>}
      </time>
      <span className={classes.kind}>
        {sessionKindWords[kind]}
        {withFunction !== undefined && <span className={classes.quiet}> · {withFunction}</span>}
      </span>
      <span className={classes.who}>{whoSits(session, data)}</span>
      <span className={classes.state} data-untouched={stored === undefined || undefined}>
        {heldAt !== null ? 'Held' : stored ? agenda : 'From a series'}
      </span>
      <span className={classes.soon}>{relativeDate(onDate, data.today, locale)}</span>
    </a>
  );
}

function whoSits({ withCeo, withLeadership, personIds }: PlannedSession, { people }: SessionData): string {
  const named = people.filter(({ id }) => personIds.includes(id)).map(({ name }) => name);
  const groups = [withLeadership && 'Leadership team', withCeo && 'CEO'].filter((group) => group !== false);
  return [...groups, ...named].join(', ');
}
