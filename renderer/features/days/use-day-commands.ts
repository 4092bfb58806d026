/** What can be done with client days from the calendar, each one command with an undo. */
import { useMemo } from 'react';
import { api, queryClient } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import type { ClientDayRow } from '#shared/contract/retainer.ts';
import type { Inputs } from '#shared/contract/types.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import type { MilliDays } from '#shared/domain/quantities.ts';

export type Purposes = Inputs['dayPurposes']['set']['purposes'];

export interface DayCommands {
  /** Makes what is planned on each date the amount; 0 removes it, or what is worked where nothing is planned. */
  paint: (clientId: string, dates: readonly PlainDate[], milliDays: MilliDays) => Promise<unknown>;
  work: (clientId: string, on: PlainDate, milliDays: MilliDays, overrideReason?: string) => Promise<unknown>;
  confirm: (clientId: string, dayId: string, purposes: Purposes, overrideReason?: string) => Promise<unknown>;
  /** Worked days are planned ones again. */
  unconfirm: (clientId: string, dayIds: string[]) => Promise<unknown>;
  remove: (clientId: string, dayIds: string[]) => Promise<unknown>;
  /** Confirms whatever is planned on the dates. */
  confirmAll: (clientId: string, dates: readonly PlainDate[]) => Promise<unknown>;
  /** Takes what is planned on a date to another one. */
  move: (clientId: string, from: PlainDate, to: PlainDate) => Promise<unknown>;
  split: (clientId: string, dayId: string, parts: Inputs['days']['split']['parts']) => Promise<unknown>;
}

export function useDayCommands(): DayCommands {
  const planMany = useSender(api.days.planMany.mutationOptions());
  const update = useSender(api.days.update.mutationOptions());
  const work = useSender(api.days.work.mutationOptions());
  const confirm = useSender(api.days.confirm.mutationOptions());
  const confirmMany = useSender(api.days.confirmMany.mutationOptions());
  const unconfirm = useSender(api.days.unconfirm.mutationOptions());
  const remove = useSender(api.days.remove.mutationOptions());
  const split = useSender(api.days.split.mutationOptions());
  return useMemo(() => {
    const all = { planMany, update, confirmMany, remove };
    return {
      paint: (clientId, dates, milliDays) =>
        milliDays === 0 ? erase(all, clientId, dates) : paint(all, clientId, dates, milliDays),
      work: (clientId, on, milliDays, overrideReason) =>
        work({ clientId, on, milliDays, ...(overrideReason && { overrideReason }) }),
      confirm: (clientId, dayId, purposes, overrideReason) =>
        confirm({ clientId, dayId, purposes, ...(overrideReason && { overrideReason }) }),
      unconfirm: (clientId, dayIds) => unconfirm({ clientId, dayIds }),
      remove: (clientId, dayIds) => remove({ clientId, dayIds }),
      confirmAll: async (clientId, dates) => {
        const dayIds = (await plannedOn(clientId, dates)).map(({ id }) => id);
        if (dayIds.length > 0) await confirmMany({ clientId, dayIds });
      },
      move: async (clientId, from, to) => {
        for (const { id } of from === to ? [] : await plannedOn(clientId, [from]))
          await update({ clientId, dayId: id, change: { onDate: to } });
      },
      split: (clientId, dayId, parts) => split({ clientId, dayId, parts }),
    };
  }, [planMany, update, work, confirm, confirmMany, unconfirm, remove, split]);
}

type Send<Part extends keyof Inputs['days']> = (input: Inputs['days'][Part]) => Promise<unknown>;

interface Senders {
  planMany: Send<'planMany'>;
  update: Send<'update'>;
  confirmMany: Send<'confirmMany'>;
  remove: Send<'remove'>;
}

/** Dates that have one planned day get its amount changed; the others get a day, all of them at once. */
async function paint(
  { planMany, update }: Senders,
  clientId: string,
  dates: readonly PlainDate[],
  milliDays: MilliDays,
): Promise<void> {
  const planned = Map.groupBy(await plannedOn(clientId, dates), ({ onDate }) => onDate);
  const bare = dates.filter((on) => !planned.has(on));
  for (const [first, ...others] of planned.values()) {
    if (first && others.length === 0 && first.milliDays !== milliDays)
      await update({ clientId, dayId: first.id, change: { milliDays } });
  }
  if (bare.length > 0) await planMany({ clientId, dates: bare, milliDays });
}

async function erase({ remove }: Senders, clientId: string, dates: readonly PlainDate[]): Promise<void> {
  const days = await daysOn(clientId, dates);
  const planned = days.filter(({ kind }) => kind === 'planned');
  const gone = planned.length > 0 || dates.length > 1 ? planned : days;
  if (gone.length > 0) await remove({ clientId, dayIds: gone.map(({ id }) => id) });
}

/** Sends a command; what all clients have is asked for again at once, and not when the index has rested. */
function useSender<Output, Problem, Input, OnMutate>(
  options: Parameters<typeof useCommand<Output, Problem, Input, OnMutate>>[0],
): (input: Input) => Promise<Output> {
  const { mutateAsync } = useCommand(options);
  return useMemo(
    () => async (input: Input) => {
      const output = await mutateAsync(input);
      void queryClient.invalidateQueries({ queryKey: api.allDays.key() });
      void queryClient.invalidateQueries({ queryKey: api.capacity.key() });
      void queryClient.invalidateQueries({ queryKey: api.busy.key() });
      return output;
    },
    [mutateAsync],
  );
}

async function plannedOn(clientId: string, dates: readonly PlainDate[]): Promise<ClientDayRow[]> {
  return (await daysOn(clientId, dates)).filter(({ kind }) => kind === 'planned');
}

/** The single days of a client on some dates, from its file and not from the index, which may be behind. */
async function daysOn(clientId: string, dates: readonly PlainDate[]): Promise<ClientDayRow[]> {
  const { days } = await queryClient.fetchQuery({
    ...api.retainer.get.queryOptions({ input: { clientId } }),
    staleTime: 0,
  });
  return days.filter(({ onDate }) => dates.includes(onDate));
}
