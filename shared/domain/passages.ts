/** The texts of a document's content, each with the way to it in words that a person knows from the page. */
import type { Passage } from './leaks.ts';
import type { PacketSectionKind } from './packet/model.ts';
import { sectionWords as packetSectionWords } from './packet/section-words.ts';

const sectionWords: Readonly<Record<PacketSectionKind | 'statement' | 'value', string>> = {
  ...packetSectionWords,
  statement: 'Statement',
  value: 'Value statement',
};

/** Names of fields that read otherwise on the page. */
const fieldWords: Readonly<Record<string, string>> = {
  asks: 'asked of the reader',
  functionName: 'function',
  decidedBy: 'decided by',
  healthDisagreement: 'calculated health',
};

/**
 * Every text in a document's content, however deep. A row goes by its title or name, a section by its heading, anything
 * else by its field: Registry, Launch pricing, note.
 */
export function passagesOf(content: unknown): Passage[] {
  return [...walk(content, [])];
}

/** A way as it is written for people: `Registry › Launch pricing › note`. */
export function placeInWords(place: readonly string[]): string {
  const words = place.join(' › ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function* walk(value: unknown, place: readonly string[]): Generator<Passage> {
  if (typeof value === 'string') yield { place, text: value };
  else if (Array.isArray(value)) for (const item of value) yield* walk(item, place);
  else if (typeof value === 'object' && value !== null) yield* walkFields(value, place);
}

function* walkFields(value: object, place: readonly string[]): Generator<Passage> {
  const own = nameOf(value);
  const here = own === undefined ? place : [...place, own];
  for (const [field, inner] of Object.entries(value)) {
    const isList = Array.isArray(inner) && inner.some((item) => typeof item === 'object');
    const names = isList ? here : [...here, wordsOf(field)];
    yield* walk(inner, names);
  }
}

function nameOf(value: object): string | undefined {
  const { kind, title, name } = value as Record<string, unknown>;
  if (typeof kind === 'string' && Object.hasOwn(sectionWords, kind))
    return sectionWords[kind as keyof typeof sectionWords];
  return [title, name].find((text) => typeof text === 'string');
}

function wordsOf(field: string): string {
  return fieldWords[field] ?? field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
