/** Where the keyboard is in the sheet: one cell is in the tab order, the arrows go to the others. */
import { type KeyboardEvent, useRef, useState } from 'react';

interface Place {
  row: number;
  column: number;
}

const steps: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  Home: { row: 0, column: Number.NEGATIVE_INFINITY },
  End: { row: 0, column: Number.POSITIVE_INFINITY },
};

export function useCellFocus(rows: number, columns: number, first: Place) {
  const [place, setPlace] = useState(first);
  const table = useRef<HTMLTableElement>(null);
  const clamp = (value: number, count: number) => Math.min(Math.max(value, 0), Math.max(count - 1, 0));
  const current = { row: clamp(place.row, rows), column: clamp(place.column, columns) };

  /** Moves when the key is one that does; true when it was. */
  const move = (event: KeyboardEvent): boolean => {
    const step = steps[event.key];
    if (!step) return false;
    event.preventDefault();
    const next = {
      row: clamp(current.row + step.row, rows),
      column: clamp(current.column + step.column, columns),
    };
    setPlace(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.row}-${next.column}"]`)?.focus();
    return true;
  };
  return { table, current, setPlace, move };
}
