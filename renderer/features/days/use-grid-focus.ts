import { type KeyboardEvent, useRef, useState } from 'react';
import { type GridPlace, placeAfter } from './model/grid-place.ts';

export interface GridFocus {
  /** The cell that Tab comes to. */
  place: GridPlace;
  setPlace: (place: GridPlace) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** Takes the focus to the same cell of what is shown next. */
  keep: () => void;
  register: (place: GridPlace, element: HTMLElement | null) => void;
}

interface GridFocusOptions {
  rows: number;
  days: number;
  start: GridPlace;
}

/** One stop of the Tab key for the grid, and the arrows inside it. */
export function useGridFocus({ rows, days, start }: GridFocusOptions): GridFocus {
  const [chosen, setPlace] = useState<GridPlace>();
  const elements = useRef(new Map<string, HTMLElement>());
  const isKept = useRef(false);
  const { row, day } = chosen ?? start;
  const place = { row: Math.min(row, rows - 1), day: Math.min(day, days - 1) };
  const focus = (to: GridPlace) => elements.current.get(nameOf(to))?.focus();

  return {
    place,
    setPlace,
    onKeyDown: (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const next = placeAfter(event.key, place, { rows, days });
      if (!next) return;
      event.preventDefault();
      focus(next);
    },
    keep: () => {
      isKept.current = true;
    },
    register: (at, element) => {
      if (!element) return void elements.current.delete(nameOf(at));
      elements.current.set(nameOf(at), element);
      if (!isKept.current || nameOf(at) !== nameOf(place)) return;
      isKept.current = false;
      element.focus();
    },
  };
}

function nameOf({ row, day }: GridPlace): string {
  return `${row}/${day}`;
}
