import { foldText } from '#shared/domain/search-text.ts';

/**
 * Searches rows by words that must all occur in a row. Each row's text is folded once and kept; a query that
 * goes on from the last one looks only at the rows which that one found.
 */
export class RowSearch {
  readonly #textOf: (index: number) => string;
  readonly #folded: (string | undefined)[];
  #last: { query: string; found: Uint8Array } | null = null;

  /** `known` holds the folded texts that are still right, from the search over the rows before. */
  constructor(
    count: number,
    textOf: (index: number) => string,
    known?: (index: number) => string | undefined,
  ) {
    this.#textOf = textOf;
    this.#folded = known ? Array.from({ length: count }, (_, index) => known(index)) : new Array(count);
  }

  /** The folded text of a row if it has been needed yet. */
  known(index: number): string | undefined {
    return this.#folded[index];
  }

  /** Folds all texts ahead of the first key, in short steps. */
  *prepare(): Generator<void, void> {
    for (let index = 0; index < this.#folded.length; index++) {
      if (index % 512 === 0) yield;
      this.#text(index);
    }
  }

  /** A 1 for each row that holds all words of the query; null where the query is blank and every row stays. */
  find(query: string): Uint8Array | null {
    const folded = foldText(query);
    const words = folded.split(/\s+/).filter((word) => word !== '');
    if (words.length === 0) return null;
    if (this.#last?.query === folded) return this.#last.found;
    const before = this.#last !== null && folded.startsWith(this.#last.query) ? this.#last.found : null;
    const found = new Uint8Array(this.#folded.length);
    for (let index = 0; index < found.length; index++) {
      if (before !== null && before[index] === 0) continue;
      const text = this.#text(index);
      if (words.every((word) => text.includes(word))) found[index] = 1;
    }
    this.#last = { query: folded, found };
    return found;
  }

  #text(index: number): string {
    this.#folded[index] ??= foldText(this.#textOf(index));
    return this.#folded[index];
  }
}
