/** The board of a client, with every metric's months. */
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/data/api.ts';
import { useToday } from '#renderer/data/today.ts';
import { readBoard } from '#shared/contract/board.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';

export function useBoard({ id: clientId, timeZone }: ClientSummary) {
  const asOf = useToday(timeZone);
  return useQuery({ ...api.dashboard.board.queryOptions({ input: { clientId, asOf } }), select: readBoard });
}
