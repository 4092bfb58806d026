import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/data/api.ts';
import { useClients } from '#renderer/data/clients.ts';
import { useSyncedPlaces } from '#renderer/data/synced-places.ts';
import { windowHeight } from '#renderer/state/appearance.ts';
import { toWorkspace } from '#renderer/state/router.ts';
import { DayTotals } from '#renderer/ui/day-totals.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { DateText } from '#renderer/ui/figures.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { Page } from '#renderer/ui/page.tsx';
import { ScreenSkeleton } from '#renderer/ui/screen-skeleton.tsx';
import { SyncedPlaces } from '#renderer/ui/synced-places.tsx';
import { useIsDrawn } from '#renderer/ui/when-idle.ts';
import { ClientAgenda } from './client-agenda.tsx';
import { ProtectionOffer } from './protection-offer.tsx';
import { whatIsNotReady } from './readiness.ts';
import classes from './today.module.css';

/** In rem, as today.module.css has them: what stands above the clients, a client with its gap, and one of its lines. */
const aboveClients = 13;
const clientHeight = 5.0625;
const lineHeight = 2.25;

/** What comes next across all clients, and what is not ready for it. */
export default function Today() {
  const { data: today, error, refetch } = useQuery(api.today.get.queryOptions({ input: {} }));
  const { data: clients = [] } = useClients();
  const synced = useSyncedPlaces();
  const locale = useLocale();
  const openInitiatives = new Map(clients.map((client) => [client.id, client.openInitiatives]));
  const agenda = (today?.clients ?? []).map((each) => ({
    ...each,
    unready: whatIsNotReady(each, openInitiatives.get(each.clientId) ?? 0, locale),
  }));
  const isDrawn = useIsDrawn();
  const shown = isDrawn ? agenda : agenda.slice(0, countInView(agenda));
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
          return (
            client && (
              <ClientAgenda
                key={client.id}
                client={client}
                today={each}
                unready={each.unready}
                asOf={today.asOf}
              />
            )
          );
        })}
      </ol>
      {isDrawn && <ProtectionOffer />}
    </Page>
  );
}

/** How many clients the window shows at its height. */
function countInView(agenda: readonly { unready: readonly unknown[] }[]): number {
  let left = windowHeight() - aboveClients;
  const first = agenda.findIndex(({ unready }) => {
    left -= clientHeight + lineHeight * Math.max(1, unready.length);
    return left <= 0;
  });
  return first < 0 ? agenda.length : first + 1;
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
