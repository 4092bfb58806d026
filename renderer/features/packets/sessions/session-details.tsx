import { Button } from '@mantine/core';
import IconFileText from '@tabler/icons-react/dist/esm/icons/IconFileText.mjs';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { relativeDate } from '#renderer/ui/figures.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { Section } from '#renderer/ui/page.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { Session } from '#shared/contract/sessions.ts';
import { formatDate, type PlainDate } from '#shared/domain/dates.ts';
import { sessionKindWords } from '#shared/domain/vocabulary.ts';
import { addresses } from '../addresses.ts';
import type { PacketData } from '../use-packets.ts';
import { AgendaEditor } from './agenda-editor.tsx';
import { IssuedPackets } from './issued-packets.tsx';
import { KeptText, PrivateText } from './kept-text.tsx';
import { Presence } from './presence.tsx';
import { SessionActions } from './session-actions.tsx';
import classes from './sessions.module.css';
import { useSessionChange } from './use-session-change.ts';

interface SessionDetailsProps {
  client: ClientSummary;
  data: PacketData;
  session: Session;
  today: PlainDate;
}

/** One session, edited where it stands; what is typed is kept when a field is left. */
export function SessionDetails({ client, data, session, today }: SessionDetailsProps) {
  const change = useSessionChange(client.id, session);
  const packets = data.packets.filter(({ sessionId }) => sessionId === session.id);
  return (
    <article className={classes.details} aria-labelledby="session-title">
      <SessionHeader client={client} session={session} today={today} />
      <div className={classes.columns}>
        <div>
          {packets.length > 0 && <IssuedPackets packets={packets} all={data.packets} slug={client.slug} />}
          <Presence session={session} people={data.people} onChange={change} />
          <AgendaEditor agenda={session.agenda} onChange={(agenda) => change({ agenda: [...agenda] })} />
          <SessionActions clientId={client.id} session={session} data={data} today={today} />
        </div>
        <div className={classes.texts}>
          <KeptText
            label="Asked of the reader"
            hint="One thing a line. It stands on the cover."
            draft={`session/${session.id}/ask`}
            value={session.ask}
            onCommit={(ask) => change({ ask })}
          />
          <KeptText
            label="Shared notes"
            hint="Printed in the packet."
            draft={`session/${session.id}/notes`}
            value={session.notes}
            onCommit={(notes) => change({ notes })}
          />
          <PrivateText
            draft={`session/${session.id}/private`}
            value={session.privateNotes}
            onCommit={(privateNotes) => change({ privateNotes })}
          />
          <RemoveSession clientId={client.id} session={session} />
        </div>
      </div>
    </article>
  );
}

function SessionHeader({
  client,
  session: { id, kind, onDate },
  today,
}: Pick<SessionDetailsProps, 'client' | 'session' | 'today'>) {
  const locale = useLocale();
  return (
    <header className={classes.head}>
      <div>
        <h2 className={classes.title} id="session-title">
          {sessionKindWords[kind]}
        </h2>
        <p className={classes.quiet}>
          {formatDate(onDate, locale, 'long')} · {relativeDate(onDate, today, locale)}
        </p>
      </div>
      <Button
        component="a"
        href={addresses.compile(client.slug, id)}
        leftSection={<IconFileText size={15} stroke={1.8} />}
      >
        Compile a packet
      </Button>
    </header>
  );
}

function RemoveSession({ clientId, session }: { clientId: string; session: Session }) {
  const remove = useCommand(api.sessions.remove.mutationOptions());
  return (
    <Section title="Remove">
      <p className={classes.removal}>
        <span className={classes.quiet}>Its actions and issued packets stay. Undo brings it back.</span>
        <Button
          variant="default"
          loading={remove.isPending}
          onClick={() => remove.mutate({ clientId, sessionId: session.id })}
        >
          Remove this session
        </Button>
      </p>
    </Section>
  );
}
