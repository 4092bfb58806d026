/** The registry's data: initiatives by column, and everything they refer to. */
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '#renderer/data/api.ts';
import { useToday } from '#renderer/data/today.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';
import { readColumns } from '#shared/contract/columns.ts';
import type { InitiativeRow } from '#shared/contract/initiatives.ts';
import { type RegistryRow, type Related, registryRows } from './registry-row.ts';

export interface Registry {
  rows: RegistryRow[];
  related: Related;
}

/** Undefined until everything has come; `error` is the first thing that did not. */
export function useRegistry(client: ClientSummary) {
  const input = { input: { clientId: client.id } };
  const today = useToday(client.timeZone);
  const { list, related, error, refetch } = useQueries({
    queries: [
      api.initiatives.list.queryOptions(input),
      api.organisation.get.queryOptions(input),
      api.strategy.get.queryOptions(input),
      api.milestones.list.queryOptions(input),
      api.clients.get.queryOptions(input),
    ],
    combine: ([initiatives, organisation, strategy, milestones, profile]) => ({
      list: initiatives.data?.columns,
      related: { ...organisation.data, ...strategy.data, ...milestones.data, ...profile.data },
      error: initiatives.error ?? organisation.error ?? strategy.error ?? milestones.error ?? profile.error,
      refetch: initiatives.refetch,
    }),
  });
  const complete = isComplete(related) ? related : undefined;
  const registry = useMemo(() => {
    if (list === undefined || !complete) return undefined;
    return { rows: registryRows(readColumns<InitiativeRow>(list), complete, today), related: complete };
  }, [list, complete, today]);
  return { registry, error, refetch, today };
}

function isComplete(related: Partial<Related>): related is Related {
  const { people, objectives, milestones, reviewAfterDays } = related;
  return Boolean(people && objectives && milestones && reviewAfterDays !== undefined);
}
