/** Which column fills which field: by heading, with synonyms, or as mapped by hand. */
import { type Cell, cellText, type SheetRow } from './cells.ts';
import {
  fieldsOf,
  fieldsOfManyColumns,
  type ImportField,
  type ImportKind,
  importKinds,
  requiredFields,
} from './fields.ts';
import { synonymsOf } from './heading-synonyms.ts';
import { isReadingHeading, splitMonth } from './parse-month.ts';

/** For each column of the file the field it fills, or null. Several columns may fill a field of many columns; any other has one. */
export type Mapping = readonly (ImportField | null)[];

/** Heading → field, as a person chose it; an empty field leaves the column out. */
export type ManualMap = Readonly<Record<string, string>>;

export interface HeadingMatch {
  readonly mapping: Mapping;
  /** Headings that fill nothing. */
  readonly unmatched: readonly string[];
  /** Headings that would fill a field which an earlier or surer heading fills already. */
  readonly ambiguous: readonly { heading: string; field: ImportField; takenBy: string }[];
  /** Entries of the manual map that name no heading of the file or no field. */
  readonly unknown: readonly { heading: string; field: string }[];
  /** Fields without which no row can come in. */
  readonly missing: readonly ImportField[];
}

interface Candidate {
  readonly field: ImportField;
  readonly rank: number;
}

const currentAndOriginal: Partial<Record<ImportKind, readonly [ImportField, ImportField]>> = {
  initiatives: ['targetOn', 'originalTargetOn'],
  milestones: ['dueOn', 'originalDueOn'],
};
const ranks = [0, 1, 2, 3];
/** Title lines, dates and blank lines stand above the headings of many sheets, but not more than this. */
const rowsBeforeHeadings = 30;

const candidates = new Map(importKinds.map((kind) => [kind, indexOf(kind)]));

/**
 * Matches headings to the fields of a kind. What is mapped by hand comes first; then the surest headings, from the
 * left. Where a revised date stands beside a plain one, the plain one is the original.
 */
export function matchHeadings(
  headings: readonly Cell[],
  kind: ImportKind,
  manual: ManualMap = {},
): HeadingMatch {
  const texts = headings.map(cellText);
  const mapping: (ImportField | null)[] = texts.map(() => null);
  const isByHand = texts.map(() => false);
  const unknown: { heading: string; field: string }[] = [];
  for (const [heading, field] of Object.entries(manual)) {
    const column = texts.findIndex((text) => reduce(text) === reduce(heading));
    const resolved = fieldNamed(field, kind);
    if (column < 0 || resolved === undefined) unknown.push({ heading, field });
    else {
      isByHand[column] = true;
      mapping[column] = resolved;
    }
  }
  const offered = texts.map((text, column) => (isByHand[column] ? [] : candidatesOf(text, kind)));
  fillByRank(mapping, offered);
  takeOriginalBesideRevised(mapping, offered, kind);
  if (!mapping.includes('title')) {
    const column = offered.findIndex((list) => list.some(({ field }) => field === 'title'));
    if (column >= 0) mapping[column] = 'title';
  }
  return {
    mapping,
    unknown,
    ...describeRest(texts, mapping, offered, isByHand),
    missing: requiredFields[kind].filter((field) => !mapping.includes(field)),
  };
}

/** The field that a name stands for: its own name, or a heading that would match it; null for none, to leave out. */
export function fieldNamed(name: string, kind: ImportKind): ImportField | null | undefined {
  const reduced = reduce(name);
  if (reduced === '' || reduced === 'ignore' || reduced === 'skip') return null;
  const own = fieldsOf[kind].find((field) => reduce(field) === reduced);
  return own ?? candidatesOf(name, kind)[0]?.field;
}

/** Index of the row that holds the headings: the one that names most fields, else the first that holds anything. */
export function findHeadingRow(rows: readonly SheetRow[]): number {
  let best = rows.findIndex(({ cells }) => cells.some((cell) => cellText(cell) !== ''));
  let most = 1;
  for (const [index, { cells }] of rows.slice(0, rowsBeforeHeadings).entries()) {
    const count = countKnownFields(cells);
    if (count > most) {
      most = count;
      best = index;
    }
  }
  return best;
}

/** How many different fields a row's cells name, of the kind of which they name most. */
export function countKnownFields(cells: readonly Cell[]): number {
  return Math.max(...importKinds.map((kind) => countFields(cells, kind)));
}

function countFields(cells: readonly Cell[], kind: ImportKind): number {
  const fields = new Set<ImportField>();
  for (const cell of cells) {
    const text = cellText(cell);
    const [first] = text.length > 60 ? [] : candidatesOf(text, kind);
    if (first) fields.add(first.field);
  }
  return fields.size;
}

function fillByRank(mapping: (ImportField | null)[], offered: readonly (readonly Candidate[])[]): void {
  for (const rank of ranks) {
    for (const [column, list] of offered.entries()) {
      const free = list.find(
        ({ field, rank: its }) =>
          its === rank && (fieldsOfManyColumns.includes(field) || !mapping.includes(field)),
      );
      if (free && mapping[column] === null) mapping[column] = free.field;
    }
  }
}

function takeOriginalBesideRevised(
  mapping: (ImportField | null)[],
  offered: readonly (readonly Candidate[])[],
  kind: ImportKind,
): void {
  const [current, original] = currentAndOriginal[kind] ?? [];
  if (!current || !original) return;
  const isRevised = offered[mapping.indexOf(current)]?.some(
    ({ field, rank }) => field === current && rank === 0,
  );
  if (!isRevised || mapping.includes(original)) return;
  const plain = offered.findIndex(
    (list, column) =>
      mapping[column] === null && list.some(({ field, rank }) => field === current && rank > 0),
  );
  if (plain >= 0) mapping[plain] = original;
}

function describeRest(
  texts: readonly string[],
  mapping: Mapping,
  offered: readonly (readonly Candidate[])[],
  isByHand: readonly boolean[],
): Pick<HeadingMatch, 'unmatched' | 'ambiguous'> {
  const unmatched: string[] = [];
  const ambiguous: { heading: string; field: ImportField; takenBy: string }[] = [];
  for (const [column, heading] of texts.entries()) {
    if (mapping[column] !== null || isByHand[column] || heading === '') continue;
    const field = offered[column]?.[0]?.field;
    if (field) ambiguous.push({ heading, field, takenBy: texts[mapping.indexOf(field)] ?? '' });
    else unmatched.push(heading);
  }
  return { unmatched, ambiguous };
}

function indexOf(kind: ImportKind): Map<string, Candidate[]> {
  const index = new Map<string, Candidate[]>();
  for (const field of fieldsOf[kind]) {
    for (const [rank, words] of (synonymsOf[kind][field] ?? []).entries()) {
      for (const word of words) {
        const list = index.get(reduce(word)) ?? [];
        if (!list.some((candidate) => candidate.field === field)) list.push({ field, rank });
        index.set(
          reduce(word),
          list.sort((one, other) => one.rank - other.rank),
        );
      }
    }
  }
  return index;
}

/** As written, without what stands in brackets, then each side of a slash: the first form that means something. */
function candidatesOf(heading: string, kind: ImportKind): readonly Candidate[] {
  if (kind === 'metrics' && isReadingHeading(heading)) return [{ field: 'reading', rank: 0 }];
  const plain = heading.replace(/\(s\)/gi, '').replace(/[([{][^)\]}]*[)\]}]?/g, ' ');
  const dated = kind === 'metrics' ? [splitMonth(heading).rest] : [];
  const forms = [heading, plain, ...dated, ...plain.split(/\s*(?:[/|\n]|\bor\b|\band\b|&)\s*/i)];
  for (const form of forms) {
    const found = candidates.get(kind)?.get(reduce(form));
    if (found) return found;
  }
  return [];
}

/** Words of a heading without case, accents, punctuation and plural; `dueOn` is `due on`, `%` is a word. */
function reduce(heading: string): string {
  return cellText(heading)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\(s\)/g, '')
    .replace(/['’`]/g, '')
    .replaceAll('%', ' percent ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => (word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word))
    .join(' ');
}
