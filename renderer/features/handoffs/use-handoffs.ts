/** Reads everything that the hand-offs of a client are made from. */

import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '#renderer/data/api.ts';
import { initiativesWith } from '#renderer/data/initiatives.ts';
import { useToday } from '#renderer/data/today.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { InitiativeRow } from '#shared/contract/initiatives.ts';
import type { Outputs } from '#shared/contract/types.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { type HandoffView, handoffViews } from './model/handoff-view.ts';

type Initiative = Pick<InitiativeRow, 'id' | 'title' | 'status'>;

type Organisation = Outputs['organisation']['get'];

export interface Handoffs extends Organisation {
  clientId: string;
  asOf: PlainDate;
  /** What waits first, then what is over. */
  handoffs: readonly HandoffView[];
  peaks: Outputs['peaks']['list'];
  conflicts: Outputs['conflicts']['list'];
  initiatives: readonly Initiative[];
}

export interface HandoffsQuery {
  all: Handoffs | undefined;
  error: Error | null;
  refetch: () => void;
}

export function useHandoffs({ id: clientId, timeZone }: ClientSummary): HandoffsQuery {
  const asOf = useToday(timeZone);
  const [handoffs, peaks, conflicts, organisation, initiatives] = useQueries({
    queries: [
      api.handoffs.list.queryOptions({ input: { clientId } }),
      api.peaks.list.queryOptions({ input: { clientId } }),
      api.conflicts.list.queryOptions({ input: { clientId, asOf } }),
      api.organisation.get.queryOptions({ input: { clientId } }),
      initiativesWith(clientId, ['id', 'title', 'status']),
    ],
  });
  const queries = [handoffs, peaks, conflicts, organisation, initiatives];
  const all = useMemo(() => {
    if (!handoffs.data || !peaks.data || !conflicts.data || !organisation.data || !initiatives.data) {
      return undefined;
    }
    const around = { ...organisation.data, initiatives: initiatives.data };
    return {
      ...{ clientId, asOf, ...around },
      handoffs: handoffViews(handoffs.data, around, asOf),
      peaks: peaks.data,
      conflicts: conflicts.data,
    };
  }, [clientId, asOf, handoffs.data, peaks.data, conflicts.data, organisation.data, initiatives.data]);
  return {
    all,
    error: queries.find(({ error }) => error)?.error ?? null,
    refetch: () => queries.forEach((query) => void query.refetch()),
  };
}
