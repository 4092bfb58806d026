import { api, queryClient } from '#renderer/data/api.ts';
import { type Job, useJob } from '#renderer/data/job.ts';
import type { PacketRow } from '#shared/contract/packets.ts';
import type { OmissibleSection } from '#shared/domain/packet/leave-out.ts';
import type { Edition } from '#shared/domain/vocabulary.ts';
import type { PreviewRequest } from './use-preview.ts';

/** An edition as it was previewed; `replacesId` names the packet that it corrects. */
export interface PreviewedEdition {
  edition: Edition;
  functionId?: string | undefined;
  contentSha256: string;
  leaveOut: OmissibleSection[];
  replacesId?: string | undefined;
}

interface Issue {
  job: Job<PacketRow[]>;
  /** Issues what was previewed and nothing else: all of the editions, or none. */
  start: (editions: PreviewedEdition[]) => Promise<void>;
}

/** @param onIssued is called once the packets are frozen and in the list */
export function useIssue(
  { clientId, sessionId, asOf }: Pick<PreviewRequest, 'clientId' | 'sessionId' | 'asOf'>,
  onIssued: (packets: readonly PacketRow[]) => void,
): Issue {
  const job = useJob<PacketRow[]>({ tells: 'nothing' });
  const start = async (editions: PreviewedEdition[]) => {
    const request = { clientId, session: { sessionId }, asOf, editions };
    const issued = await job.start((signal) => api.packets.issueEditions.call(request, { signal }));
    if (!issued) return;
    await queryClient.invalidateQueries({ queryKey: api.packets.list.queryKey({ input: { clientId } }) });
    onIssued(issued);
  };
  return { job, start };
}
