/**
 * Reads XML as it arrives, as far as workbooks use it: elements, attributes, text, character references. A document
 * type, which no workbook has and which can define entities without end, is refused.
 */
import { damaged } from './import-file-error.ts';

export interface XmlHandler {
  /** `name` is without its prefix; `attributes` is the tag's own text, to be read with `attribute`. */
  open(name: string, attributes: string): void;
  text(text: string): void;
  close(name: string): void;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const patterns = new Map<string, RegExp>();

/** The value of an attribute, with or without a prefix on its name. */
export function attribute(attributes: string, name: string): string | undefined {
  let pattern = patterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const found = pattern.exec(attributes);
  return found ? decodeEntities(found[1] ?? found[2] ?? '') : undefined;
}

/** Characters of one tag or one text: thirty times what Excel allows in a cell. */
const longestPiece = 1_000_000;

export class XmlScanner {
  readonly #handler: XmlHandler;
  #rest = '';
  #depth = 0;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  /** Takes the next piece; what is not whole yet waits for the one after. @throws ImportFileError DAMAGED */
  write(piece: string): void {
    const text = this.#rest === '' ? piece : this.#rest + piece;
    let position = 0;
    for (;;) {
      const start = text.indexOf('<', position);
      const end = start < 0 ? -1 : markupEnd(text, start);
      if (start > position && end >= 0) this.#handler.text(decodeEntities(text.slice(position, start)));
      if (end < 0) break;
      this.#markup(text.slice(start, end));
      position = end;
    }
    this.#rest = text.slice(position);
    // What never ends would be looked through again with every piece.
    if (this.#rest.length > longestPiece) throw damaged('it has a text longer than a cell can hold');
  }

  /** @throws ImportFileError DAMAGED when the document is not whole */
  end(): void {
    if (this.#depth !== 0 || this.#rest.trim() !== '') throw damaged('one of its parts breaks off');
  }

  #markup(markup: string): void {
    if (markup.startsWith('<!') || markup.startsWith('<?')) {
      if (markup.startsWith('<![CDATA[')) this.#handler.text(markup.slice(9, -3));
      else if (/^<!DOCTYPE/i.test(markup))
        throw damaged('it has a document type, which workbooks do not have');
    } else if (markup.startsWith('</')) {
      this.#depth -= 1;
      this.#handler.close(localName(markup.slice(2, -1)));
    } else this.#element(markup);
  }

  #element(markup: string): void {
    const isEmpty = markup.endsWith('/>');
    const inner = markup.slice(1, isEmpty ? -2 : -1);
    const space = inner.search(/\s/);
    const name = localName(space < 0 ? inner : inner.slice(0, space));
    this.#handler.open(name, space < 0 ? '' : inner.slice(space));
    if (isEmpty) this.#handler.close(name);
    else this.#depth += 1;
  }
}

/** Where the markup that begins at `start` ends; -1 when it goes on in the next piece. */
function markupEnd(text: string, start: number): number {
  if (text.startsWith('<!--', start)) return after(text, '-->', start);
  if (text.startsWith('<![CDATA[', start)) return after(text, ']]>', start);
  if (text.startsWith('<!', start) && text.length < start + 9) return -1;
  return tagEnd(text, start);
}

// A `>` inside an attribute's value does not end the tag.
function tagEnd(text: string, start: number): number {
  let quote = '';
  for (let position = start; position < text.length; position += 1) {
    const character = text[position];
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return position + 1;
  }
  return -1;
}

function after(text: string, mark: string, start: number): number {
  const found = text.indexOf(mark, start);
  return found < 0 ? -1 : found + mark.length;
}

function localName(name: string): string {
  const trimmed = name.trimEnd();
  return trimmed.slice(trimmed.indexOf(':') + 1);
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
