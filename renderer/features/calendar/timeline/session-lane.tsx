import { useCurrentClient } from '#renderer/data/clients.ts';
import { links } from '#renderer/state/links.ts';
import { useLocale } from '#renderer/ui/locale.ts';
import { Unseen } from '#renderer/ui/unseen.tsx';
import type { Session } from '#shared/contract/sessions.ts';
import { compareText, formatDate } from '#shared/domain/dates.ts';
import { sessionKindWords } from '#shared/domain/vocabulary.ts';
import { type TimeScale, xOf } from '../model/time-scale.ts';
import classes from './sessions.module.css';
import timeline from './timeline.module.css';

/** Pixels to the next session that the name of one needs, about six a letter. */
const letterWidth = 6.2;

/** The sessions of the horizon, where decisions can be made. */
export function SessionLane({ sessions, scale }: { sessions: readonly Session[]; scale: TimeScale }) {
  const locale = useLocale();
  const client = useCurrentClient();
  const within = sessions
    .filter(({ onDate }) => onDate >= scale.startsOn && onDate <= scale.endsOn)
    .toSorted((one, other) => compareText(one.onDate, other.onDate))
    .map((session) => ({ session, x: xOf(scale, session.onDate) }));
  if (within.length === 0 || !client) return null;
  return (
    <div className={timeline.lane} data-sessions>
      <div className={timeline.title}>Sessions</div>
      <ul className={classes.sessions}>
        {within.map(({ session: { id, kind, onDate }, x }, index) => {
          const room = (within[index + 1]?.x ?? scale.width) - x;
          const words = sessionKindWords[kind];
          return (
            <li key={id} className={classes.session} style={{ left: x }}>
              <a
                href={links.session(client.slug, id)}
                title={`${words}, ${formatDate(onDate, locale)}`}
                data-short={words.length * letterWidth + 16 > room || undefined}
              >
                {words}
                <Unseen>, {formatDate(onDate, locale)}</Unseen>
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
