/**
 * The leak guard: finds names that belong to another client in the text of a document.
 * (Source: product rules, Packets: before a file is written it is searched for every other client and their people.)
 */
import {
  type FoldedText,
  foldName,
  foldPassage,
  joinedOccurrencesOf,
  occurrencesOf,
  type Range,
} from './fold-names.ts';
import { anchorOf, type Form, formsOf } from './name-forms.ts';

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
 * Every passage in which a foreign name stands as whole words, whatever its case, accents, punctuation and the spaces in it;
 * in scripts that write no spaces, anywhere. name-forms.ts says which ways of writing a name count.
 * No leak: a name inside one of the client's own, a short way of writing that has a word of theirs, what is ignored.
 */
export function findLeaks(passages: readonly Passage[], { foreign, own, ignored }: NameRules): Leak[] {
  const passing = new Set([...own, ...ignored].map(foldName));
  const ours = own.map(foldName).filter((name) => name !== '');
  const ourWords = new Set(ours.flatMap((name) => name.trim().split(' ')));
  const folded = passages.map(({ place, text }) => ({ place, passage: foldPassage(text) }));
  const letters = folded.map(({ passage }) => passage.joined).join('\n');
  const counts = (form: Form) =>
    !passing.has(form.folded) && !(form.shortOf !== undefined && ourWords.has(form.shortOf));
  const searched = foreign
    .filter((name) => letters.includes(anchorOf(name)) && !passing.has(foldName(name.name)))
    .map((name) => ({ ...name, forms: formsOf(name).filter(counts) }));
  return folded.flatMap(({ place, passage }) => {
    const isOurs = (range: Range) => ours.some((own) => occurrencesOf(own, passage).some(around(range)));
    return searched.flatMap(({ name, kind, forms }) => {
      const hit = forms.flatMap((form) => rangesOf(form, passage)).find((range) => !isOurs(range));
      return hit ? [{ name, kind, place, ...quoted(hit, passage.text) }] : [];
    });
  });
}

function rangesOf(form: Form, passage: FoldedText): Range[] {
  const find = form.isJoined ? joinedOccurrencesOf : occurrencesOf;
  return find(form.folded, passage).filter((range) => form.fits(range, passage.text));
}

function around(inner: Range): (outer: Range) => boolean {
  return (outer) => outer.start <= inner.start && inner.end <= outer.end;
}

function quoted({ start, end }: Range, text: string): Pick<Leak, 'found' | 'excerpt'> {
  const excerpt = text.slice(Math.max(0, start - excerptLength), end + excerptLength).trim();
  return { found: text.slice(start, end), excerpt };
}
