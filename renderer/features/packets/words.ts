import type { FunctionRow } from '#shared/contract/organisation.ts';
import type { PacketRow } from '#shared/contract/packets.ts';
import { type Edition, editionWords } from '#shared/domain/vocabulary.ts';

/** An edition where the word "edition" stands beside it already. */
export const editionNames: Record<Edition, string> = {
  leadership: 'Leadership',
  ceo: 'CEO',
  function: 'Function',
};

type Whose = Pick<PacketRow, 'edition' | 'functionId'>;

/** For whom an edition is, where the word "edition" stands beside it: a function edition goes by its function. */
export function editionName(
  { edition, functionId }: { edition: Edition; functionId?: string | null },
  functions: readonly FunctionRow[],
): string {
  if (edition !== 'function') return editionNames[edition];
  return functions.find(({ id }) => id === functionId)?.name ?? 'A function that was removed';
}

/** The same by itself: `CEO edition`, `Edition for Sales`. */
export function wholeEditionName(whose: Whose, functions: readonly FunctionRow[]): string {
  return whose.edition === 'function'
    ? `Edition for ${editionName(whose, functions)}`
    : editionWords[whose.edition];
}

/** What was issued for a session, in a few words: `Leadership, CEO`. */
export function issuedWords(packets: readonly PacketRow[], functions: readonly FunctionRow[]): string {
  const names = packets.toReversed().map((packet) => editionName(packet, functions));
  return [...new Set(names)].join(', ');
}
