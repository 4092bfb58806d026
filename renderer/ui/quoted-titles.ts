const mostTold = 3;

/** Titles in a sentence: `“A”, “B” and “C”`; of more than three the rest is counted. */
export function quotedTitles(titles: readonly string[], locale: string): string {
  const told = titles.slice(0, titles.length > mostTold + 1 ? mostTold : titles.length);
  const rest = titles.length - told.length;
  const parts = told.map((title) => `“${title}”`);
  if (rest > 0) parts.push(`${rest.toLocaleString(locale)} more`);
  const last = parts.pop() ?? '';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}
