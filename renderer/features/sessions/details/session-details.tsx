import { Button } from '@mantine/core';
import IconFileText from '@tabler/icons-react/dist/esm/icons/IconFileText.mjs';
import IconPlayerPlay from '@tabler/icons-react/dist/esm/icons/IconPlayerPlay.mjs';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { navigate } from '#renderer/state/router.ts';
import { InstantText, relativeDate } from '#renderer/ui/figures.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { Page, Section } from '#renderer/ui/page.tsx';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { Session } from '#shared/contract/sessions.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { sessionKindWords } from '#shared/domain/vocabulary.ts';
import { addresses } from '../addresses.ts';
import type { SessionData } from '../use-sessions.ts';
import { AgendaEditor } from './agenda-editor.tsx';
import classes from './details.module.css';
import { KeptText, PrivateText } from './kept-text.tsx';
import { Presence } from './presence.tsx';
import { SessionActions } from './session-actions.tsx';
import { useMinutes } from './use-minutes.ts';
import { useSessionChange } from './use-session-change.ts';

interface SessionDetailsProps {
  client: ClientSummary;
  data: SessionData;
  session: Session;
}

/** One session, edited where it stands; what is typed is kept when a field is left. */
export function SessionDetails({ client, data, session }: SessionDetailsProps) {
  const change = useSessionChange(client.id, session);
  const locale = useLocale();
  const { id, kind, onDate, startTime, heldAt } = session;
  const time = startTime === null ? '' : `, ${startTime}`;
  const date = `${formatDate(onDate, locale, 'long')}${time} · ${relativeDate(onDate, data.today, locale)}`;
  return (
    <Page
      title={sessionKindWords[kind]}
      note={
        <>
          <a href={addresses.list(client.slug)}>All sessions</a> · {date}
          {heldAt !== null && (
            <>
              {' '}
              · held, ended <InstantText instant={heldAt} />
            </>
          )}
        </>
      }
      actions={<SessionButtons client={client} session={session} />}
    >
      <div className={classes.columns}>
        <div>
          <Presence session={session} people={data.people} onChange={change} />
          <AgendaEditor
            draft={`agenda/${session.id}`}
            agenda={session.agenda}
            kind={kind}
            onChange={(agenda) => change({ agenda: [...agenda] })}
          />
          <SessionActions clientId={client.id} session={session} data={data} today={data.today} />
        </div>
        <div className={classes.texts}>
          <KeptText
            label="Asked of the reader"
            hint="One thing a line, on the cover. Function editions have the lines that begin with the function or “All”, such as “Sales: …”."
            draft={`session/${id}/ask`}
            value={session.ask}
            onCommit={(ask) => change({ ask })}
          />
          <KeptText
            label="Shared notes"
            hint="Printed in the packet and in the minutes; in function editions only the lines that begin with the function or “All”."
            draft={`session/${id}/notes`}
            value={session.notes}
            onCommit={(notes) => change({ notes })}
          />
          <PrivateText
            draft={`session/${id}/private`}
            value={session.privateNotes}
            onCommit={(privateNotes) => change({ privateNotes })}
          />
          <RemoveSession client={client} session={session} />
        </div>
      </div>
    </Page>
  );
}

function SessionButtons({
  client,
  session: { id, heldAt },
}: Pick<SessionDetailsProps, 'client' | 'session'>) {
  const minutes = useMinutes(client.id, id);
  return (
    <>
      <Button variant="default" loading={minutes.isBusy} onClick={minutes.save}>
        Minutes…
      </Button>
      <Button
        component="a"
        variant="default"
        href={addresses.compile(client.slug, id)}
        leftSection={<IconFileText size={15} stroke={1.8} />}
      >
        Compile a packet
      </Button>
      <Button
        component="a"
        href={addresses.run(client.slug, id)}
        leftSection={<IconPlayerPlay size={15} stroke={1.8} />}
      >
        {heldAt === null ? 'Run the session' : 'Go through it again'}
      </Button>
    </>
  );
}

function RemoveSession({ client, session }: { client: ClientSummary; session: Session }) {
  const remove = useCommand(
    api.sessions.remove.mutationOptions({ onSuccess: () => navigate(addresses.list(client.slug)) }),
  );
  const isOfSeries = session.seriesId !== null;
  return (
    <Section title="Remove">
      <p className={classes.removal}>
        <span className={classes.quiet}>
          Its actions and issued packets stay.{isOfSeries && ' Its date in the series is skipped.'} Undo
          brings it back.
        </span>
        <WriteButton
          variant="default"
          loading={remove.isPending}
          onClick={() => remove.mutate({ clientId: client.id, sessionId: session.id })}
        >
          Remove this session
        </WriteButton>
      </p>
    </Section>
  );
}
