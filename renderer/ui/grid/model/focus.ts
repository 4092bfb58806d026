/** A cell by its line (−1 is the heading) and its place among the visible columns. */
export interface CellPlace {
  line: number;
  column: number;
}

/** A rectangle of cells, bounds included. */
export interface Span {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/**
 * Where the keyboard is and what is selected: one cell, the corner a range was started from, and the ids of
 * the rows picked one by one. A range over several lines selects their rows too.
 */
export interface Focus {
  at: CellPlace;
  anchor: CellPlace;
  picked: ReadonlySet<string>;
}

/** How far the focus can go; `page` is the number of lines in sight. */
export interface Extent {
  lines: number;
  columns: number;
  page: number;
}

/** Where the focus is before anybody touched the grid: its first cell. */
export const initialFocus: Focus = {
  at: { line: 0, column: 0 },
  anchor: { line: 0, column: 0 },
  picked: new Set(),
};

/** Moves to a cell; `extend` keeps the other corner of the range and stays below the heading. */
export function moveTo(focus: Focus, at: CellPlace, extend = false): Focus {
  if (!extend) return { ...focus, at, anchor: at };
  const below = ({ line, column }: CellPlace): CellPlace => ({ line: Math.max(line, 0), column });
  return { ...focus, at: below(at), anchor: below(focus.anchor) };
}

/** The cells between the two corners. */
export function spanOf({ at, anchor }: Focus): Span {
  return {
    top: Math.min(at.line, anchor.line),
    bottom: Math.max(at.line, anchor.line),
    left: Math.min(at.column, anchor.column),
    right: Math.max(at.column, anchor.column),
  };
}

/** True where the range covers more than the one cell. */
export function isRange({ top, bottom, left, right }: Span): boolean {
  return top !== bottom || left !== right;
}

/** All selected rows: the picked ones and those of a range over several lines. */
export function selectedIds(focus: Focus, idAt: (line: number) => string | undefined): ReadonlySet<string> {
  const { top, bottom } = spanOf(focus);
  if (top === bottom) return focus.picked;
  const ids = new Set(focus.picked);
  for (let line = top; line <= bottom; line++) {
    const id = idAt(line);
    if (id !== undefined) ids.add(id);
  }
  return ids;
}

/** Picks a row or lets it go; a range selected before becomes picked rows. */
export function togglePicked(focus: Focus, at: CellPlace, idAt: (line: number) => string | undefined): Focus {
  const picked = new Set(selectedIds(focus, idAt));
  const id = idAt(at.line);
  if (id !== undefined && !picked.delete(id)) picked.add(id);
  return { at, anchor: at, picked };
}

/** Lets every row go and keeps the cell. */
export function clearSelection(focus: Focus): Focus {
  return { at: focus.at, anchor: focus.at, picked: new Set() };
}

/** Keeps a place inside the grid, whose heading is line −1. */
export function clampPlace({ line, column }: CellPlace, { lines, columns }: Extent): CellPlace {
  return {
    line: Math.max(-1, Math.min(line, lines - 1)),
    column: Math.max(0, Math.min(column, columns - 1)),
  };
}

/**
 * Where a key leads from a cell; null for a key that moves nothing. `jump` is Ctrl or Cmd: to the edge.
 * The heading is reached by a single step up, and by nothing that jumps.
 */
export function placeAfterKey(key: string, jump: boolean, at: CellPlace, extent: Extent): CellPlace | null {
  const last = { line: extent.lines - 1, column: extent.columns - 1 };
  const first = Math.min(0, last.line);
  const moves: Record<string, CellPlace> = {
    ArrowUp: { ...at, line: jump ? first : at.line - 1 },
    ArrowDown: { ...at, line: jump ? last.line : at.line + 1 },
    ArrowLeft: { ...at, column: jump ? 0 : at.column - 1 },
    ArrowRight: { ...at, column: jump ? last.column : at.column + 1 },
    PageUp: { ...at, line: Math.max(at.line - extent.page, first) },
    PageDown: { ...at, line: at.line + extent.page },
    Home: { line: jump ? first : at.line, column: 0 },
    End: { line: jump ? last.line : at.line, column: last.column },
  };
  const to = moves[key];
  return to ? clampPlace(to, extent) : null;
}

/** The next cell in reading order, or the one before; null past the ends, where Tab leaves the grid. */
export function placeAfterTab(at: CellPlace, back: boolean, extent: Extent): CellPlace | null {
  const flat = at.line * extent.columns + at.column + (back ? -1 : 1);
  const line = Math.floor(flat / extent.columns);
  if (line < -1 || line >= extent.lines) return null;
  return { line, column: flat - line * extent.columns };
}
