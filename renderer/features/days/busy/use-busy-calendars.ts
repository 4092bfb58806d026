/** Reading calendar files and forgetting them again, each told and undone like any other change. */
import { useState } from 'react';
import { api, queryClient } from '#renderer/data/api.ts';
import { tellError } from '#renderer/data/command.ts';
import { tellOwnChange } from '#renderer/data/undo.ts';
import { counted } from '#renderer/ui/counted.ts';
import { useLocale } from '#renderer/ui/locale.ts';
import type { BusyCalendar } from '#shared/contract/busy.ts';
import { busyFileOf } from '../model/busy-file.ts';

/** A calendar as it can be read again. */
interface Kept {
  name: string;
  fileName: string;
  file: Blob;
}

export interface BusyCalendarCommands {
  isBusy: boolean;
  read: (chosen: File) => void;
  remove: (calendar: BusyCalendar) => void;
}

export function useBusyCalendars(): BusyCalendarCommands {
  const [isBusy, setBusy] = useState(false);
  const locale = useLocale();
  const readFile = async (chosen: File) => {
    const file = new Blob([await chosen.arrayBuffer()]);
    const before = new Map<string, Kept>();
    for (const calendar of await api.busy.calendars.call({})) before.set(calendar.name, await keep(calendar));
    const { name, times, remarks } = await api.busy.import.call({ fileName: chosen.name, file });
    await refresh();
    const replaced = before.get(name);
    const kept = { name, fileName: chosen.name, file };
    tellOwnChange({
      sentence: [`Read ${name}: ${counted(times, 'busy time', locale)}.`, ...remarks].join(' '),
      undo: () => (replaced ? putBack(replaced) : forget(name)),
      redo: () => putBack(kept),
    });
  };
  const removeOne = async (calendar: BusyCalendar) => {
    const kept = await keep(calendar);
    await forget(calendar.name);
    tellOwnChange({
      sentence: `Removed the calendar ${calendar.name}`,
      undo: () => putBack(kept),
      redo: () => forget(calendar.name),
    });
  };
  return {
    isBusy,
    read: (chosen) => {
      setBusy(true);
      readFile(chosen)
        .catch(tellError)
        .finally(() => setBusy(false));
    },
    remove: (calendar) => void removeOne(calendar).catch(tellError),
  };
}

async function keep({ id, name, fileName, startsOn, endsOn }: BusyCalendar): Promise<Kept> {
  const { times } = await api.busy.list.call({ from: startsOn, to: endsOn });
  const file = new Blob([busyFileOf(times.filter(({ calendarId }) => calendarId === id))]);
  return { name, fileName, file };
}

async function putBack(kept: Kept): Promise<void> {
  await api.busy.import.call(kept);
  await refresh();
}

/** By its name, since what was brought back has another id. */
async function forget(name: string): Promise<void> {
  const calendar = (await api.busy.calendars.call({})).find((each) => each.name === name);
  if (calendar) await api.busy.remove.call({ calendarId: calendar.id });
  await refresh();
}

function refresh(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: api.busy.key() });
}
