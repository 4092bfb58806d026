/**
 * The leak guard: finds names that belong to another client in the text of a document.
 * (Source: product rules, Packets: before a file is written it is searched for every other client and their people.)
 */
import { commonWords } from './common-words.ts';
import { foldName, foldPassage, occurrencesOf, type Range } from './fold-names.ts';

/** A name that must not stand in a document, as its client writes it. */
export interface ForeignName {
  readonly name: string;
  readonly kind: 'client' | 'person';
}

/** What a document is searched for, and what of it is let pass. */
export interface NameRules {
  readonly foreign: readonly ForeignName[];
  /** The client's own name and its people. */
  readonly own: readonly string[];
  /** Words that a person chose to ignore everywhere, and names that they allowed for this client. */
  readonly ignored: readonly string[];
}

/** One text of a document and the way to it, such as Registry, Launch pricing, note. */
export interface Passage {
  readonly place: readonly string[];
  readonly text: string;
}

export interface Leak extends ForeignName {
  readonly place: readonly string[];
  /** The very words that stand there. */
  readonly found: string;
  /** Those words with what stands around them. */
  readonly excerpt: string;
}

const excerptLength = 40;

/**
 * Every passage in which a foreign name stands as whole words, whatever its case, accents and punctuation; in scripts
 * that write no spaces, anywhere. A company is found without its legal form and with its "&" in words too, a person with the
 * last name first, and either written as one word, as in the address of a mailbox.
 * No leak: a name inside one of the client's own; a person known by one common word. A single word of fewer than four
 * Latin letters says little: it counts only where it is written the same.
 */
export function findLeaks(passages: readonly Passage[], { foreign, own, ignored }: NameRules): Leak[] {
  const passing = new Set([...own, ...ignored].map(foldName));
  const searched = foreign.filter((name) => !passing.has(foldName(name.name))).map(searchFor);
  const ours = own.map(foldName).filter((name) => name !== '');
  return passages.flatMap(({ place, text: given }) => {
    const passage = foldPassage(given);
    const { text } = passage;
    return searched.flatMap(({ name, kind, forms }) => {
      const hit = forms
        .flatMap((form) => occurrencesOf(form.folded, passage).filter((range) => fits(form, range, text)))
        .find((range) => !ours.some((own) => occurrencesOf(own, passage).some(around(range))));
      if (!hit) return [];
      const { start, end } = hit;
      const excerpt = text.slice(Math.max(0, start - excerptLength), end + excerptLength).trim();
      return [{ name, kind, place, found: text.slice(start, end), excerpt }];
    });
  });
}

/** One way of writing a name. */
interface Form {
  readonly folded: string;
  /** The spelling that it has to have, where the word alone says too little. */
  readonly spelling: string | undefined;
}

function searchFor({ name, kind }: ForeignName): ForeignName & { readonly forms: readonly Form[] } {
  const short = withoutLegalForm(name);
  const written = kind === 'client' ? [name, short, ...spellingsOf(short)] : [name, lastNameFirst(name)];
  const forms = [...new Set([...written, ...joined(short)])]
    .map(formOf)
    .filter(({ folded }) => folded !== '');
  const isCommon = (form: Form) => kind === 'person' && commonWords.has(form.folded.trim());
  return { name, kind, forms: forms.filter((form) => !isCommon(form)) };
}

function formOf(name: string): Form {
  const saysLittle = /^[\p{Script=Latin}\p{N}]{1,3}$/u.test(name);
  return { folded: foldName(name), spelling: saysLittle ? name : undefined };
}

function fits({ spelling }: Form, { start, end }: Range, text: string): boolean {
  return spelling === undefined || text.slice(start, end) === spelling;
}

function around(inner: Range): (outer: Range) => boolean {
  return (outer) => outer.start <= inner.start && inner.end <= outer.end;
}

const legalForm =
  /[\s,]+(?:inc|incorporated|corp|corporation|co|company|llc|llp|ltd|limited|plc|pty|gmbh|ag|se|kg|sa|sas|sarl|srl|spa|bv|nv|ab|as|oy|kk)\.?$/i;

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

/** Letters from which on several words written as one are a name and not a chance. */
const fewestJoined = 7;

// As a name stands in the address of a site or of a mailbox, in a file's name or behind a # or @.
function joined(name: string): string[] {
  const word = name.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
  return [...word].length >= fewestJoined ? [word] : [];
}

function lastNameFirst(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words.at(-1), ...words.slice(0, -1)].join(' ');
}
