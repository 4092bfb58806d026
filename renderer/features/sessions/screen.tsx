import { Button } from '@mantine/core';
import type { ClientScreenProps } from '#renderer/data/clients.ts';
import { useWithin } from '#renderer/state/router.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { ScreenSkeleton } from '#renderer/ui/screen-skeleton.tsx';
import { addresses, dateOfSeries } from './addresses.ts';
import { Occurrence } from './details/occurrence.tsx';
import { SessionDetails } from './details/session-details.tsx';
import { SessionList } from './list/session-list.tsx';
import { Run } from './run/run.tsx';
import { useSessions } from './use-sessions.ts';

/** The sessions of a client: the coming weeks and the past ones, one of them, or one that is being run. The address says which. */
export default function Sessions({ client }: ClientScreenProps) {
  const { data, error, refetch } = useSessions(client);
  const [place, mode] = useWithin();
  if (error) return <ErrorState error={error} onRetry={refetch} />;
  if (!data) return <ScreenSkeleton />;
  if (place === undefined) return <SessionList client={client} data={data} />;
  const date = dateOfSeries(place);
  const session = data.stored.find(
    ({ id, seriesId, ruleOn }) =>
      id === place || (date && seriesId === date.seriesId && ruleOn === date.ruleOn),
  );
  if (session && mode === 'run')
    return <Run key={session.id} client={client} data={data} session={session} />;
  if (session) return <SessionDetails key={session.id} client={client} data={data} session={session} />;
  if (date) return <Occurrence key={place} client={client} data={data} {...date} />;
  return (
    <EmptyState
      title="There is no such session."
      action={
        <Button component="a" href={addresses.list(client.slug)}>
          See all sessions
        </Button>
      }
    >
      It may have been removed.
    </EmptyState>
  );
}
