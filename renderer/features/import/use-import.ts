import { api } from '#renderer/data/api.ts';
import { type Job, useJob } from '#renderer/data/job.ts';
import { rememberChange } from '#renderer/data/undo.ts';
import type { ImportResult } from '#shared/contract/imports.ts';
import { choose, type ImportChoice } from './state.ts';

/** Carries the import out; its result is kept with what was chosen. An error keeps every choice. */
export function useImport(
  clientId: string,
  { file, kind, sheet, map, dateOrder }: ImportChoice,
): { job: Job<ImportResult>; run: () => Promise<void> } {
  const job = useJob<ImportResult>();
  const run = async () => {
    if (!file) return;
    const request = { clientId, kind, fileName: file.name, file, sheet, map, dateOrder };
    const result = await job.start((signal) => api.imports.apply.call(request, { signal }));
    if (!result) return;
    rememberChange(clientId);
    const [newest] = result.hasChanged ? await api.history.list.call({ clientId, limit: 1 }) : [];
    choose(clientId, { finished: { ...result, kind, fileName: file.name, commandId: newest?.id } });
  };
  return { job, run };
}
