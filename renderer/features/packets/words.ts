import type { PacketRow } from '#shared/contract/packets.ts';
import { type Edition, editions } from '#shared/domain/vocabulary.ts';

/** An edition where the word "edition" stands beside it already. */
export const editionNames: Record<Edition, string> = { leadership: 'Leadership', ceo: 'CEO' };

/** What was issued for a session, in a few words: `Leadership, CEO`. */
export function issuedWords(packets: readonly PacketRow[]): string {
  return editions
    .filter((edition) => packets.some((packet) => packet.edition === edition))
    .map((edition) => editionNames[edition])
    .join(', ');
}
