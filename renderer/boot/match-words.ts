/** True when every word of the query begins a word of the text, whatever the case and the accents. */
export function matchesWords(text: string, query: string): boolean {
  return everyPart(text, query, (word, part) => word.startsWith(part));
}

/** The same with one slip of the finger in each word of four letters and more: one left out, put in, wrong or swapped. */
export function nearlyMatchesWords(text: string, query: string): boolean {
  return everyPart(text, query, nearlyBegins);
}

function everyPart(text: string, query: string, begins: (word: string, part: string) => boolean): boolean {
  const words = plain(text).split(/[^\p{L}\p{N}]+/u);
  return plain(query)
    .split(/\s+/)
    .every((part) => words.some((word) => begins(word, part)));
}

function nearlyBegins(word: string, part: string): boolean {
  if (word.startsWith(part)) return true;
  if (part.length < 4) return false;
  const slip = [...part].findIndex((letter, place) => letter !== word[place]);
  const rest = part.slice(slip + 1);
  const isSwapped = part[slip] === word[slip + 1] && part[slip + 1] === word[slip];
  return (
    word.startsWith(part.slice(slip), slip + 1) ||
    word.startsWith(rest, slip) ||
    word.startsWith(rest, slip + 1) ||
    (isSwapped && word.startsWith(part.slice(slip + 2), slip + 2))
  );
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
