import { toClient } from '#renderer/state/router.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';
import { addresses } from './addresses.ts';

/** Where the text of a packet can be changed. */
export function LeakPlaces({ client, sessionId }: { client: ClientSummary; sessionId: string | null }) {
  return (
    <>
      {sessionId !== null && (
        <>
          <a href={addresses.editSession(client.slug, sessionId)}>the session</a>,{' '}
        </>
      )}
      <a href={toClient(client.slug, 'registry')}>the registry</a> or{' '}
      <a href={toClient(client.slug, 'calendar')}>the calendar</a>
    </>
  );
}
