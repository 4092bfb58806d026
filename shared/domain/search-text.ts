/** Text as it is compared in a search: lower case and without accents, so that "sao" finds "São Paulo". */

/** Folds a text for comparing; works for every script that has cases or combining marks. */
export function foldText(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/** The folded words of what a person searches for; empty where it is blank. */
export function searchWords(query: string): string[] {
  return foldText(query)
    .split(/\s+/)
    .filter((word) => word !== '');
}
