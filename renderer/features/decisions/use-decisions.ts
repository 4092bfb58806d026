/** Reads the decision register of a client, with where each decision belongs and who keeps it waiting. */

import { useQueries } from '@tanstack/react-query';
import { api } from '#renderer/data/api.ts';
import { initiativesWith } from '#renderer/data/initiatives.ts';
import { useToday } from '#renderer/data/today.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { DeciderWaits, DecisionRow, RunwayItem } from '#shared/contract/decisions.ts';
import type { InitiativeRow } from '#shared/contract/initiatives.ts';
import type { FunctionRow, PersonRow } from '#shared/contract/organisation.ts';
import type { PlainDate } from '#shared/domain/dates.ts';

type TitledInitiative = Pick<InitiativeRow, 'id' | 'title'>;

export interface Register {
  client: ClientSummary;
  asOf: PlainDate;
  rows: readonly DecisionRow[];
  runway: readonly RunwayItem[];
  waiting: readonly DeciderWaits[];
  initiatives: readonly TitledInitiative[];
  people: readonly PersonRow[];
  functions: readonly FunctionRow[];
}

export function useDecisions(client: ClientSummary) {
  const asOf = useToday(client.timeZone);
  const input = { clientId: client.id };
  const [rows, runway, waiting, initiatives, organisation] = useQueries({
    queries: [
      api.decisions.list.queryOptions({ input }),
      api.decisions.runway.queryOptions({ input }),
      api.decisions.waiting.queryOptions({ input }),
      initiativesWith(client.id, ['id', 'title']),
      api.organisation.get.queryOptions({ input }),
    ],
  });
  const queries = [rows, runway, waiting, initiatives, organisation];
  const isThere = rows.data && runway.data && waiting.data && initiatives.data && organisation.data;
  const register: Register | undefined = isThere
    ? {
        ...{ client, asOf, rows: rows.data, runway: runway.data, waiting: waiting.data },
        ...{ initiatives: initiatives.data, ...organisation.data },
      }
    : undefined;
  return {
    register,
    error: queries.find(({ error }) => error)?.error ?? null,
    refetch: () => {
      for (const query of queries) void query.refetch();
    },
  };
}
