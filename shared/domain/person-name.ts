/** The parts of a person's name as people type it: with titles, degrees, roles and nicknames around it. */

export interface PersonParts {
  /** From the first name to the last. */
  readonly words: readonly string[];
  /** With the small words before it: `van Dael`. Empty where only one name is known. */
  readonly lastName: string;
  /** What stands in quotes or brackets. */
  readonly nicknames: readonly string[];
}

const title = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|herr|frau|mme|sr|sra)\.?$/i;
/** Behind a name: generations, degrees, roles in capitals. */
const suffix = /^(?:jr|sr|ii|iii|iv|esq|phd|ph\.d|md|m\.d|mba|[A-Z]{2,5})\.?$/;
const particle = /^(?:v[ao]n|de|der|den|del|della|di|da|dos|du|la|le|ten|ter|zu|zum|bin|al|el)$/i;
const bracketed = /(?<=^|\s)(?:["“”'‘(]([^"“”'’()]+)["“”'’)])(?=\s|,|$)/gu;

/** `Dr. Robert “Bob” A. Smith, CFO` is Robert A. Smith, called Bob; `Smith, Robert` is Robert Smith. */
export function partsOfPerson(name: string): PersonParts {
  const asides = Array.from(name.matchAll(bracketed), ([, aside = '']) => aside);
  const [before = '', after = ''] = name.replace(bracketed, ' ').split(/,(.*)/s);
  const first = wordsIn(after).filter((word) => !isSuffix(word));
  const isTurned = wordsIn(before).length === 1 && first.length > 0 && first.length <= 2;
  const words = [...(isTurned ? first : []), ...wordsIn(before)];
  const from = Math.max(
    0,
    words.findIndex((word) => !title.test(word)),
  );
  const to = words.findLastIndex((word, index) => index <= from + 1 || !isSuffix(word));
  const kept = words.slice(from, to + 1);
  const nicknames = asides.filter((aside) => !isSuffix(aside));
  return { words: kept, lastName: lastNameOf(kept), nicknames };
}

function lastNameOf(words: readonly string[]): string {
  if (words.length < 2) return '';
  const small = words.findIndex((word, index) => index > 0 && particle.test(word));
  return words.slice(small === -1 ? -1 : Math.min(small, words.length - 1)).join(' ');
}

function isSuffix(word: string): boolean {
  return suffix.test(word) || suffix.test(word.toLowerCase());
}

function wordsIn(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
