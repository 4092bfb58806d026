import { DateText, InstantText, Sentence } from '#renderer/ui/figures.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { Section } from '#renderer/ui/page.tsx';
import type { Outputs } from '#shared/contract/types.ts';
import classes from './overview.module.css';

type Overview = Outputs['overview']['get'];

/** Every change since the last session, newest first, by day. */
export function Changes({
  overview: { changes, since, lastSession },
}: {
  overview: Outputs['overview']['get'];
}) {
  const locale = useLocale();
  const format = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short' });
  const days = Map.groupBy(changes, ({ at }) => format.format(new Date(at)));
  return (
    <Section title={<Since session={lastSession} />}>
      {since === null && <p className={classes.empty}>No session was held yet, so everything is new.</p>}
      {since !== null && changes.length === 0 && (
        <p className={classes.empty}>
          Nothing changed since <InstantText instant={since} />.
        </p>
      )}
      {[...days].map(([day, list]) => (
        <section key={day} className={classes.day}>
          <h3 className={classes.dayName}>{day}</h3>
          <ul className={classes.changes}>
            {list.map(({ id, sentence }) => (
              <li key={id}>
                <Sentence>{sentence}</Sentence>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Section>
  );
}

function Since({ session }: { session: Overview['lastSession'] }) {
  if (!session) return 'Since the last session';
  return (
    <>
      Since {session.title}
      {session.onDate && (
        <>
          {' on '}
          <DateText date={session.onDate} style="short" />
        </>
      )}
    </>
  );
}
