/** Takes a calendar file out of the app, one client's or that of all: saved by the host's own dialog, else downloaded. */
import { useState } from 'react';
import { tell } from '../state/notices.ts';
import { api } from './api.ts';
import { tellError } from './command.ts';
import { download } from './download.ts';

/** @param clientId left out for all clients */
export function useCalendarFile(clientId?: string): { isBusy: boolean; save: () => void } {
  const [isBusy, setBusy] = useState(false);
  const take = async () => {
    const saved =
      clientId === undefined
        ? await api.calendar.saveOfAll.call({})
        : await api.calendar.saveOfClient.call({ clientId });
    if (saved.outcome === 'saved') tell({ tone: 'done', message: `Saved as ${saved.path}` });
    if (saved.outcome !== 'download') return;
    const { fileName, ics } =
      clientId === undefined
        ? await api.calendar.ofAll.call({})
        : await api.calendar.ofClient.call({ clientId });
    await download(ics, fileName);
  };
  const save = () => {
    setBusy(true);
    take()
      .catch(tellError)
      .finally(() => setBusy(false));
  };
  return { isBusy, save };
}
