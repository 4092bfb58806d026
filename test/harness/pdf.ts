/** Reads just enough of a PDF written by Typst to check it: its objects are plain text, its pages compressed. */
import { inflateSync } from 'node:zlib';

/** A PDF's objects as text, and the words of each page in the order in which they are drawn. */
export function readPdf(bytes: Uint8Array): { objects: string; pages: string[] } {
  const objects = Buffer.from(bytes).toString('latin1');
  const fonts = new Map<string, ReadonlyMap<number, string>>();
  const pages = Array.from(
    objects.matchAll(/^\d+ 0 obj\n<<\n {2}\/Type \/Page\n[\s\S]*?^endobj/gm),
    ([page]) => {
      const names = new Map(
        Array.from(page.matchAll(/\/(f\d+) (\d+) 0 R/g), ([, name = '', id = '']) => {
          const map = fonts.get(id) ?? charactersOf(objects, id);
          fonts.set(id, map);
          return [name, map];
        }),
      );
      const [, contents = ''] = /\/Contents (\d+) 0 R/.exec(page) ?? [];
      return wordsOf(streamOf(objects, contents), names);
    },
  );
  return { objects, pages };
}

function objectOf(objects: string, id: string): string {
  const start = objects.indexOf(`\n${id} 0 obj\n`);
  return objects.slice(start, objects.indexOf('\nendobj', start));
}

function streamOf(objects: string, id: string): string {
  const object = objectOf(objects, id);
  const data = Buffer.from(
    object.slice(object.indexOf('stream\n') + 7, object.lastIndexOf('\nendstream')),
    'latin1',
  );
  return object.includes('/FlateDecode') ? inflateSync(data).toString('latin1') : data.toString('latin1');
}

// The font's own map from glyphs back to characters, which is what search and copying use.
function charactersOf(objects: string, fontId: string): ReadonlyMap<number, string> {
  const [, mapId = ''] = /\/ToUnicode (\d+) 0 R/.exec(objectOf(objects, fontId)) ?? [];
  const pairs = streamOf(objects, mapId).matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gim);
  return new Map(
    Array.from(pairs, ([, glyph = '', text = '']) => [
      Number.parseInt(glyph, 16),
      Buffer.from(text, 'hex').swap16().toString('utf16le'),
    ]),
  );
}

// Text stands in parentheses, in one string or in several with kerning between them; `TJ` or `Tj` shows it.
function wordsOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let font: ReadonlyMap<number, string> = new Map();
  let words = '';
  for (let index = 0; index < content.length; index += 1) {
    if (content[index] === '(') {
      const end = endOfLiteral(content, index);
      words += decode(content.slice(index + 1, end), font);
      index = end;
    } else if (content.startsWith('/f', index)) {
      const [, name] = /^\/(f\d+) [\d.]+ Tf/.exec(content.slice(index, index + 40)) ?? [];
      if (name !== undefined) font = fonts.get(name) ?? new Map();
    } else if (/^ T[jJ]\n/.test(content.slice(index, index + 4))) words += '\n';
  }
  return words;
}

// Parentheses inside a literal are escaped, or balanced.
function endOfLiteral(content: string, start: number): number {
  for (let index = start + 1, depth = 1; index < content.length; index += 1) {
    if (content[index] === '\\') index += 1;
    else if (content[index] === '(') depth += 1;
    else if (content[index] === ')') depth -= 1;
    if (depth === 0) return index;
  }
  return content.length;
}

function decode(literal: string, font: ReadonlyMap<number, string>): string {
  const bytes = literal.replace(/\\([0-7]{1,3}|.)/gs, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
  );
  let text = '';
  for (let index = 0; index + 1 < bytes.length; index += 2)
    text += font.get((bytes.charCodeAt(index) << 8) | bytes.charCodeAt(index + 1)) ?? '';
  return text;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
