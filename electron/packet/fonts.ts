/**
 * Which fonts a text needs. The families are tried in a fixed order, and a document names exactly those it needs,
 * so that its pages do not depend on what was set before it. Only Inter is read before a text asks for more.
 */
import { readFileSync } from 'node:fs';
import { packagedFile } from './assets.ts';

/** A family with the two weights that the template uses. */
interface Family {
  readonly name: string;
  readonly files: readonly [regular: string, semiBold: string];
}

const families: readonly Family[] = [
  family('Inter', 'inter', 'Inter'),
  family('Noto Sans', 'noto-sans', 'NotoSans'),
  family('Noto Sans SC', 'noto-sans-sc', 'NotoSansSC'),
  family('Noto Sans KR', 'noto-sans-kr', 'NotoSansKR'),
  family('Noto Sans Arabic', 'noto-sans-arabic', 'NotoSansArabic'),
  family('Noto Sans Hebrew', 'noto-sans-hebrew', 'NotoSansHebrew'),
  family('Noto Emoji', 'noto-emoji', 'NotoEmoji'),
];

function family(name: string, folder: string, file: string): Family {
  const at = (weight: string) => `@expo-google-fonts/${folder}/${weight}/${file}_${weight}.ttf`;
  return { name, files: [at('400Regular'), at('600SemiBold')] };
}

/** What is known of a font file once it was read; `info` is Typst's own and stays opaque. */
export interface FontFace {
  readonly bytes: Uint8Array;
  readonly info: FontInfo;
}

export interface FontInfo {
  readonly info: readonly { readonly coverage: readonly number[] }[];
}

/** The fonts a text needs, and what none of them can print. */
export interface FontChoice {
  readonly families: readonly string[];
  readonly uncovered: readonly string[];
}

/** Reads font files when they are first needed and keeps them. */
export class FontShelf {
  readonly #describe: (bytes: Uint8Array) => FontInfo;
  readonly #faces = new Map<string, FontFace>();
  readonly #coverages = new Map<string, Coverage>();

  /** @param describe reads a font file's description, Typst's `get_font_info` */
  constructor(describe: (bytes: Uint8Array) => FontInfo) {
    this.#describe = describe;
  }

  /** The fewest families, in order, that print the text. */
  choose(text: string): FontChoice {
    const needed = new Set([families[0]?.name ?? '']);
    const uncovered = new Set<string>();
    for (const character of unusual(text, this.#coverage(families[0]))) {
      const found = families.find((candidate) => covers(this.#coverage(candidate), character));
      if (found) needed.add(found.name);
      else uncovered.add(character);
    }
    const inOrder = families.map(({ name }) => name).filter((name) => needed.has(name));
    return { families: inOrder, uncovered: [...uncovered] };
  }

  /** Both weights of a family. */
  facesOf(name: string): readonly FontFace[] {
    const files = families.find((candidate) => candidate.name === name)?.files ?? [];
    return files.map((file) => this.#face(file));
  }

  #face(file: string): FontFace {
    const known = this.#faces.get(file);
    if (known) return known;
    const bytes = readFileSync(packagedFile(file));
    const face = { bytes, info: this.#describe(bytes) };
    this.#faces.set(file, face);
    return face;
  }

  #coverage(of: Family | undefined): Coverage {
    if (!of) return [];
    const known = this.#coverages.get(of.name);
    if (known) return known;
    const coverage = boundaries(this.#face(of.files[0]).info.info[0]?.coverage ?? []);
    this.#coverages.set(of.name, coverage);
    return coverage;
  }
}

/** Code points at which covered and uncovered runs begin in turn; the first run is uncovered and may be empty. */
type Coverage = readonly number[];

function boundaries(runLengths: readonly number[]): Coverage {
  let end = 0;
  return runLengths.map((length) => {
    end += length;
    return end;
  });
}

/** Whether one font has the whole of a user-perceived character: halves from two fonts do not join. */
function covers(coverage: Coverage, character: string): boolean {
  for (const part of character) {
    const point = part.codePointAt(0) ?? 0;
    if (!hasPoint(coverage, point) && !invisible.test(part)) return false;
  }
  return true;
}

function hasPoint(coverage: Coverage, point: number): boolean {
  let low = 0;
  let high = coverage.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((coverage[middle] ?? 0) <= point) low = middle + 1;
    else high = middle;
  }
  return low % 2 === 1 && low < coverage.length;
}

const invisible = /^[\p{Default_Ignorable_Code_Point}\p{Cc}\p{White_Space}]$/u;

const characters = new Intl.Segmenter('und', { granularity: 'grapheme' });

// Nearly every word is covered by the first font as a whole; only the others are taken apart.
function* unusual(text: string, first: Coverage): Generator<string> {
  for (const word of text.split(/[\s"]+/)) {
    if (covers(first, word)) continue;
    for (const { segment } of characters.segment(word)) if (!covers(first, segment)) yield segment;
  }
}
