/** Text as it is compared in a search: lower case and without accents, so that "sao" finds "São Paulo". */

const beyondAscii = /[^\0-\x7f]/;

/** Folds a text for comparing; works for every script that has cases or combining marks. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  // Most texts are plain ASCII, which has no accents to take away.
  return beyondAscii.test(lower) ? lower.normalize('NFD').replace(/\p{M}/gu, '') : lower;
}

/** The folded words of what a person searches for; empty where it is blank. */
export function searchWords(query: string): string[] {
  return foldText(query)
    .split(/\s+/)
    .filter((word) => word !== '');
}
