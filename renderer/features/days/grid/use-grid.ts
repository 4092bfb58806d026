/** One stop of the Tab key for the whole grid: where it stands, what is selected, and how the focus follows. */
import { type RefObject, useEffect, useReducer, useRef } from 'react';
import {
  type GridAction,
  type GridPlace,
  type GridSize,
  type GridState,
  inside,
  nextState,
} from '../model/grid-state.ts';

export interface Grid {
  state: GridState;
  dispatch: (action: GridAction) => void;
  /** Goes to a cell and takes the focus there. */
  focus: (action: GridAction) => void;
  table: RefObject<HTMLTableElement | null>;
}

/** @param start where it stands at first, and again when `reset` is another one */
export function useGrid(size: GridSize, start: GridPlace): Grid {
  const table = useRef<HTMLTableElement>(null);
  const takesFocus = useRef(false);
  const [chosen, dispatch] = useReducer(stateOrStart, undefined);
  const state = inside(chosen ?? { place: start, anchor: null, moved: null }, size);
  const { row, day } = state.place;
  useEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    cellAt(table.current, { row, day })?.focus();
  });
  // An action that comes before anything was chosen starts from what is shown.
  const act = (action: GridAction) => dispatch({ action, from: state });
  return {
    state,
    table,
    dispatch: act,
    focus: (action) => {
      takesFocus.current = true;
      act(action);
    },
  };
}

function stateOrStart(
  state: GridState | undefined,
  { action, from }: { action: GridAction; from: GridState },
): GridState {
  return nextState(state ?? from, action);
}

/** The element of a cell. */
export function cellAt(table: HTMLElement | null, { row, day }: GridPlace): HTMLElement | null {
  return table?.querySelector<HTMLElement>(`tr[data-row="${row}"] [data-day="${day}"]`) ?? null;
}

/** The cell that an element lies in. */
export function placeOf(element: Element | null): GridPlace | undefined {
  const cell = element?.closest<HTMLElement>('[data-day]');
  const row = cell?.closest<HTMLElement>('[data-row]');
  if (!cell || !row) return undefined;
  return { row: Number(row.dataset.row), day: Number(cell.dataset.day) };
}
