/** The pages of a packet in the making: set anew whenever the request or anything of the client changes. */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { type Job, useJob } from '#renderer/data/job.ts';
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

/** The name of the newest change of a client: another one after every command, undo and redo. */
function useNewestChange(clientId: string): string | undefined {
  const { data } = useQuery(api.history.list.queryOptions({ input: { clientId, limit: 1 } }));
  return data && `${data[0]?.id}/${data[0]?.isUndone}`;
}
