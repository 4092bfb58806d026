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
  /** Only for a function edition. */
  functionId?: string | undefined;
  asOf: PlainDate;
}

/** Tells the editions of one session apart. */
export function editionKey({ edition, functionId }: Pick<PreviewRequest, 'edition' | 'functionId'>): string {
  return functionId ?? edition;
}

export function usePreview({
  clientId,
  sessionId,
  edition,
  functionId,
  asOf,
}: PreviewRequest): Latest<PacketPreview> {
  const begin = useCallback(
    (signal: AbortSignal) =>
      api.packets.preview.call({ clientId, session: { sessionId }, edition, functionId, asOf }, { signal }),
    [clientId, sessionId, edition, functionId, asOf],
  );
  const latest = useLatest(begin);
  const newest = useNewestChange(clientId);
  const { run } = latest;
  useEffect(() => {
    if (newest !== undefined) run();
  }, [run, newest]);
  return latest;
}
