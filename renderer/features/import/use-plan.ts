/** What an import would do: planned anew with every answer, and whenever the client changes meanwhile. */
import { useCallback, useEffect, useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { type Job, useJob } from '#renderer/data/job.ts';
import { useNewestChange } from '#renderer/data/newest-change.ts';
import type { ImportPreview } from '#shared/contract/imports.ts';
import type { ImportChoice } from './state.ts';

interface Plan {
  job: Job<ImportPreview>;
  /** The newest preview; older than what is asked for while the job runs or after it failed. */
  preview: ImportPreview | undefined;
  again: () => void;
}

export function usePlan(clientId: string, { file, kind, sheet, map, dateOrder }: ImportChoice): Plan {
  const job = useJob<ImportPreview>({ tells: 'nothing' });
  const [preview, setPreview] = useState<ImportPreview>();
  const newest = useNewestChange(clientId);
  const { start } = job;
  const load = useCallback(async () => {
    if (!file) return;
    const request = { clientId, kind, fileName: file.name, file, sheet, map, dateOrder };
    const planned = await start((signal) => api.imports.plan.call(request, { signal }));
    if (planned) setPreview(planned);
  }, [start, clientId, file, kind, sheet, map, dateOrder]);
  useEffect(() => {
    if (newest !== undefined) void load();
  }, [load, newest]);
  return { job, preview, again: () => void load() };
}
