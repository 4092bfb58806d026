import { Button } from '@mantine/core';
import { toClient, useParams } from '#renderer/state/router.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { likelySession, type OrderedSessions } from '../model/session-order.ts';
import type { PacketData } from '../use-packets.ts';
import { SessionList } from './session-list.tsx';
import { SessionPackets } from './session-packets.tsx';
import classes from './sessions.module.css';

interface SessionsProps {
  client: ClientSummary;
  data: PacketData;
  ordered: OrderedSessions;
  today: PlainDate;
}

/** The sessions of a client at the left, the chosen one at the right. */
export function Sessions({ client, data, ordered, today }: SessionsProps) {
  const [params] = useParams();
  const chosen = data.sessions.find(({ id }) => id === params.session) ?? likelySession(ordered);
  return (
    <Page title="Packets" layout="fill">
      {chosen ? (
        <div className={classes.panes}>
          <SessionList data={data} ordered={ordered} today={today} slug={client.slug} chosenId={chosen.id} />
          <SessionPackets key={chosen.id} client={client} data={data} session={chosen} today={today} />
        </div>
      ) : (
        <EmptyState
          title="No sessions yet"
          action={
            <Button component="a" href={toClient(client.slug, 'sessions', { new: '1' })}>
              Add the first session
            </Button>
          }
        >
          A packet is what the leadership reads before a session: add the session, then compile its packet.
        </EmptyState>
      )}
    </Page>
  );
}
