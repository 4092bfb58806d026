/** Takes a document out of the app: saved by the host's own dialog, else downloaded. */
import { useState } from 'react';
import type { Outputs } from '#shared/contract/types.ts';
import { tell } from '../state/notices.ts';
import { tellError } from './command.ts';
import { download } from './download.ts';

interface DocumentWays {
  /** Asks the host to save it. */
  save: () => Promise<Outputs['diagnosis']['savePrint']>;
  /** Brings it here where the host has no dialogs. */
  fetch: () => Promise<Outputs['diagnosis']['print']>;
}

export function useDocument({ save, fetch }: DocumentWays): { isBusy: boolean; save: () => void } {
  const [isBusy, setBusy] = useState(false);
  const take = async () => {
    const saved = await save();
    if (saved.outcome === 'saved') tell({ tone: 'done', message: `Saved as ${saved.path}` });
    if (saved.outcome !== 'download') return;
    const { fileName, pdf } = await fetch();
    await download(pdf, fileName);
  };
  return {
    isBusy,
    save: () => {
      setBusy(true);
      take()
        .catch(tellError)
        .finally(() => setBusy(false));
    },
  };
}
