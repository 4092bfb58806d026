/** What the calendar shows, each part as soon as it is there: nothing waits for anything else. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '#renderer/data/api.ts';
import type { ClientDayStanding } from '#shared/contract/overview.ts';
import type { Outputs } from '#shared/contract/types.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import type { MonthDays } from './model/day-cells.ts';
import { asOfIn, type DaySpan } from './model/day-span.ts';
import type { OwnCalendar } from './model/own-days.ts';

export type BusyList = Outputs['busy']['list'];

export interface AllDays {
  days: MonthDays;
  /** False until the days of this very span are there: no sum is told before. */
  isCounted: boolean;
  standings: ReadonlyMap<string, ClientDayStanding>;
  calendar: OwnCalendar;
  busy: BusyList;
  /** True while the index is behind what was just written. */
  isStale: boolean;
  error: Error | null;
  retry: () => void;
}

const noDays: MonthDays = [];
const notBusy: BusyList = { times: [], days: [], sessions: [] };
/** Until the workspace's own calendar is known: Monday to Friday. */
const plainCalendar: OwnCalendar = { weekdays: [1, 2, 3, 4, 5], holidays: [], timeOff: [] };

export function useAllDays(span: DaySpan, today: PlainDate): AllDays {
  const { startsOn, endsOn } = span;
  const range = { startsOn, endsOn };
  const days = useQuery({
    ...api.allDays.between.queryOptions({ input: range }),
    placeholderData: keepPreviousData,
  });
  const standing = useQuery({
    ...api.allDays.standing.queryOptions({ input: { asOf: asOfIn(span, today) } }),
    placeholderData: keepPreviousData,
  });
  const calendar = useQuery({
    ...api.capacity.calendar.queryOptions({ input: range }),
    placeholderData: keepPreviousData,
  });
  const busy = useQuery(api.busy.list.queryOptions({ input: { from: startsOn, to: endsOn } }));
  const standings = useMemo(
    () => new Map(standing.data?.clients.map((each) => [each.clientId, each])),
    [standing.data],
  );
  // Those of the span shown before stay until the new ones are there, and belong to none of its dates.
  const shown = useMemo(
    () => days.data?.days.filter(({ onDate }) => startsOn <= onDate && onDate <= endsOn) ?? noDays,
    [days.data, startsOn, endsOn],
  );
  return {
    days: shown,
    isCounted: days.data !== undefined && !days.isPlaceholderData,
    standings,
    calendar: calendar.data ?? plainCalendar,
    busy: busy.data ?? notBusy,
    isStale: days.data?.isStale ?? false,
    error: days.error ?? standing.error ?? calendar.error ?? busy.error,
    retry: () => {
      void days.refetch();
      void standing.refetch();
      void calendar.refetch();
      void busy.refetch();
    },
  };
}
