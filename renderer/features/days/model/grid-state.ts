/** Where the keyboard stands in the grid of clients and dates, what is selected there, and what is being moved. */

/** A cell: row and column, both counted from 0. */
export interface GridPlace {
  row: number;
  day: number;
}

export interface GridState {
  place: GridPlace;
  /** The other end of what is selected in the row; null while it is the place alone. */
  anchor: number | null;
  /** The column from which a planned day was picked up; null while none is on its way. */
  moved: number | null;
}

/** First and last column, both included. */
export type DayRange = readonly [from: number, to: number];

export interface GridSize {
  rows: number;
  days: number;
}

export type GridAction =
  /** To a cell; `extends` keeps the other end of the selection, which never leaves its row. */
  | { kind: 'go'; to: GridPlace; extends?: boolean }
  | { kind: 'pick_up' }
  /** Nothing is selected or moved any more; the place stays. */
  | { kind: 'clear' };

export function nextState(state: GridState, action: GridAction): GridState {
  const { place, anchor, moved } = state;
  switch (action.kind) {
    case 'go': {
      if (moved !== null) return { ...state, place: { ...action.to, row: place.row } };
      if (!action.extends) return { place: action.to, anchor: null, moved: null };
      return { place: { ...action.to, row: place.row }, anchor: anchor ?? place.day, moved: null };
    }
    case 'pick_up':
      return { place, anchor: null, moved: place.day };
    case 'clear':
      return { place, anchor: null, moved: null };
  }
}

/** What is selected in the row of the place; one column where nothing else is. */
export function selectedRange({ place, anchor }: GridState): DayRange {
  const other = anchor ?? place.day;
  return [Math.min(place.day, other), Math.max(place.day, other)];
}

/** The state where the grid has become smaller, or another one is shown. */
export function inside({ place, anchor, moved }: GridState, { rows, days }: GridSize): GridState {
  const within = (day: number) => Math.max(0, Math.min(day, days - 1));
  return {
    place: { row: Math.max(0, Math.min(place.row, rows - 1)), day: within(place.day) },
    anchor: anchor === null ? null : within(anchor),
    moved: moved === null ? null : within(moved),
  };
}

/** The cell that a key leads to, kept inside the grid; `undefined` for any other key. */
export function placeAfter(key: string, { row, day }: GridPlace, size: GridSize): GridPlace | undefined {
  const steps: Readonly<Record<string, GridPlace>> = {
    ArrowLeft: { row, day: day - 1 },
    ArrowRight: { row, day: day + 1 },
    ArrowUp: { row: row - 1, day },
    ArrowDown: { row: row + 1, day },
    Home: { row, day: 0 },
    End: { row, day: size.days - 1 },
  };
  const place = steps[key];
  return place && inside({ place, anchor: null, moved: null }, size).place;
}

/** What goes on in the row where the keyboard stands. */
export interface ActiveRow {
  /** The column of the place. */
  day: number;
  range: DayRange;
  moved: number | null;
}

/** Selected, or where a planned day comes from and goes to. */
export type CellMark = 'selected' | 'origin' | 'target';

/** How a column of a row stands to what the person is doing; nothing for one cell without a selection. */
export function markOf(active: ActiveRow | undefined, day: number): CellMark | undefined {
  if (!active) return undefined;
  const { range, moved } = active;
  if (moved !== null) {
    if (day === active.day) return 'target';
    return day === moved ? 'origin' : undefined;
  }
  const [from, to] = range;
  return from < to && from <= day && day <= to ? 'selected' : undefined;
}
