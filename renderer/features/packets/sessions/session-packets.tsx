import { Button } from '@mantine/core';
import IconFileText from '@tabler/icons-react/dist/esm/icons/IconFileText.mjs';
import { relativeDate } from '#renderer/ui/figures.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { Section } from '#renderer/ui/page.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { Session } from '#shared/contract/sessions.ts';
import { formatDate, type PlainDate } from '#shared/domain/dates.ts';
import { sessionKindWords } from '#shared/domain/vocabulary.ts';
import { addresses } from '../addresses.ts';
import type { PacketData } from '../use-packets.ts';
import { IssuedPackets } from './issued-packets.tsx';
import classes from './sessions.module.css';

interface SessionPacketsProps {
  client: ClientSummary;
  data: PacketData;
  session: Session;
  today: PlainDate;
}

/** The packets of one session, and what it will print of the session itself. */
export function SessionPackets({ client, data, session, today }: SessionPacketsProps) {
  const locale = useLocale();
  const { id, kind, onDate, ask, agenda } = session;
  const packets = data.packets.filter(({ sessionId }) => sessionId === id);
  return (
    <article className={classes.details} aria-labelledby="session-title">
      <header className={classes.head}>
        <div>
          <h2 className={classes.title} id="session-title">
            {sessionKindWords[kind]}
          </h2>
          <p className={classes.quiet}>
            {formatDate(onDate, locale, 'long')} · {relativeDate(onDate, today, locale)}
          </p>
        </div>
        <span className={classes.buttons}>
          <Button component="a" variant="default" href={addresses.editSession(client.slug, id)}>
            Prepare the session
          </Button>
          <Button
            component="a"
            href={addresses.compile(client.slug, id)}
            leftSection={<IconFileText size={15} stroke={1.8} />}
          >
            Compile a packet
          </Button>
        </span>
      </header>
      {packets.length > 0 && (
        <IssuedPackets packets={packets} all={data.packets} functions={data.functions} slug={client.slug} />
      )}
      <Section title="Asked of the reader">
        <p className={classes.asked}>
          {ask === '' ? 'Nothing yet; it is written where the session is prepared.' : ask}
        </p>
      </Section>
      <Section title="Agenda">
        {agenda.length === 0 && <p className={classes.quiet}>It has no points yet.</p>}
        <ol className={classes.agenda}>
          {agenda.map((point) => (
            <li key={point.id} className={classes.item}>
              <span>{point.title}</span>
              <span className={classes.quiet}>{point.minutes} min</span>
            </li>
          ))}
        </ol>
      </Section>
    </article>
  );
}
