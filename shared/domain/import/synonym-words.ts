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

export function identifiers(nouns: string): Synonyms {
  const words = list('id | ref | reference | key | code | identifier');
  const ofNouns = list(nouns).flatMap((noun) => words.map((word) => `${noun} ${word}`));
  return [[...words, 'unique id', 'external id', ...ofNouns]];
}
