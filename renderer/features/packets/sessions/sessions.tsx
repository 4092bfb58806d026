import { Button } from '@mantine/core';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import { useState } from 'react';
import { navigate, useParams } from '#renderer/state/router.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { addresses } from '../addresses.ts';
import { likelySession, type OrderedSessions } from '../model/session-order.ts';
import type { PacketData } from '../use-packets.ts';
import { NewSession } from './new-session.tsx';
import { SessionDetails } from './session-details.tsx';
import { SessionList } from './session-list.tsx';
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
  const [isAdding, setAdding] = useState(false);
  const chosen = data.sessions.find(({ id }) => id === params.session) ?? likelySession(ordered);
  const addButton = (
    <Button leftSection={<IconPlus size={15} />} variant="default" onClick={() => setAdding(true)}>
      New session
    </Button>
  );
  return (
    <Page title="Packets" layout="fill" actions={addButton}>
      {chosen ? (
        <div className={classes.panes}>
          <SessionList data={data} ordered={ordered} today={today} slug={client.slug} chosenId={chosen.id} />
          <SessionDetails key={chosen.id} client={client} data={data} session={chosen} today={today} />
        </div>
      ) : (
        <EmptyState
          title="No sessions yet"
          action={<Button onClick={() => setAdding(true)}>Add the first session</Button>}
        >
          A packet is what the leadership reads before a session: add the session, then compile its packet.
        </EmptyState>
      )}
      {isAdding && (
        <NewSession
          clientId={client.id}
          today={today}
          onClose={() => setAdding(false)}
          onAdded={({ id }) => {
            setAdding(false);
            navigate(addresses.session(client.slug, id));
          }}
        />
      )}
    </Page>
  );
}
