/** Reads what holds the role and the client to account. */

import { useQueries } from '@tanstack/react-query';
import { api } from '#renderer/data/api.ts';
import { initiativesWith } from '#renderer/data/initiatives.ts';
import { useToday } from '#renderer/data/today.ts';
import type {
  Charter,
  EscalationRow,
  HoursAnswer,
  Readiness,
  Suggestion,
} from '#shared/contract/accountability.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { InitiativeRow } from '#shared/contract/initiatives.ts';
import type { PlainDate } from '#shared/domain/dates.ts';

type TitledInitiative = Pick<InitiativeRow, 'id' | 'title'>;

export interface Accountability {
  client: ClientSummary;
  asOf: PlainDate;
  suggestions: readonly Suggestion[];
  escalations: readonly EscalationRow[];
  charter: Charter;
  readiness: Readiness;
  hours: HoursAnswer;
  initiatives: readonly TitledInitiative[];
}

export function useAccountability(client: ClientSummary) {
  const asOf = useToday(client.timeZone);
  const input = { clientId: client.id };
  const [suggestions, escalations, charter, readiness, hours, initiatives] = useQueries({
    queries: [
      api.escalations.suggestions.queryOptions({ input }),
      api.escalations.list.queryOptions({ input }),
      api.charter.get.queryOptions({ input }),
      api.readiness.get.queryOptions({ input }),
      api.coordinationHours.list.queryOptions({ input }),
      initiativesWith(client.id, ['id', 'title']),
    ],
  });
  const queries = [suggestions, escalations, charter, readiness, hours, initiatives];
  const isThere =
    suggestions.data && escalations.data && charter.data && readiness.data && hours.data && initiatives.data;
  const accountability: Accountability | undefined = isThere
    ? {
        ...{ client, asOf, suggestions: suggestions.data, escalations: escalations.data },
        ...{ charter: charter.data, readiness: readiness.data, hours: hours.data },
        initiatives: initiatives.data,
      }
    : undefined;
  return {
    accountability,
    error: queries.find(({ error }) => error)?.error ?? null,
    refetch: () => {
      for (const query of queries) void query.refetch();
    },
  };
}
