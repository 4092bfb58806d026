/** How lists of headings are written down. */

/** Lists of headings, surest first. */
export type Synonyms = readonly (readonly string[])[];

export const list = (text: string): string[] => text.split(/\s*[|\n]\s*/).filter((word) => word !== '');

/** The names of a thing under the nouns that spreadsheets use for it. */
export function named(nouns: string): string[] {
  return list(nouns).flatMap((noun) => [
    noun,
    ...list('name | title').flatMap((word) => [`${noun} ${word}`, `${word} of ${noun}`]),
    ...list('strategic | key | major | related | parent').map((word) => `${word} ${noun}`),
  ]);
}

const idWords = list('id | ref | reference | key | code | identifier');

/** How the ids of things are headed, and with `alone` those that say of nothing in particular that they are its id. */
export function identifiers(
  nouns: string,
  alone: readonly string[] = [...idWords, 'unique id', 'external id'],
): Synonyms {
  return [[...alone, ...list(nouns).flatMap((noun) => idWords.map((word) => `${noun} ${word}`))]];
}
