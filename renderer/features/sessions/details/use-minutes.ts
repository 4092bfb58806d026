/** Takes the minutes of a session out of the app: saved by the host's own dialog, else downloaded. */
import { useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { tellError } from '#renderer/data/command.ts';
import { download } from '#renderer/data/download.ts';
import { tell } from '#renderer/state/notices.ts';

export function useMinutes(clientId: string, sessionId: string): { isBusy: boolean; save: () => void } {
  const [isBusy, setBusy] = useState(false);
  const input = { clientId, sessionId };
  const take = async () => {
    const saved = await api.sessions.saveMinutes.call(input);
    if (saved.outcome === 'saved') tell({ tone: 'done', message: `Saved as ${saved.path}` });
    if (saved.outcome !== 'download') return;
    const { fileName, pdf } = await api.sessions.minutes.call(input);
    await download(pdf, fileName);
  };
  const save = () => {
    setBusy(true);
    take()
      .catch(tellError)
      .finally(() => setBusy(false));
  };
  return { isBusy, save };
}
