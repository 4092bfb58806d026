/** Reads what the packets of a client are made from. */
import { useQueries } from '@tanstack/react-query';
import { api } from '#renderer/data/api.ts';
import type { FunctionRow, PersonRow } from '#shared/contract/organisation.ts';
import type { PacketRow } from '#shared/contract/packets.ts';
import type { ActionRow, Session } from '#shared/contract/sessions.ts';

export interface PacketData {
  sessions: readonly Session[];
  packets: readonly PacketRow[];
  actions: readonly ActionRow[];
  people: readonly PersonRow[];
  functions: readonly FunctionRow[];
}

interface PacketQuery {
  data: PacketData | undefined;
  error: Error | null;
  refetch: () => void;
}

export function usePackets(clientId: string): PacketQuery {
  const input = { clientId };
  const [sessions, packets, actions, organisation] = useQueries({
    queries: [
      api.sessions.list.queryOptions({ input }),
      api.packets.list.queryOptions({ input }),
      api.actions.list.queryOptions({ input }),
      api.organisation.get.queryOptions({ input }),
    ],
  });
  const queries = [sessions, packets, actions, organisation];
  const isThere = sessions.data && packets.data && actions.data && organisation.data;
  return {
    data: isThere
      ? { sessions: sessions.data, packets: packets.data, actions: actions.data, ...organisation.data }
      : undefined,
    error: queries.find(({ error }) => error)?.error ?? null,
    refetch: () => {
      for (const query of queries) void query.refetch();
    },
  };
}
