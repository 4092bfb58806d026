/** The ways in which the name of a client or a person is written, and what else has to be so for each to count. */
import { foldName, type Range } from './fold-names.ts';
import { nicknamesOf } from './nicknames.ts';
import { isGivenWord, isOrdinary, isShared, isSmallWord } from './ordinary-words.ts';
import { partsOfPerson } from './person-name.ts';

/** One way of writing a name. */
export interface Form {
  readonly folded: string;
  /** Looked for whatever separates its letters. */
  readonly isJoined: boolean;
  /** Of a short way of writing, the word that it hangs on, folded. */
  readonly shortOf?: string;
  /** What the text has to be like where it stands. */
  fits(range: Range, text: string): boolean;
}

/**
 * A company as it is written, without its legal form, with its "&" in words, as one word or with a letter s behind it; and
 * by its first word alone, where that says enough: `Kestrel` of Kestrel Freight, also in jane@kestrel.com. A person in full,
 * the last name first, without middle names, by a nickname; and short, as in `J. Balam`, `Ms Balam` and jbalam@kestrel.com.
 * What is made of ordinary words alone counts only where it is written like a name; a person known by one of those, never.
 */
export function formsOf({ name, kind }: { name: string; kind: 'client' | 'person' }): Form[] {
  const forms = kind === 'client' ? formsOfClient(name) : formsOfPerson(name);
  return forms.filter(({ folded }) => folded !== '');
}

/** A word, folded, whose letters stand in every form of a name: where they do not stand, none of them does. */
export function anchorOf({ name, kind }: { name: string; kind: 'client' | 'person' }): string {
  if (kind === 'client') return wordsOf(name.trim().replace(/^the\s+/i, '')).at(0) ?? '';
  return wordsOf(partsOfPerson(name).words.at(-1) ?? '').at(-1) ?? '';
}

function formsOfClient(name: string): Form[] {
  const short = withoutLegalForm(name);
  const written = [name, short, short.replace(/^the\s+/i, ''), ...spellingsOf(short)];
  return [...[...new Set(written)].flatMap(inFull), ...firstWordOf(short)];
}

function formsOfPerson(name: string): Form[] {
  const { words, lastName: last, nicknames } = partsOfPerson(name);
  const [first = ''] = words;
  if (last === '') return isGivenWord(fold(first)) ? [] : inFull(first);
  const others = [...nicknames, ...nicknamesOf(fold(first))];
  const written = [
    ...[name, words.join(' '), `${words.at(-1)} ${words.slice(0, -1).join(' ')}`, `${last} ${first}`],
    ...[first, ...others].map((given) => `${given} ${last}`),
  ];
  return [...[...new Set(written)].flatMap(inFull), ...shortOfPerson(first, last)];
}

/** Letters from which on words that are written as one are a name and not a chance. */
const fewestJoined = 7;

function inFull(name: string): Form[] {
  const isPlain = wordsOf(name).every(isOrdinary);
  const fits = saysLittle(name) ? isWritten(name) : isPlain ? isName : () => true;
  const forms: Form[] = [{ folded: foldName(name), isJoined: false, fits }];
  if (!isPlain && !saysLittle(name))
    forms.push({ folded: foldName(`${name}s`), isJoined: false, fits: isName });
  return [...forms, ...asOneWord(name, fits)];
}

function asOneWord(name: string, fits: Form['fits']): Form[] {
  const folded = foldName(name.replace(/[^\p{L}\p{M}\p{N}]+/gu, ''));
  if (folded.trim().length < fewestJoined) return [];
  const isTornApart = ({ start, end }: Range, text: string) =>
    !/\s/.test(name) && /^[^-]*\s[^-]*$/.test(text.slice(start, end));
  return [
    {
      ...{ folded, isJoined: true },
      fits: (range, text) => fits(range, text) && (!isTornApart(range, text) || isName(range, text)),
    },
  ];
}

function saysLittle(name: string): boolean {
  return /^[\p{Script=Latin}\p{N}]{1,3}$/u.test(name);
}

/** The first word, with what an "&" ties to it. */
function firstWordOf(client: string): Form[] {
  const [first = ''] = /^(?:the\s+)?\S+(?:\s+(?:[&+]|and|und|et|y)\s+\S+)*/i.exec(client) ?? [];
  const words = wordsOf(first);
  const shortOf = words.find((word) => word.length >= 4 && !isShared(word));
  if (first === client || shortOf === undefined || !/\p{Lu}/u.test(first)) return [];
  const short = first.replace(/^the\s+/i, '');
  const written = [short, `${short}s`].map((each) => ({
    folded: foldName(each),
    isJoined: false,
    fits: isName,
  }));
  const forms = [...written, ...asOneWord(short, isName)];
  return forms.map((form) => ({ ...form, shortOf }));
}

function shortOfPerson(first: string, last: string): Form[] {
  const shortOf = wordsOf(last).at(-1) ?? '';
  if (shortOf.length < 3) return [];
  const initial = [...first][0] ?? '';
  const mailbox = `${initial}${last.replace(/[^\p{L}\p{M}]+/gu, '')}`;
  const short = (name: string, fits: Form['fits']) => ({
    ...{ folded: foldName(name), isJoined: false, shortOf, fits },
  });
  const forms = [short(last, followsTitle)];
  if (!isOrdinary(shortOf)) forms.push(short(`${initial} ${last}`, isInitialled));
  if (mailbox.length >= 5) forms.push(short(mailbox, standsInAddress));
  return forms;
}

function followsTitle({ start }: Range, text: string): boolean {
  return /(?:^|[^\p{L}])(?:mrs?|ms|miss|mx|dr|prof|herr|frau|mme|sra?)\.?\s+$/iu.test(
    text.slice(Math.max(0, start - 12), start),
  );
}

/** Every word with a capital, or in an address, a tag or the name of a file. */
function isName(range: Range, text: string): boolean {
  const words = text.slice(range.start, range.end).match(/[\p{L}\p{M}]+/gu) ?? [];
  const isCapital = (word: string) => !/^\p{Ll}/u.test(word) || isSmallWord(word);
  return words.every(isCapital) || standsInAddress(range, text);
}

function isInitialled(range: Range, text: string): boolean {
  return /^\p{Lu}\P{L}+\p{Lu}/u.test(text.slice(range.start, range.end)) || standsInAddress(range, text);
}

function isWritten(name: string): Form['fits'] {
  return ({ start, end }, text) => text.slice(start, end) === name;
}

function standsInAddress({ start, end }: Range, text: string): boolean {
  const [before = ''] = /\S*$/.exec(text.slice(Math.max(0, start - 100), start)) ?? [];
  const [after = ''] = /^\S*/.exec(text.slice(end, end + 100)) ?? [];
  const word = text.slice(start, end);
  return !/\s/.test(word) && /[@#_]|:\/\/|\.[a-z]{2,5}\b/.test(`${before}${word}${after}`);
}

const legalForm =
  /(?:[\s,&]+(?:inc|incorporated|corp|corporation|co|company|llc|l\.l\.c|llp|lp|ltd|limited|plc|pty|gmbh|ag|se|kg|sa|s\.a|sas|s\.a\.s|sarl|s\.à\.?r\.l|srl|s\.r\.l|spa|s\.p\.a|bv|b\.v|nv|n\.v|ab|as|oy|kk)\.?)+$/i;

function withoutLegalForm(name: string): string {
  return name.trim().replace(legalForm, '');
}

/** The same name with its "&" in words or left out, and without its apostrophes. */
function spellingsOf(name: string): string[] {
  const spelled = [name.replace(/[’'`´]/g, '')];
  for (const and of ['and', 'und', 'et', 'y']) spelled.push(name.replace(/\s*[&+]\s*/g, ` ${and} `));
  spelled.push(name.replace(/\s+(?:and|und|et|y)\s+/gi, ' '));
  return spelled;
}

function fold(word: string): string {
  return foldName(word).trim();
}

function wordsOf(name: string): string[] {
  return fold(name).split(' ');
}
