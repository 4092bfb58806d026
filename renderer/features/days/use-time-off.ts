/** The executive's own time off from the calendar; each change is told with a way to undo it. */
import { useMemo } from 'react';
import { api, queryClient } from '#renderer/data/api.ts';
import { tellError } from '#renderer/data/command.ts';
import { tell } from '#renderer/state/notices.ts';
import { useLocale } from '#renderer/ui/locale.ts';
import { type DateRange, formatDate } from '#shared/domain/dates.ts';
import type { TimeOff } from './model/own-days.ts';
import { withoutDates } from './model/time-off.ts';

export interface TimeOffCommands {
  add: (range: DateRange, note?: string) => Promise<unknown>;
  change: (timeOff: TimeOff, change: Partial<Omit<TimeOff, 'id'>>) => Promise<unknown>;
  remove: (timeOff: TimeOff) => Promise<unknown>;
  /** Takes some dates out of whatever time off they lie in. */
  clear: (all: readonly TimeOff[], range: DateRange) => Promise<unknown>;
}

export function useTimeOff(): TimeOffCommands {
  const locale = useLocale();
  return useMemo(() => {
    const words = (range: DateRange) => rangeWords(range, locale);
    return {
      add: (range, note = '') =>
        told(`Time off ${words(range)}`, async () => {
          const { id: timeOffId } = await api.timeOff.add.call({ ...datesOf(range), note });
          return () => api.timeOff.remove.call({ timeOffId });
        }),
      change: (timeOff, change) =>
        told(`Changed the time off ${words(timeOff)}`, async () => {
          await api.timeOff.update.call({ timeOffId: timeOff.id, change });
          return () => api.timeOff.update.call({ timeOffId: timeOff.id, change: fieldsOf(timeOff) });
        }),
      remove: (timeOff) => told(`Removed the time off ${words(timeOff)}`, () => replace(timeOff, [])),
      clear: async (all, range) => {
        const touched = all.filter(
          ({ startsOn, endsOn }) => startsOn <= range.endsOn && endsOn >= range.startsOn,
        );
        if (touched.length === 0) return;
        await told(`No time off ${words(range)}`, async () => {
          const undos: Undo[] = [];
          for (const timeOff of touched) undos.push(await replace(timeOff, withoutDates(timeOff, range)));
          return async () => {
            for (const undo of undos) await undo();
          };
        });
      },
    };
  }, [locale]);
}

type Undo = () => Promise<unknown>;

/** Puts other ranges in the place of one. */
async function replace(timeOff: TimeOff, ranges: readonly DateRange[]): Promise<Undo> {
  await api.timeOff.remove.call({ timeOffId: timeOff.id });
  const added: string[] = [];
  for (const range of ranges)
    added.push((await api.timeOff.add.call({ ...datesOf(range), note: timeOff.note })).id);
  return async () => {
    for (const timeOffId of added) await api.timeOff.remove.call({ timeOffId });
    await api.timeOff.add.call(fieldsOf(timeOff));
  };
}

async function told(message: string, change: () => Promise<Undo>): Promise<void> {
  try {
    const undo = await change();
    await refresh();
    tell({ tone: 'done', message, action: { label: 'Undo', run: () => void takeBack(message, undo) } });
  } catch (error) {
    tellError(error);
  }
}

async function takeBack(message: string, undo: Undo): Promise<void> {
  try {
    await undo();
    await refresh();
    tell({ tone: 'done', message: `Undone: ${message}` });
  } catch (error) {
    tellError(error);
  }
}

function refresh(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: api.capacity.key() });
}

function datesOf({ startsOn, endsOn }: DateRange): DateRange {
  return { startsOn, endsOn };
}

function fieldsOf({ startsOn, endsOn, note }: TimeOff) {
  return { startsOn, endsOn, note };
}

function rangeWords({ startsOn, endsOn }: DateRange, locale: string): string {
  const first = formatDate(startsOn, locale);
  return startsOn === endsOn ? `on ${first}` : `from ${first} to ${formatDate(endsOn, locale)}`;
}
