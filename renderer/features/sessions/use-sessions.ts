/** Reads what the sessions of a client are made from. */
import { useQueries } from '@tanstack/react-query';
import { api } from '#renderer/data/api.ts';
import { useToday } from '#renderer/data/today.ts';
import type { WholeSeries } from '#shared/contract/cadence.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { FunctionRow, PersonRow } from '#shared/contract/organisation.ts';
import type { ActionRow, PlannedSession, ReviewGap, Session } from '#shared/contract/sessions.ts';
import { addDays, type PlainDate } from '#shared/domain/dates.ts';
import { useForeseenActions, useForeseenSessions } from './foreseen.ts';

export interface SessionData {
  today: PlainDate;
  stored: readonly Session[];
  /** The coming weeks, stored sessions and dates of series alike. */
  coming: readonly PlannedSession[];
  series: readonly WholeSeries[];
  gaps: readonly ReviewGap[];
  actions: readonly ActionRow[];
  people: readonly PersonRow[];
  functions: readonly FunctionRow[];
}

/** Days that the list looks ahead: the horizon of the calendar. */
const daysAhead = 90;

export function useSessions({ id: clientId, timeZone }: ClientSummary) {
  const today = useToday(timeZone);
  const input = { clientId };
  const range = { startsOn: today, endsOn: addDays(today, daysAhead) };
  const [stored, coming, series, gaps, actions, organisation] = useQueries({
    queries: [
      api.sessions.list.queryOptions({ input }),
      api.sessions.between.queryOptions({ input: { ...input, ...range } }),
      api.series.list.queryOptions({ input }),
      api.sessions.reviewGaps.queryOptions({ input }),
      api.actions.list.queryOptions({ input }),
      api.organisation.get.queryOptions({ input }),
    ],
  });
  const sessions = useForeseenSessions(stored.data);
  const foreseenActions = useForeseenActions(actions.data);
  const queries = [stored, coming, series, gaps, actions, organisation];
  const isThere = sessions && coming.data && series.data && gaps.data && foreseenActions && organisation.data;
  const data: SessionData | undefined = isThere
    ? {
        today,
        ...{ stored: sessions, coming: coming.data, series: series.data, gaps: gaps.data },
        ...{ actions: foreseenActions, ...organisation.data },
      }
    : undefined;
  return {
    data,
    error: queries.find(({ error }) => error)?.error ?? null,
    refetch: () => {
      for (const query of queries) void query.refetch();
    },
  };
}
