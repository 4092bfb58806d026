/**
 * The other side, typed by the contract. Screens use `api` and nothing below it:
 *
 *   const { data } = useQuery(api.milestones.list.queryOptions({ input: { clientId } }));
 *   const move = useCommand(api.milestones.move.mutationOptions());   // data/command.ts
 *   const job = useJob<PacketRow>();                                  // data/job.ts
 *
 * Query keys come from `api` alone (`api.milestones.key()`), and data/changes.ts refetches what a change touched.
 */
import { type ClientContext, type ClientLink, createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { notifyManager, QueryCache, QueryClient } from '@tanstack/react-query';
import type { Contract } from '#shared/contract/contract.ts';
import { useLock } from '../state/lock.ts';
import { useUi } from '../state/ui.ts';
import { explain } from './errors.ts';

type Link = ClientLink<ClientContext>;

const connection = Promise.withResolvers<Link>();

/** Gives the app its way to the other side; calls made before wait for it. */
export function connect(link: Link): void {
  connection.resolve(link);
}

const client: ContractRouterClient<Contract> = createORPCClient({
  call: async (path, input, options) => {
    try {
      return await (await connection.promise).call(path, input, options);
    } catch (error) {
      if (explain(error).code === 'LOCKED') useLock.setState({ isLocked: true });
      throw error;
    }
  },
});

export const api = createTanstackQueryUtils(client);

// What a person did is on the screen before they can do the next thing: a timer's turn would come later than a click.
notifyManager.setScheduler(queueMicrotask);

/**
 * Nothing goes stale by itself: changes are heard, not polled for. The other side is on this machine, so no call waits
 * for a network and none is repeated after a refusal.
 */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (explain(error).code === 'UNAUTHORIZED') useUi.setState({ hasSession: false });
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      networkMode: 'always',
      retry: false,
      refetchOnWindowFocus: false,
    },
    mutations: { networkMode: 'always' },
  },
});
