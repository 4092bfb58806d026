/** Text folded for finding names in it, with the way back to the text as it was written. */

/**
 * Words in lower case without accents, one space between them and one at each end; nothing but letters and digits.
 * Scripts that write no spaces between words stand together, whatever was between them.
 */
export interface FoldedText {
  /** The text that the positions are of: what was given, composed (NFC). */
  readonly text: string;
  readonly folded: string;
  /** For each place of `folded`, where the character it came from begins and ends in `text`. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The same without a space, and where each of its letters stands in `folded`. */
  readonly joined: string;
  readonly places: readonly number[];
}

/** Where something stands in `text`: from `start` up to but without `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Folds a text, character by character. */
export function foldPassage(given: string): FoldedText {
  const text = given.normalize('NFC');
  const starts = [0];
  const ends = [0];
  let folded = ' ';
  let last = ' ';
  const put = (letter: string, start: number, end: number) => {
    folded += letter;
    last = letter;
    for (const _unit of letter.split('')) {
      starts.push(start);
      ends.push(end);
    }
  };
  let index = 0;
  let isApart = false;
  for (const character of text) {
    const end = index + character.length;
    for (const letter of foldCharacter(character)) {
      if (letter !== ' ') {
        const isBoundary = isUnspaced(letter) ? !isUnspaced(last) : isApart || isUnspaced(last);
        if (isBoundary && last !== ' ') put(' ', index, index);
        put(letter, index, end);
      }
      isApart = letter === ' ';
    }
    index = end;
  }
  put(' ', index, index);
  return { text, folded, starts, ends, ...joinedOf(folded) };
}

function joinedOf(folded: string): Pick<FoldedText, 'joined' | 'places'> {
  const places: number[] = [];
  for (let at = 0; at < folded.length; at += 1) if (folded[at] !== ' ') places.push(at);
  return { joined: folded.replaceAll(' ', ''), places };
}

/** A name as it is looked for: a boundary is asked for only at ends where its script writes one. Empty where nothing is left. */
export function foldName(name: string): string {
  const letters = [...foldPassage(name).folded.trim()];
  const [first = '', last = ''] = [letters.at(0), letters.at(-1)];
  if (first === '') return '';
  // Korean writes its particles to the end of a name.
  const isOpen = isUnspaced(last) || /\p{Script=Hangul}/u.test(last);
  return `${isUnspaced(first) ? '' : ' '}${letters.join('')}${isOpen ? '' : ' '}`;
}

/** Every place at which a name, as `foldName` gives it, stands in a text. */
export function occurrencesOf(name: string, { folded, starts, ends }: FoldedText): Range[] {
  const ranges: Range[] = [];
  const lead = name.startsWith(' ') ? 1 : 0;
  const length = name.trim().length;
  for (let at = folded.indexOf(name); at !== -1; at = folded.indexOf(name, at + 1)) {
    ranges.push({ start: starts[at + lead] ?? 0, end: ends[at + lead + length - 1] ?? 0 });
  }
  return ranges;
}

/**
 * Every place at which the same letters stand, whatever separates them, from the beginning of a word to the end of one:
 * several words as one, as in `KestrelFreight`, or one as several, as in `Bright-water`.
 */
export function joinedOccurrencesOf(
  name: string,
  { folded, joined, places, starts, ends }: FoldedText,
): Range[] {
  const ranges: Range[] = [];
  const word = name.replaceAll(' ', '');
  for (let at = joined.indexOf(word); at !== -1; at = joined.indexOf(word, at + 1)) {
    const [first = 0, last = 0] = [places[at], places[at + word.length - 1]];
    if (folded[first - 1] !== ' ' || folded[last + 1] !== ' ') continue;
    ranges.push({ start: starts[first] ?? 0, end: ends[last] ?? 0 });
  }
  return ranges;
}

const unspaced =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

function isUnspaced(letter: string): boolean {
  return letter > '\u0e00' && unspaced.test(letter);
}

/** Letters that carry a stroke or are two in one, which no normal form takes apart. */
const plainLetters: Readonly<Record<string, string>> = {
  ...{ ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', æ: 'ae', œ: 'oe', þ: 'th' },
};
const known = new Map<string, string>();

// Letters and digits of one character; a space for what separates; nothing for marks and what cannot be seen.
function foldCharacter(character: string): string {
  const cached = known.get(character);
  if (cached !== undefined) return cached;
  const letters = character
    .normalize('NFKC')
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}\u00ad]/gu, '')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(/[øłđðħæœþ]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  known.set(character, letters);
  return letters;
}
