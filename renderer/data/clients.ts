/** The clients, as the rail, the palette and every screen may know them. */
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { ClientSummary } from '#shared/contract/clients.ts';
import { useRoute } from '../state/router.ts';
import { useUi } from '../state/ui.ts';
import { api } from './api.ts';

/** All clients that may be seen: while one is presented, that one alone. Archived ones are among them. */
export function useClients(): UseQueryResult<ClientSummary[]> {
  const presenting = useUi((ui) => ui.presenting);
  return useQuery({
    ...api.clients.list.queryOptions({ input: {} }),
    select: (clients: ClientSummary[]) =>
      presenting === null ? clients : clients.filter((client) => client.slug === presenting),
  });
}

/** The client that the address names; nothing on a screen of the whole workspace, and none that is hidden. */
export function useCurrentClient(): ClientSummary | undefined {
  const route = useRoute();
  const { data } = useClients();
  return route.scope === 'client' ? data?.find((client) => client.slug === route.slug) : undefined;
}

/** What every screen of a client gets. */
export interface ClientScreenProps {
  client: ClientSummary;
}
