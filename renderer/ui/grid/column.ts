import type { ReactNode } from 'react';
import type { InitiativeStatus } from '#shared/domain/vocabulary.ts';

/** What a cell's colour says; always beside a word, never alone. */
export type Tone = InitiativeStatus | 'quiet';

/** What a typed or pasted text means for a row: the fields to write, or why it cannot be taken. */
export type Parsed<Patch> = { readonly patch: Patch } | { readonly problem: string };

/** How a column is edited. Typing, choosing and pasting all go through `parse`. */
export interface CellEdit<Row, Patch> {
  kind: 'text' | 'select' | 'date';
  /** The text an editor starts with and a copy carries: a title, an ISO date, the label of a choice. */
  draft: (row: Row) => string;
  parse: (text: string, row: Row) => Parsed<Patch>;
  /** The labels offered by a `select`. */
  options?: (row: Row) => readonly string[];
}

/**
 * One column of a grid, as a screen declares it. Keep the array of columns stable between renders:
 * everything the grid has prepared for sorting and searching hangs on it.
 */
export interface GridColumn<Row, Patch = never> {
  id: string;
  header: string;
  /** What is shown, searched, filtered and grouped by; the empty text when the row has no value. */
  text: (row: Row) => string;
  /** What the order follows where it is not the text: a number, an ISO date, a status' place. Null comes last. */
  order?: (row: Row) => string | number | null;
  look?: 'text' | 'number' | 'date' | 'status' | 'person';
  tone?: (row: Row) => Tone;
  /** The shape before a `status`, so that it is read without its colour: an SVG path in a box of 12. */
  shape?: (row: Row) => string;
  /** Shown in place of a missing value that somebody should fill: "No owner". */
  gap?: string;
  /** A React node in place of the text. It is rendered for every row scrolled past, so it must be cheap. */
  node?: (row: Row) => ReactNode;
  edit?: CellEdit<Row, Patch>;
  /** Width in pixels, 140 where it is not given. */
  width?: number;
  /** Takes the room that the other columns leave. */
  grow?: boolean;
  /** Stays in place while the others scroll sideways. */
  pinned?: boolean;
  /** Offered to group by. */
  groupable?: boolean;
}

/** One cell's accepted new content. A paste or a bulk edit gives many at once: together they are one undo. */
export interface CellChange<Row, Patch> {
  row: Row;
  columnId: string;
  patch: Patch;
}

/** One cell's refused content. `row` is null where there was no row left to take it. */
export interface CellProblem<Row> {
  row: Row | null;
  columnId: string;
  text: string;
  message: string;
}
