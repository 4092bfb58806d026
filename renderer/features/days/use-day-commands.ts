/** What can be done with client days from the grid: plan, work, confirm and remove, each with an undo. */
import { useMemo } from 'react';
import { api, queryClient } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import type { ClientDayRow } from '#shared/contract/retainer.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import type { MilliDays } from '#shared/domain/quantities.ts';

export interface DayCommands {
  /** Plans a day; a single one that is planned there already gets the amount instead. */
  plan: (clientId: string, on: PlainDate, milliDays: MilliDays) => Promise<unknown>;
  work: (clientId: string, on: PlainDate, milliDays: MilliDays, overrideReason?: string) => Promise<unknown>;
  confirm: (clientId: string, dayId: string, overrideReason?: string) => Promise<unknown>;
  remove: (clientId: string, dayIds: string[]) => Promise<unknown>;
  /** Confirms whatever is planned on a date. */
  confirmAll: (clientId: string, on: PlainDate) => Promise<void>;
  /** Removes whatever is planned on a date, or what is worked where nothing is planned. */
  removeAll: (clientId: string, on: PlainDate) => Promise<void>;
}

export function useDayCommands(): DayCommands {
  const { mutateAsync: plan } = useCommand(api.days.plan.mutationOptions());
  const { mutateAsync: update } = useCommand(api.days.update.mutationOptions());
  const { mutateAsync: work } = useCommand(api.days.work.mutationOptions());
  const { mutateAsync: confirm } = useCommand(api.days.confirm.mutationOptions());
  const { mutateAsync: remove } = useCommand(api.days.remove.mutationOptions());
  return useMemo(
    () => ({
      plan: async (clientId, on, milliDays) => {
        const planned = (await daysOn(clientId, on)).filter(({ kind }) => kind === 'planned');
        const [first] = planned;
        return first && planned.length === 1
          ? update({ clientId, dayId: first.id, change: { milliDays } })
          : plan({ clientId, on, milliDays });
      },
      work: (clientId, on, milliDays, overrideReason) =>
        work({ clientId, on, milliDays, ...(overrideReason && { overrideReason }) }),
      confirm: (clientId, dayId, overrideReason) =>
        confirm({ clientId, dayId, ...(overrideReason && { overrideReason }) }),
      remove: (clientId, dayIds) => remove({ clientId, dayIds }),
      confirmAll: async (clientId, on) => {
        for (const { id, kind } of await daysOn(clientId, on))
          if (kind === 'planned') await confirm({ clientId, dayId: id });
      },
      removeAll: async (clientId, on) => {
        const days = await daysOn(clientId, on);
        const planned = days.filter(({ kind }) => kind === 'planned');
        const gone = planned.length > 0 ? planned : days;
        if (gone.length > 0) await remove({ clientId, dayIds: gone.map(({ id }) => id) });
      },
    }),
    [plan, update, work, confirm, remove],
  );
}

/** The single days of a client on a date, which the index of all clients does not tell apart. */
async function daysOn(clientId: string, on: PlainDate): Promise<ClientDayRow[]> {
  const { days } = await queryClient.fetchQuery(api.retainer.get.queryOptions({ input: { clientId } }));
  return days.filter(({ onDate }) => onDate === on);
}
