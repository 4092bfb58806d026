/**
 * Makes people's text fit for print without changing what it says: whole characters only, no control characters,
 * nothing that overrides the writing direction, long words with places to break, right-to-left text kept to itself,
 * and an end to texts that would fill a book.
 */
import type { PacketWarning } from './protocol.ts';

/** Far more than a note holds, far less than what would bury the packet. */
const longestText = 4000;
const longestWord = 24;

/** The same plain data with every text prepared, and what was cut. Identifiers stay as they are. */
export function printable<Data>(data: Data): { data: Data; warnings: PacketWarning[] } {
  const warnings: PacketWarning[] = [];
  const cut = (text: string) => {
    const { length } = text;
    const start = text.slice(0, 40).trim();
    warnings.push({
      code: 'TEXT_CUT',
      message: `A text of ${length.toLocaleString('en')} characters is printed only as far as ${longestText.toLocaleString('en')}: “${start}…”`,
    });
  };
  return { data: mapTexts(data, cut) as Data, warnings };
}

function mapTexts(value: unknown, cut: (text: string) => void): unknown {
  if (typeof value === 'string') return printableText(value, cut);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, cut));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, /id$/i.test(key) ? item : mapTexts(item, cut)]),
  );
}

function printableText(text: string, cut: (text: string) => void): string {
  const clean = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replace(/\t/g, ' ')
    .replace(/[^\P{Cc}\n]|\p{Noncharacter_Code_Point}|[\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim();
  const whole = clean.length > longestText;
  if (whole) cut(clean);
  const kept = whole ? `${shortened(clean)} … (cut)` : clean;
  return isolated(breakable(kept));
}

const characters = new Intl.Segmenter('und', { granularity: 'grapheme' });

function shortened(text: string): string {
  const [{ index = longestText } = {}] = [characters.segment(text).containing(longestText)];
  return text.slice(0, index).trimEnd();
}

// Scripts that are written without spaces break between any two characters anyway.
const longWord = new RegExp(
  `[^\\s\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}]{${longestWord + 1},}`,
  'gu',
);
const zeroWidthSpace = '\u200B';

function breakable(text: string): string {
  return text.replace(longWord, (word) => {
    let broken = '';
    let count = 0;
    for (const { segment } of characters.segment(word)) {
      broken += count > 0 && count % (longestWord / 2) === 0 ? zeroWidthSpace + segment : segment;
      count += 1;
    }
    return broken;
  });
}

const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u200F]/u;

// First-strong isolate: the text finds its own direction and leaves its neighbours' alone.
function isolated(text: string): string {
  if (!rightToLeft.test(text)) return text;
  return text
    .split('\n')
    .map((line) => `\u2068${line}\u2069`)
    .join('\n');
}
