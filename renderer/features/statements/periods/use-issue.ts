import { api, queryClient } from '#renderer/data/api.ts';
import { type Job, useJob } from '#renderer/data/job.ts';
import { navigate } from '#renderer/state/router.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { StatementRow } from '#shared/contract/statements.ts';
import { addresses } from '../addresses.ts';

interface Issuing {
  contentSha256: string;
  replacesId: string | undefined;
  isEarly: boolean;
}

/** Issues what was previewed and nothing else, then shows it as it was issued. */
export function useIssue({ id: clientId, slug }: ClientSummary, period: string) {
  const job: Job<StatementRow> = useJob<StatementRow>({ tells: 'nothing' });
  const start = async (issuing: Issuing) => {
    const request = { clientId, period, ...issuing };
    const row = await job.start((signal) => api.statements.issue.call(request, { signal }));
    if (!row) return;
    await queryClient.invalidateQueries({ queryKey: api.statements.list.queryKey({ input: { clientId } }) });
    navigate(addresses.issued(slug, row.id));
  };
  return { job, start };
}
