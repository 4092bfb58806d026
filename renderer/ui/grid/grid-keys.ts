import type { KeyboardEvent, RefObject } from 'react';
import {
  clearSelection,
  type Extent,
  type Focus,
  isRange,
  moveTo,
  placeAfterKey,
  placeAfterTab,
  spanOf,
  togglePicked,
} from './model/focus.ts';

/** What the keyboard acts on. */
export interface KeyTarget {
  focus: Focus;
  setFocus: (focus: Focus) => void;
  extent: () => Extent;
  idAt: (line: number) => string | undefined;
  /** Starts editing the focused cell, empty when what is typed is to replace its text. */
  edit: (empty: boolean) => void;
  clearCells: () => void;
  selectAll: () => void;
  toggleAll: () => void;
  toggleGroup: (line: number, collapse?: boolean) => void;
  sort: (column: number, keepOthers: boolean) => void;
  openMenu: (column: number) => void;
  /** Set by Escape with nothing left to let go: the next Tab leaves the grid. */
  leaving: RefObject<boolean>;
}

type Action = (() => void) | undefined;

/** Answers a key pressed on the grid itself. A key that means nothing here is left to the browser. */
export function handleKey(event: KeyboardEvent, target: KeyTarget): void {
  const action = actionFor(event, target);
  if (event.key !== 'Escape' && event.key !== 'Shift') target.leaving.current = false;
  if (action) {
    event.preventDefault();
    action();
  } else if (isTyping(event) && target.idAt(target.focus.at.line) !== undefined) {
    // The editor opens empty and takes the focus while the key is still going down, so that the browser types
    // the key into it: dead keys and input methods work as in any field.
    event.stopPropagation();
    target.edit(true);
  }
}

function actionFor(event: KeyboardEvent, target: KeyTarget): Action {
  const { line } = target.focus.at;
  if (event.key === 'Tab') return tab(event.shiftKey, target);
  if (event.key === 'Escape') return letGo(target);
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') return target.selectAll;
  const onLine = line === -1 ? onHeading : target.idAt(line) === undefined ? onGroup : onRow;
  return onLine(event, target) ?? move(event, target);
}

function move(event: KeyboardEvent, { focus, extent, setFocus }: KeyTarget): Action {
  if (event.altKey) return undefined;
  const to = placeAfterKey(event.key, event.ctrlKey || event.metaKey, focus.at, extent());
  return to ? () => setFocus(moveTo(focus, to, event.shiftKey)) : undefined;
}

function tab(back: boolean, { focus, extent, leaving, setFocus }: KeyTarget): Action {
  const to = leaving.current ? null : placeAfterTab(focus.at, back, extent());
  return to ? () => setFocus(moveTo(focus, to)) : undefined;
}

function letGo({ focus, setFocus, leaving }: KeyTarget): Action {
  if (focus.picked.size > 0 || isRange(spanOf(focus))) return () => setFocus(clearSelection(focus));
  return () => {
    leaving.current = true;
  };
}

function onHeading(event: KeyboardEvent, { focus: { at }, sort, openMenu, toggleAll }: KeyTarget): Action {
  if (event.key === 'ArrowDown' && event.altKey) return () => openMenu(at.column);
  if (event.key === 'Enter') return () => sort(at.column, event.shiftKey);
  if (event.key === ' ' && at.column === 0) return toggleAll;
  return undefined;
}

function onGroup(event: KeyboardEvent, { focus: { at }, toggleGroup }: KeyTarget): Action {
  if (event.key === 'Enter' || event.key === ' ') return () => toggleGroup(at.line);
  if (event.key === 'ArrowLeft') return () => toggleGroup(at.line, true);
  if (event.key === 'ArrowRight') return () => toggleGroup(at.line, false);
  return undefined;
}

function onRow(event: KeyboardEvent, { focus, setFocus, idAt, edit, clearCells }: KeyTarget): Action {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (event.key === 'Enter' || event.key === 'F2') return () => edit(false);
  if (event.key === ' ') return () => setFocus(togglePicked(focus, focus.at, idAt));
  if (event.key === 'Delete' || event.key === 'Backspace') return clearCells;
  return undefined;
}

function isTyping({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return false;
  return key.length === 1 || key === 'Process' || key === 'Dead';
}
