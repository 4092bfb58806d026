/** A month of all clients from the index, and what can be done with one day of one client. */
import { useQueries } from '@tanstack/react-query';
import { api, queryClient } from '#renderer/data/api.ts';
import { useClients } from '#renderer/data/clients.ts';
import { useCommand } from '#renderer/data/command.ts';
import { lastDayOf, monthOf, type PlainDate, type PlainMonth } from '#shared/domain/dates.ts';
import type { MilliDays } from '#shared/domain/quantities.ts';

/** Undefined until everything has come. A month other than today's is looked at from its last day. */
export function useDays(month: PlainMonth, today: PlainDate) {
  const asOf = month === monthOf(today) ? today : lastDayOf(month);
  const clients = useClients();
  const { standings, days, error, refetch } = useQueries({
    queries: [
      api.allDays.standing.queryOptions({ input: { asOf } }),
      api.allDays.month.queryOptions({ input: { month } }),
    ],
    combine: ([standing, ofMonth]) => ({
      standings: standing.data?.clients,
      days: ofMonth.data,
      error: standing.error ?? ofMonth.error,
      refetch: () => void Promise.all([standing.refetch(), ofMonth.refetch()]),
    }),
  });
  const active = clients.data?.filter(({ archivedAt }) => archivedAt === null);
  const data = active && standings && days ? { clients: active, standings, days } : undefined;
  return { data, error: error ?? clients.error, refetch };
}

/** The commands of one cell. The index follows them at once, not after its usual pause. */
export function useDayCommands() {
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: api.allDays.key() });
  const plan = useCommand(api.days.plan.mutationOptions({ onSuccess }));
  const work = useCommand(api.days.work.mutationOptions({ onSuccess }));
  const confirm = useCommand(api.days.confirm.mutationOptions({ onSuccess }));
  const remove = useCommand(api.days.remove.mutationOptions({ onSuccess }));

  const ofDay = async (clientId: string, on: PlainDate, kind: 'planned' | 'worked') => {
    const { days } = await api.retainer.get.call({ clientId });
    return days.filter((day) => day.onDate === on && day.kind === kind);
  };
  return {
    plan: (clientId: string, on: PlainDate, milliDays: MilliDays) => plan.mutate({ clientId, on, milliDays }),
    work: (clientId: string, on: PlainDate, milliDays: MilliDays) => work.mutate({ clientId, on, milliDays }),
    /** Every planned day of the cell becomes a worked one. */
    async confirm(clientId: string, on: PlainDate) {
      for (const { id } of await ofDay(clientId, on, 'planned'))
        await confirm.mutateAsync({ clientId, dayId: id });
    },
    /** Takes what is planned, or where nothing is, what was worked. */
    async remove(clientId: string, on: PlainDate) {
      const planned = await ofDay(clientId, on, 'planned');
      const days = planned.length > 0 ? planned : await ofDay(clientId, on, 'worked');
      if (days.length > 0) remove.mutate({ clientId, dayIds: days.map(({ id }) => id) });
    },
  };
}

export type DayCommands = ReturnType<typeof useDayCommands>;
