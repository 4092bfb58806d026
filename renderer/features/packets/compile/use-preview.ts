/** The pages of a packet in the making: set anew whenever the request or anything of the client changes. */
import { useCallback, useEffect, useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { type Job, useJob } from '#renderer/data/job.ts';
import { useNewestChange } from '#renderer/data/newest-change.ts';
import type { PacketPreview } from '#shared/contract/packets.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import type { Edition } from '#shared/domain/vocabulary.ts';

export interface PreviewRequest {
  clientId: string;
  sessionId: string;
  edition: Edition;
  asOf: PlainDate;
}

export interface Preview {
  job: Job<PacketPreview>;
  /** The newest pages; older than what is asked for while the job runs. */
  preview: PacketPreview | undefined;
  again: () => void;
}

export function usePreview({ clientId, sessionId, edition, asOf }: PreviewRequest): Preview {
  const job = useJob<PacketPreview>({ tells: 'nothing' });
  const [preview, setPreview] = useState<PacketPreview>();
  const newest = useNewestChange(clientId);
  const { start } = job;
  const load = useCallback(async () => {
    const request = { clientId, session: { sessionId }, edition, asOf };
    const pages = await start((signal) => api.packets.preview.call(request, { signal }));
    if (pages) setPreview(pages);
  }, [start, clientId, sessionId, edition, asOf]);
  useEffect(() => {
    if (newest !== undefined) void load();
  }, [load, newest]);
  return { job, preview, again: () => void load() };
}
