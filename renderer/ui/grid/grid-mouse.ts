import type { MouseEvent } from 'react';
import { type CellPlace, clearSelection, type Focus, moveTo, togglePicked } from './model/focus.ts';

/** What the mouse acts on. */
export interface MouseTarget {
  focus: Focus;
  setFocus: (focus: Focus) => void;
  idAt: (line: number) => string | undefined;
  placeOf: (target: Element) => CellPlace | undefined;
  isCheck: (target: Element) => boolean;
  toggleGroup: (line: number) => void;
}

/** Answers the main button going down: a cell is focused, a row picked, a range drawn on, or a group folded. */
export function handlePress(event: MouseEvent, target: MouseTarget): void {
  const { focus, setFocus, idAt } = target;
  const at = event.button === 0 ? target.placeOf(event.target as Element) : undefined;
  if (!at) return;
  if (idAt(at.line) === undefined) {
    setFocus(moveTo(focus, at));
    target.toggleGroup(at.line);
  } else if (event.shiftKey) setFocus(moveTo(focus, at, true));
  else if (event.ctrlKey || event.metaKey || target.isCheck(event.target as Element)) {
    setFocus(togglePicked(focus, at, idAt));
  } else setFocus(clearSelection(moveTo(focus, at)));
}

/** Shows the whole text of a cell too narrow for it, for as long as the mouse is over it. */
export function showWhole({ type, target }: MouseEvent): void {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[role=gridcell]') : null;
  if (cell && type === 'mouseover' && cell.scrollWidth > cell.clientWidth) cell.title = cell.textContent;
  else cell?.removeAttribute('title');
}

/** Draws the range on while the button stays down. */
export function handleDrag(event: MouseEvent, { focus, setFocus, idAt, placeOf }: MouseTarget): void {
  if (event.buttons !== 1) return;
  const at = placeOf(event.target as Element);
  if (at && idAt(at.line) !== undefined) setFocus(moveTo(focus, at, true));
}
