/** How a client is told apart at a glance: slug, monogram and colour. */

/** Colours for clients, by what they are called; each is readable as text on white and under white text (AA). */
export const clientColorNames: Readonly<Record<string, string>> = {
  '#2f5fd0': 'Blue',
  '#b4452c': 'Rust',
  '#1f7a5c': 'Green',
  '#7a3fb5': 'Violet',
  '#946200': 'Ochre',
  '#b0307a': 'Raspberry',
  '#24708f': 'Teal',
  '#5a6472': 'Slate',
};

export const clientColors = Object.keys(clientColorNames);

/** The colour of the next new client, given in turn. */
export function nextClientColor(clients: number): string {
  return clientColors[clients % clientColors.length] ?? '#2f5fd0';
}

/** A name for folders and links: ASCII letters, digits and dashes; `client` where the name has none of those. */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replace(/^-+|-+$/g, '');
  return slug || 'client';
}

/** One or two letters for a name: the initials of its first two words, else its first two letters. */
export function monogramOf(name: string): string {
  const words = name.split(/[\s\p{P}]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const [first = name, second] = words;
  const letters = second ? [...first].slice(0, 1).concat([...second].slice(0, 1)) : [...first].slice(0, 2);
  return letters.join('').toUpperCase();
}
