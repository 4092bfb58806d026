/** The pages of a packet in the making: set anew whenever the request or anything of the client changes. */
import { useCallback } from 'react';
import { api } from '#renderer/data/api.ts';
import { type Latest, useLatestOfClient } from '#renderer/data/latest.ts';
import type { PacketPreview } from '#shared/contract/packets.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { type OmissibleSection, omissibleSections } from '#shared/domain/packet/leave-out.ts';
import type { Edition } from '#shared/domain/vocabulary.ts';

export interface PreviewRequest {
  clientId: string;
  sessionId: string;
  edition: Edition;
  /** Only for a function edition. */
  functionId?: string | undefined;
  asOf: PlainDate;
  /** The sections that it goes without, by comma, as the address has them. */
  without: string;
}

/** Tells the editions of one session apart. */
export function editionKey({ edition, functionId }: Pick<PreviewRequest, 'edition' | 'functionId'>): string {
  return functionId ?? edition;
}

/** The sections that are left out, in the order of the packet. */
export function leftOutOf(without: string): OmissibleSection[] {
  const named = without.split(',');
  return omissibleSections.filter((kind) => named.includes(kind));
}

export function usePreview({
  clientId,
  sessionId,
  edition,
  functionId,
  asOf,
  without,
}: PreviewRequest): Latest<PacketPreview> {
  const begin = useCallback(
    (signal: AbortSignal) =>
      api.packets.preview.call(
        { clientId, session: { sessionId }, edition, functionId, asOf, leaveOut: leftOutOf(without) },
        { signal },
      ),
    [clientId, sessionId, edition, functionId, asOf, without],
  );
  return useLatestOfClient(clientId, begin);
}
