/**
 * The leak guard: finds names that belong to another client in the text of a document.
 * (Source: product rules, Packets: before a file is written it is searched for every other client and their people.)
 */

export interface Leak {
  /** The foreign name, as that other client writes it. */
  name: string;
  /** Where it stands: the text around it. */
  excerpt: string;
}

const excerptLength = 40;

/**
 * Every foreign name that stands in one of the texts as whole words, whatever its case.
 * Names that are the client's own too are no leak, and single words shorter than four letters say too little.
 */
export function findLeaks(
  texts: readonly string[],
  foreign: readonly string[],
  own: readonly string[],
): Leak[] {
  const known = new Set(own.map(normalise));
  const names = foreign.filter((name) => !known.has(normalise(name)) && tellsSomething(name));
  return names.flatMap((name) => {
    const pattern = wholeWords(name);
    for (const text of texts) {
      const found = pattern.exec(text.normalize('NFC'));
      if (found) return [{ name, excerpt: excerptAround(text, found.index, found[0].length) }];
    }
    return [];
  });
}

/** Every text in a document's content, however deep. */
export function textsOf(content: unknown): string[] {
  if (typeof content === 'string') return [content];
  if (Array.isArray(content)) return content.flatMap(textsOf);
  if (typeof content === 'object' && content !== null) return Object.values(content).flatMap(textsOf);
  return [];
}

function normalise(name: string): string {
  return name.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
}

function tellsSomething(name: string): boolean {
  const normal = normalise(name);
  return normal.includes(' ') || [...normal].length >= 4 || /[^\p{Script=Latin}]/u.test(normal);
}

function wholeWords(name: string): RegExp {
  const words = name
    .normalize('NFC')
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`, 'iu');
}

function excerptAround(text: string, index: number, length: number): string {
  return text.slice(Math.max(0, index - excerptLength), index + length + excerptLength).trim();
}
