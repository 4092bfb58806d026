import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/data/api.ts';
import { useClients } from '#renderer/data/clients.ts';
import { useSyncedPlaces } from '#renderer/data/synced-places.ts';
import { toWorkspace } from '#renderer/state/router.ts';
import { DayTotals } from '#renderer/ui/day-totals.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { DateText } from '#renderer/ui/figures.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { ScreenSkeleton } from '#renderer/ui/screen-skeleton.tsx';
import { SyncedPlaces } from '#renderer/ui/synced-places.tsx';
import { useFirstThenAll } from '#renderer/ui/when-idle.ts';
import { ClientAgenda } from './client-agenda.tsx';
import { ProtectionOffer } from './protection-offer.tsx';
import classes from './today.module.css';

/** More than a window of the usual height shows. */
const firstShown = 6;

/** What comes next across all clients, and what is not ready for it. */
export default function Today() {
  const { data: today, error, refetch } = useQuery(api.today.get.queryOptions({ input: {} }));
  const { data: clients = [] } = useClients();
  const synced = useSyncedPlaces();
  const shown = useFirstThenAll(today?.clients ?? [], firstShown);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!today) return <ScreenSkeleton />;
  if (today.clients.length === 0) return <NoClients />;
  return (
    <Page title="Today" note={<DateText date={today.asOf} style="weekday" />} layout="reading">
      <SyncedPlaces {...synced} />
      <DayTotals standings={today.clients.map(({ standing }) => standing)} />
      <ol className={classes.agenda}>
        {shown.map((each) => {
          const client = clients.find(({ id }) => id === each.clientId);
          return client && <ClientAgenda key={client.id} client={client} today={each} asOf={today.asOf} />;
        })}
      </ol>
      <ProtectionOffer />
    </Page>
  );
}

function NoClients() {
  return (
    <EmptyState
      title="No clients yet"
      action={
        <Button component="a" href={toWorkspace('clients', { new: '1' })}>
          Add your first client
        </Button>
      }
    >
      Add a client, bring in its registry from a spreadsheet, and what comes next stands here.
    </EmptyState>
  );
}
