import type { GridColumn } from '../column.ts';
import { type Arrangement, type Group, groupEntries, keepFound } from './arrangement.ts';
import { codeOf, finish, type Ranking, rankRows, sortByRank } from './order.ts';
import { RowSearch } from './search.ts';

/** What decides which rows are shown and in which order. */
export interface ArrangeBy {
  search: string;
  /** Per column the texts to keep; the empty text stands for "no value". */
  filters: readonly { id: string; value: unknown }[];
  sorting: readonly { id: string; desc: boolean }[];
  /** The column to group by. */
  groupBy: string | undefined;
  /** The texts of the groups that are folded up. */
  collapsed: readonly string[];
}

/** One column's distinct texts, and which of them each row has. */
interface CodedTexts {
  codes: Int32Array;
  texts: readonly string[];
}

/**
 * Everything derived from one list of rows: per column its ranking and distinct texts, per row its search text,
 * each made when first needed and kept. Rows are known by their index; no object is made for a row.
 */
export class RowIndex<Row, Patch> {
  readonly rows: readonly Row[];
  readonly #columns: ReadonlyMap<string, GridColumn<Row, Patch>>;
  readonly #compareText: (a: string, b: string) => number;
  readonly #search: RowSearch;
  readonly #rankings = new Map<string, Ranking>();
  readonly #texts = new Map<string, CodedTexts>();
  #sorted: { by: string; order: Int32Array } | undefined;
  #filtered: { by: ArrangeBy['filters']; found: Uint8Array | null } | undefined;

  /** `before` is the index over the previous rows and the same columns: rows that are still the same object keep their search text. */
  constructor(
    rows: readonly Row[],
    columns: readonly GridColumn<Row, Patch>[],
    locale: string,
    before?: RowIndex<Row, Patch>,
  ) {
    this.rows = rows;
    this.#columns = new Map(columns.map((column) => [column.id, column]));
    this.#compareText = new Intl.Collator(locale, { numeric: true }).compare;
    this.#search = new RowSearch(
      rows.length,
      (index) => columns.map((column) => column.text(rows[index] as Row)).join('\n'),
      before && ((index) => (before.rows[index] === rows[index] ? before.#search.known(index) : undefined)),
    );
  }

  /** Makes the search texts and rankings ahead of their first use, in steps for idle moments. */
  *prepare(): Generator<void, void> {
    yield* this.#search.prepare();
    for (const columnId of this.#columns.keys()) {
      if (!this.#rankings.has(columnId)) this.#rankings.set(columnId, yield* this.#rank(columnId));
    }
  }

  /** The rows to show, in order and in groups. */
  arrange(by: ArrangeBy): Arrangement {
    const order = this.#order(by.sorting);
    const found = both(this.#search.find(by.search), this.#matching(by.filters));
    const kept = found === null ? order : keepFound(order, found);
    if (by.groupBy === undefined || !this.#columns.has(by.groupBy)) {
      return { entries: kept, groups: [], matched: kept.length };
    }
    return this.#grouped(kept, by.groupBy, by);
  }

  /** The distinct texts of a column with the number of rows that have each, in the column's own order. */
  values(columnId: string): { text: string; count: number }[] {
    const { codes, texts } = this.#coded(columnId);
    const counts = new Int32Array(texts.length);
    for (const code of codes) (counts[code] as number)++;
    return this.#codesInOrder(columnId).map((code) => ({
      text: texts[code] as string,
      count: counts[code] as number,
    }));
  }

  #order(sorting: ArrangeBy['sorting']): Int32Array {
    const by = sorting.map(({ id, desc }) => `${desc ? '-' : '+'}${id}`).join('\n');
    if (this.#sorted?.by === by) return this.#sorted.order;
    let order: Int32Array = Int32Array.from(this.rows.keys());
    for (const { id, desc } of sorting.toReversed()) {
      if (this.#columns.has(id)) order = sortByRank(order, this.#ranking(id), desc);
    }
    this.#sorted = { by, order };
    return order;
  }

  #matching(filters: ArrangeBy['filters']): Uint8Array | null {
    if (this.#filtered?.by === filters) return this.#filtered.found;
    let found: Uint8Array | null = null;
    for (const { id, value } of filters) {
      if (!this.#columns.has(id) || !Array.isArray(value)) continue;
      const { codes, texts } = this.#coded(id);
      const wanted = new Set(value);
      const kept = texts.map((text) => wanted.has(text));
      found = both(
        found,
        Uint8Array.from(codes, (code) => (kept[code] ? 1 : 0)),
      );
    }
    this.#filtered = { by: filters, found };
    return found;
  }

  #grouped(kept: Int32Array, columnId: string, by: ArrangeBy): Arrangement {
    const { codes, texts } = this.#coded(columnId);
    const descending = by.sorting[0]?.id === columnId && by.sorting[0].desc;
    const inOrder = this.#codesInOrder(columnId, descending);
    const places = new Int32Array(texts.length);
    for (const [place, code] of inOrder.entries()) places[code] = place;
    const collapsed = new Set(by.collapsed);
    const groups: Group[] = inOrder.map((code) => {
      const text = texts[code] as string;
      return { text, count: 0, collapsed: collapsed.has(text) };
    });
    return groupEntries(kept, groups, (index) => places[codes[index] as number] as number);
  }

  /** A column's codes in the order of their rows' ranks; the code of "no value" comes last. */
  #codesInOrder(columnId: string, descending = false): number[] {
    const { codes, texts } = this.#coded(columnId);
    const { ranks, levels } = this.#ranking(columnId);
    const firstRank = new Int32Array(texts.length).fill(-1);
    for (let index = 0; index < codes.length; index++) {
      const code = codes[index] as number;
      if (firstRank[code] === -1) firstRank[code] = ranks[index] as number;
    }
    const all = { ranks: firstRank, levels };
    return [...sortByRank(Int32Array.from(texts.keys()), all, descending)];
  }

  #coded(columnId: string): CodedTexts {
    const made = this.#texts.get(columnId);
    if (made) return made;
    const column = this.#column(columnId);
    const known = new Map<string, number>();
    const codes = Int32Array.from(this.rows, (row) => codeOf(known, column.text(row)));
    const coded = { codes, texts: [...known.keys()] };
    this.#texts.set(columnId, coded);
    return coded;
  }

  #ranking(columnId: string): Ranking {
    const ranking = this.#rankings.get(columnId) ?? finish(this.#rank(columnId));
    this.#rankings.set(columnId, ranking);
    return ranking;
  }

  #rank(columnId: string): Generator<void, Ranking> {
    const column = this.#column(columnId);
    const key = column.order ?? column.text;
    return rankRows(this.rows.length, (index) => key(this.rows[index] as Row), this.#compareText);
  }

  #column(columnId: string): GridColumn<Row, Patch> {
    const column = this.#columns.get(columnId);
    if (!column) throw new Error(`The grid has no column "${columnId}".`);
    return column;
  }
}

function both(a: Uint8Array | null, b: Uint8Array | null): Uint8Array | null {
  if (a === null || b === null) return a ?? b;
  return a.map((kept, index) => kept & (b[index] as number));
}
