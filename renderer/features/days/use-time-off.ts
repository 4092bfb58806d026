/** The executive's own time off from the calendar; each change is told, and undone like any other. */
import { useMemo } from 'react';
import { api, queryClient } from '#renderer/data/api.ts';
import { tellError } from '#renderer/data/command.ts';
import { tellOwnChange } from '#renderer/data/undo.ts';
import { useLocale } from '#renderer/ui/locale.ts';
import { type DateRange, formatDate } from '#shared/domain/dates.ts';
import type { TimeOff } from './model/own-days.ts';
import { isSameTimeOff, withoutDates } from './model/time-off.ts';

export interface TimeOffCommands {
  add: (range: DateRange, note?: string) => Promise<unknown>;
  change: (timeOff: TimeOff, change: Partial<Omit<TimeOff, 'id'>>) => Promise<unknown>;
  remove: (timeOff: TimeOff) => Promise<unknown>;
  /** Takes some dates out of whatever time off they lie in. */
  clear: (all: readonly TimeOff[], range: DateRange) => Promise<unknown>;
}

type Fields = Omit<TimeOff, 'id'>;

export function useTimeOff(): TimeOffCommands {
  const locale = useLocale();
  return useMemo(() => {
    const words = (range: DateRange) => rangeWords(range, locale);
    return {
      add: ({ startsOn, endsOn }, note = '') =>
        told(`Time off ${words({ startsOn, endsOn })}`, [], [{ startsOn, endsOn, note }]),
      change: (timeOff, change) =>
        told(`Changed the time off ${words(timeOff)}`, [timeOff], [{ ...timeOff, ...change }]),
      remove: (timeOff) => told(`Removed the time off ${words(timeOff)}`, [timeOff], []),
      clear: async (all, range) => {
        const gone = all.filter(
          ({ startsOn, endsOn }) => startsOn <= range.endsOn && endsOn >= range.startsOn,
        );
        const left = gone.flatMap((timeOff) =>
          withoutDates(timeOff, range).map((rest) => ({ ...rest, note: timeOff.note })),
        );
        if (gone.length > 0) await told(`No time off ${words(range)}`, gone, left);
      },
    };
  }, [locale]);
}

async function told(sentence: string, gone: readonly Fields[], come: readonly Fields[]): Promise<void> {
  try {
    await exchange(gone, come);
    tellOwnChange({ sentence, undo: () => exchange(come, gone), redo: () => exchange(gone, come) });
  } catch (error) {
    tellError(error);
  }
}

/** Puts some time off in the place of other; known by its dates and note, since what comes back has another id. */
async function exchange(gone: readonly Fields[], come: readonly Fields[]): Promise<void> {
  const all = await api.timeOff.list.call({});
  for (const { startsOn, endsOn, note } of come) await api.timeOff.add.call({ startsOn, endsOn, note });
  for (const fields of gone) {
    const at = all.findIndex((timeOff) => isSameTimeOff(timeOff, fields));
    const [row] = at < 0 ? [] : all.splice(at, 1);
    if (row) await api.timeOff.remove.call({ timeOffId: row.id });
  }
  await queryClient.invalidateQueries({ queryKey: api.capacity.key() });
}

function rangeWords({ startsOn, endsOn }: DateRange, locale: string): string {
  const first = formatDate(startsOn, locale);
  return startsOn === endsOn ? `on ${first}` : `from ${first} to ${formatDate(endsOn, locale)}`;
}
