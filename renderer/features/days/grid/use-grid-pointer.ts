/** The mouse in the grid: a click opens a day, dragging over dates paints them, dragging a planned day moves it. */
import { type FocusEvent, type KeyboardEvent, type MouseEvent, type PointerEvent, useRef } from 'react';
import type { GridPlace } from '../model/grid-state.ts';
import { cellAt, type Grid, placeOf } from './use-grid.ts';

/** Pixels that a hand may tremble during a click. */
const tremble = 4;

interface Drag {
  start: GridPlace;
  x: number;
  isMoving: boolean;
  hasLeft: boolean;
}

interface GridPointerOptions {
  grid: Grid;
  /** True for a cell with planned days, which are taken along. */
  isPlanned: (place: GridPlace) => boolean;
  onOpen: (place: GridPlace) => void;
  /** What was dragged over is what the grid has selected, or moved. */
  onDrop: () => void;
}

export function useGridPointer({ grid, isPlanned, onOpen, onDrop }: GridPointerOptions) {
  const drag = useRef<Drag | undefined>(undefined);
  const over = (event: PointerEvent, { start }: Drag): GridPlace | undefined => {
    const row = cellAt(grid.table.current, start)?.getBoundingClientRect();
    const at = row && document.elementFromPoint(event.clientX, row.top + row.height / 2);
    const place = placeOf(at ?? null);
    return place?.row === start.row ? place : undefined;
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      const start = placeOf(event.target as Element);
      if (!start || event.button !== 0) return;
      drag.current = { start, x: event.clientX, isMoving: isPlanned(start), hasLeft: false };
      grid.table.current?.setPointerCapture(event.pointerId);
      grid.focus({ kind: 'go', to: start, extends: event.shiftKey });
    },
    onPointerMove: (event: PointerEvent) => {
      const { current } = drag;
      if (!current || event.buttons === 0) return;
      if (!current.hasLeft && Math.abs(event.clientX - current.x) <= tremble) return;
      if (!current.hasLeft && current.isMoving) grid.dispatch({ kind: 'pick_up' });
      current.hasLeft = true;
      const to = over(event, current);
      const { place } = grid.state;
      if (to && (to.day !== place.day || to.row !== place.row)) grid.focus({ kind: 'go', to, extends: true });
    },
    onPointerUp: (event: PointerEvent) => {
      const { current } = drag;
      drag.current = undefined;
      if (!current) return;
      if (current.hasLeft) onDrop();
      else if (!event.shiftKey) onOpen(current.start);
    },
    onKeyDownCapture: ({ key }: KeyboardEvent) => {
      if (key === 'Escape') drag.current = undefined;
    },
    onPointerCancel: () => {
      drag.current = undefined;
      grid.dispatch({ kind: 'clear' });
    },
    // The focus comes by Tab, by a click, or back from a dialog.
    onFocus: (event: FocusEvent) => {
      const place = placeOf(event.target);
      const { row, day } = grid.state.place;
      if (place && (place.row !== row || place.day !== day)) grid.dispatch({ kind: 'go', to: place });
    },
    // Assistive technology clicks without a pointer.
    onClick: (event: MouseEvent) => {
      const place = event.detail === 0 ? placeOf(event.target as Element) : undefined;
      if (place) onOpen(place);
    },
  };
}
