import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import { counted } from '#renderer/ui/counted.ts';
import { useLocale } from '#renderer/ui/locale.ts';
import { walkLinks } from '#renderer/ui/walk-links.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { Session } from '#shared/contract/sessions.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { sessionKindWords } from '#shared/domain/vocabulary.ts';
import { addresses } from '../addresses.ts';
import type { SessionData } from '../use-sessions.ts';
import classes from './list.module.css';

interface PastProps {
  client: ClientSummary;
  data: SessionData;
  past: readonly Session[];
}

/** What came of each past session; one that nobody ended says so. */
export function Past({ client, data, past }: PastProps) {
  const locale = useLocale();
  return (
    <ol className={classes.sessions} onKeyDown={walkLinks}>
      {past.map((session) => (
        <li key={session.id}>
          <a
            className={`${classes.session} ${classes.past}`}
            href={addresses.session(client.slug, session.id)}
          >
            <time className={classes.date} dateTime={session.onDate}>
              {formatDate(session.onDate, locale)}
            </time>
            <span className={classes.kind}>{sessionKindWords[session.kind]}</span>
            <span className={classes.who}>{whatCame(session, data, locale)}</span>
            {session.heldAt === null ? (
              <span className={classes.unheld}>Not ended</span>
            ) : (
              <span className={classes.held}>
                <IconCircleCheck size={14} stroke={1.8} aria-hidden="true" /> Held
              </span>
            )}
          </a>
        </li>
      ))}
    </ol>
  );
}

function whatCame({ id, agenda, objectiveIds }: Session, { actions }: SessionData, locale: string): string {
  const own = actions.filter(({ sessionId }) => sessionId === id);
  const open = own.filter(({ doneOn }) => doneOn === null).length;
  const done = agenda.filter(({ isDone }) => isDone).length;
  const parts = [
    agenda.length > 0 && `${done} of ${counted(agenda.length, 'point', locale)} done`,
    own.length > 0 && `${counted(own.length, 'action', locale)}${open > 0 ? `, ${open} open` : ', all done'}`,
    objectiveIds.length > 0 && `${counted(objectiveIds.length, 'objective', locale)} reviewed`,
  ];
  return parts.filter(Boolean).join(' · ');
}
