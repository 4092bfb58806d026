/** Reads everything that the calendar of a client is made from. */

import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '#renderer/data/api.ts';
import { initiativesWith } from '#renderer/data/initiatives.ts';
import { useToday } from '#renderer/data/today.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { PersonRow } from '#shared/contract/organisation.ts';
import type { Session } from '#shared/contract/sessions.ts';
import type { Outputs } from '#shared/contract/types.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import {
  type CalendarInitiative,
  type CalendarMilestone,
  calendarMilestones,
} from './model/calendar-milestone.ts';

export interface Calendar {
  asOf: PlainDate;
  milestones: readonly CalendarMilestone[];
  initiatives: readonly CalendarInitiative[];
  people: readonly PersonRow[];
  functions: Outputs['organisation']['get']['functions'];
  sessions: readonly Session[];
}

export interface CalendarQuery {
  calendar: Calendar | undefined;
  error: Error | null;
  refetch: () => void;
}

export function useCalendar({ id: clientId, timeZone }: ClientSummary): CalendarQuery {
  const asOf = useToday(timeZone);
  const [milestones, initiatives, organisation, sessions] = useQueries({
    queries: [
      api.milestones.list.queryOptions({ input: { clientId } }),
      initiativesWith(clientId, ['id', 'title', 'status', 'targetOn']),
      api.organisation.get.queryOptions({ input: { clientId } }),
      api.sessions.list.queryOptions({ input: { clientId } }),
    ],
  });
  const queries = [milestones, initiatives, organisation, sessions];
  const calendar = useMemo(() => {
    if (!milestones.data || !initiatives.data || !organisation.data || !sessions.data) return undefined;
    const around = { asOf, initiatives: initiatives.data, sessions: sessions.data, ...organisation.data };
    return { ...around, milestones: calendarMilestones({ ...around, ...milestones.data }) };
  }, [asOf, milestones.data, initiatives.data, organisation.data, sessions.data]);
  return {
    calendar,
    error: queries.find(({ error }) => error)?.error ?? null,
    refetch: () => queries.forEach((query) => void query.refetch()),
  };
}
