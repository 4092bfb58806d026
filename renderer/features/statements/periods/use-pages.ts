/** The pages of a statement: of one in the making, set anew whenever anything of the client changes, or of an issued one. */
import { useCallback, useEffect } from 'react';
import { api } from '#renderer/data/api.ts';
import { type Latest, useLatest, useLatestOfClient } from '#renderer/data/latest.ts';
import type { PacketPreview } from '#shared/contract/packets.ts';

export function usePreviewPages(clientId: string, period: string): Latest<PacketPreview> {
  const begin = useCallback(
    (signal: AbortSignal) => api.statements.preview.call({ clientId, period }, { signal }),
    [clientId, period],
  );
  return useLatestOfClient(clientId, begin);
}

export function useFrozenPages(clientId: string, statementId: string): Latest<PacketPreview> {
  const begin = useCallback(
    (signal: AbortSignal) => api.statements.pages.call({ clientId, statementId }, { signal }),
    [clientId, statementId],
  );
  const latest = useLatest(begin);
  const { run } = latest;
  useEffect(run, [run]);
  return latest;
}
