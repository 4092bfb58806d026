import { api, queryClient } from '#renderer/data/api.ts';
import { type Job, useJob } from '#renderer/data/job.ts';
import type { PacketRow } from '#shared/contract/packets.ts';
import type { PreviewRequest } from './use-preview.ts';

interface Issue {
  job: Job<PacketRow>;
  /** Issues what was previewed and nothing else; `replacesId` names the packet that this one corrects. */
  start: (contentSha256: string, replacesId: string | undefined) => Promise<void>;
}

/** @param onIssued is called once the packet is frozen and in the list */
export function useIssue(
  { clientId, sessionId, edition, asOf }: PreviewRequest,
  onIssued: (packet: PacketRow) => void,
): Issue {
  const job = useJob<PacketRow>({ tells: 'nothing' });
  const start = async (contentSha256: string, replacesId: string | undefined) => {
    const request = { clientId, session: { sessionId }, edition, asOf, contentSha256, replacesId };
    const packet = await job.start((signal) => api.packets.issue.call(request, { signal }));
    if (!packet) return;
    await queryClient.invalidateQueries({ queryKey: api.packets.list.queryKey({ input: { clientId } }) });
    onIssued(packet);
  };
  return { job, start };
}
