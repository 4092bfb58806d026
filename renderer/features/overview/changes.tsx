import { Button } from '@mantine/core';
import { useState } from 'react';
import { links } from '#renderer/state/links.ts';
import { counted } from '#renderer/ui/counted.ts';
import { DateText, InstantText, Sentence } from '#renderer/ui/figures.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { Section } from '#renderer/ui/page.tsx';
import { quotedTitles } from '#renderer/ui/quoted-titles.ts';
import type { Outputs } from '#shared/contract/types.ts';
import { changeSubjectWords } from '#shared/domain/change-groups.ts';
import classes from './overview.module.css';

type Overview = Outputs['overview']['get'];
type Group = Overview['groups'][number];

/** What changed since the last session by subject, to be read in a minute; one by one where somebody asks. */
export function Changes({ overview, slug }: { overview: Overview; slug: string }) {
  const [isWhole, setWhole] = useState(false);
  const { changes, since, lastSession, groups, drift } = overview;
  return (
    <Section
      title={<Since session={lastSession} />}
      actions={
        changes.length > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={() => setWhole(!isWhole)}>
            {isWhole ? 'By subject' : 'One by one'}
          </Button>
        )
      }
    >
      {since === null && <p className={classes.empty}>No session was held yet, so everything is new.</p>}
      {since !== null && changes.length === 0 && (
        <p className={classes.empty}>
          Nothing changed since <InstantText instant={since} />.
        </p>
      )}
      {isWhole ? (
        <OneByOne changes={changes} />
      ) : (
        <>
          <Drift drift={drift} slug={slug} />
          {groups.map((group) => (
            <Subject key={group.subject} group={group} />
          ))}
        </>
      )}
    </Section>
  );
}

function Subject({ group: { subject, count, latest } }: { group: Group }) {
  const locale = useLocale();
  const more = count - latest.length;
  return (
    <section className={classes.day}>
      <h3 className={classes.dayName}>
        {changeSubjectWords[subject]} <span className={classes.count}>{count.toLocaleString(locale)}</span>
      </h3>
      <ul className={classes.changes}>
        {latest.map(({ id, sentence }) => (
          <li key={id}>
            <Sentence>{sentence}</Sentence>
          </li>
        ))}
        {more > 0 && <li className={classes.more}>and {counted(more, 'more change', locale)}</li>}
      </ul>
    </section>
  );
}

function Drift({ drift: { began, ended }, slug }: { drift: Overview['drift']; slug: string }) {
  const locale = useLocale();
  if (began.length + ended.length === 0) return null;
  return (
    <section className={classes.day}>
      <h3 className={classes.dayName}>
        <a href={links.drift(slug)}>Drift</a>
      </h3>
      <ul className={classes.changes}>
        {began.length > 0 && <li>Began to drift: {quotedTitles(began, locale)}</li>}
        {ended.length > 0 && <li>No longer drifts: {quotedTitles(ended, locale)}</li>}
      </ul>
    </section>
  );
}

function OneByOne({ changes }: Pick<Overview, 'changes'>) {
  const locale = useLocale();
  const format = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short' });
  const days = Map.groupBy(changes, ({ at }) => format.format(new Date(at)));
  return [...days].map(([day, list]) => (
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
  ));
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
