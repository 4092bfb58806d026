import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/data/api.ts';
import { readColumns, rowsOf } from '#shared/contract/columns.ts';
import type { InitiativeRow } from '#shared/contract/initiatives.ts';
import type { FunctionRow, PersonRow } from '#shared/contract/organisation.ts';
import type { CycleRow, ObjectiveRow } from '#shared/contract/strategy.ts';
import type { Outputs } from '#shared/contract/types.ts';

export type Initiative = Pick<InitiativeRow, 'id' | 'title' | 'status' | 'objectiveId'>;

/** A client's plan, and what it was turned into. */
export interface Strategy extends Pick<Outputs['translations']['list'], 'translations' | 'gaps'> {
  clientId: string;
  cycles: readonly CycleRow[];
  objectives: readonly ObjectiveRow[];
  initiatives: readonly Initiative[];
  people: readonly PersonRow[];
  functions: readonly FunctionRow[];
}

export function useStrategy(clientId: string) {
  const input = { clientId };
  const columns: (keyof Initiative)[] = ['id', 'title', 'status', 'objectiveId'];
  const plan = useQuery(api.strategy.get.queryOptions({ input }));
  const organisation = useQuery(api.organisation.get.queryOptions({ input }));
  const translated = useQuery(api.translations.list.queryOptions({ input }));
  const registry = useQuery(api.initiatives.list.queryOptions({ input: { ...input, columns } }));
  const error = plan.error ?? organisation.error ?? translated.error ?? registry.error;
  const isThere = plan.data && organisation.data && translated.data && registry.data;
  const strategy: Strategy | undefined = isThere && {
    ...{ clientId, ...plan.data, ...organisation.data, ...translated.data },
    initiatives: rowsOf(readColumns<Initiative>(registry.data.columns)),
  };
  return { strategy, error };
}
