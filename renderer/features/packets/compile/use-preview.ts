/** The pages of a packet in the making: set anew whenever the request or anything of the client changes. */
import { useCallback, useEffect } from 'react';
import { api } from '#renderer/data/api.ts';
import { type Latest, useLatest } from '#renderer/data/latest.ts';
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

export function usePreview({ clientId, sessionId, edition, asOf }: PreviewRequest): Latest<PacketPreview> {
  const begin = useCallback(
    (signal: AbortSignal) =>
      api.packets.preview.call({ clientId, session: { sessionId }, edition, asOf }, { signal }),
    [clientId, sessionId, edition, asOf],
  );
  const latest = useLatest(begin);
  const newest = useNewestChange(clientId);
  const { run } = latest;
  useEffect(() => {
    if (newest !== undefined) run();
  }, [run, newest]);
  return latest;
}
