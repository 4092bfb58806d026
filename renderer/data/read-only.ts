/** Clients that can be read but not changed: what is known here is refused before anybody is asked. */
import { ORPCError } from '@orpc/client';
import type { ClientSummary } from '#shared/contract/clients.ts';
import { errorTable } from '#shared/contract/errors.ts';
import { clientConditions } from '#shared/domain/client-condition.ts';
import { api, queryClient } from './api.ts';

/** Why nothing of a client can be changed; `undefined` where it can. */
export function readOnlyReason({ condition }: Pick<ClientSummary, 'condition'>): string | undefined {
  return condition === 'sound' ? undefined : clientConditions[condition];
}

/** @throws ORPCError READ_ONLY where the client, as it was last seen, can only be read */
export function refuseReadOnly(clientId: string | undefined): void {
  const clients = queryClient.getQueryData<ClientSummary[]>(api.clients.list.queryKey({ input: {} }));
  const client = clients?.find(({ id }) => id === clientId);
  const message = client && readOnlyReason(client);
  if (message === undefined) return;
  throw new ORPCError('READ_ONLY', { defined: true, status: errorTable.READ_ONLY.status, message });
}
