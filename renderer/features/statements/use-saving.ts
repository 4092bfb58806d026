/** Takes documents out of the app: saved by the host's own dialog, else downloaded; a name that may not leave is kept. */
import { useState } from 'react';
import { tellError } from '#renderer/data/command.ts';
import { download } from '#renderer/data/download.ts';
import { explain } from '#renderer/data/errors.ts';
import { tell } from '#renderer/state/notices.ts';
import type { Bytes } from '#shared/contract/bytes.ts';
import type { Outputs } from '#shared/contract/types.ts';

interface Saving {
  /** Asks where to save it; `fetch` brings the bytes where the host has no dialog. */
  save: (
    ask: () => Promise<Outputs['statements']['save']>,
    fetch: () => Promise<{ fileName: string; data: Bytes }>,
  ) => void;
  /** Any other work on a document, with the same telling of what went wrong. */
  run: (work: () => Promise<void>) => void;
  isBusy: boolean;
  /** Why it may not leave, where it names another client. */
  leak: unknown;
}

export function useSaving(): Saving {
  const [isBusy, setBusy] = useState(false);
  const [leak, setLeak] = useState<unknown>();
  const run = (work: () => Promise<void>) => {
    setBusy(true);
    setLeak(undefined);
    work()
      .catch((error) => (explain(error).code === 'LEAK_STOPPED' ? setLeak(error) : tellError(error)))
      .finally(() => setBusy(false));
  };
  const save: Saving['save'] = (ask, fetch) =>
    run(async () => {
      const saved = await ask();
      if (saved.outcome === 'saved') tell({ tone: 'done', message: `Saved as ${saved.path}` });
      if (saved.outcome !== 'download') return;
      const { data, fileName } = await fetch();
      await download(data, fileName);
    });
  return { save, run, isBusy, leak };
}
