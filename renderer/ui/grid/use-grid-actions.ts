import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import { handleKey } from './grid-keys.ts';
import { handleDrag, handlePress, showWhole } from './grid-mouse.ts';
import type { HeadingProps } from './heading/heading-props.ts';
import { lineAt } from './model/arrangement.ts';
import { clearSelection, type Extent, moveTo } from './model/focus.ts';
import { isCheck } from './paint/cell.ts';
import { idAt, pickAll } from './use-focus.ts';
import type { GridHandle } from './use-grid.ts';
import type { GridState } from './use-grid-state.ts';
import type { Painting } from './use-painter.ts';

/** What the grid's element answers to. */
export interface GridHandlers {
  onKeyDown: (event: KeyboardEvent) => void;
  onMouseDown: (event: MouseEvent) => void;
  onMouseOver: (event: MouseEvent) => void;
  onMouseOut: (event: MouseEvent) => void;
  onDoubleClick: (event: MouseEvent) => void;
}

type HeadingActions = Pick<
  HeadingProps<never, never>,
  'menu' | 'onMenu' | 'onSort' | 'onToggleAll' | 'selected'
>;

/** What the heading shows of the selection, and what it does. */
export function useHeadingActions<Row, Patch>(
  { table }: GridHandle,
  { lines, focus, setFocus, columns, selected, isSelectable }: GridState<Row, Patch>,
  { grid }: Painting<Row, Patch>,
): HeadingActions {
  const [menu, setMenu] = useState<number>();
  const share = selected.size === 0 ? 'none' : selected.size < lines.arrangement.matched ? 'some' : 'all';
  return {
    selected: isSelectable ? share : undefined,
    menu,
    onMenu: (column) => {
      if (column === undefined) grid.current?.focus({ preventScroll: true });
      setMenu(column);
    },
    onSort: (column, keepOthers) => {
      grid.current?.focus({ preventScroll: true });
      setFocus(moveTo(focus, { line: -1, column }));
      table.getColumn(columns[column]?.id ?? '')?.toggleSorting(undefined, keepOthers);
    },
    onToggleAll: () => {
      grid.current?.focus({ preventScroll: true });
      setFocus(share === 'all' ? clearSelection(focus) : pickAll(focus, lines));
    },
  };
}

/** What keys and mouse do on the grid; `edit` and `clearCells` work on the focused cells. */
export function useGridHandlers<Row, Patch>(
  { setView }: GridHandle,
  { lines, focus, setFocus }: GridState<Row, Patch>,
  { painter }: Painting<Row, Patch>,
  { onSort, onToggleAll, onMenu }: HeadingActions,
  actions: { edit: (empty: boolean) => void; clearCells: () => void; extent: () => Extent },
): GridHandlers {
  const leaving = useRef(false);
  const toggleGroup = (line: number, collapse?: boolean): void => {
    const shown = lineAt(lines.arrangement, line);
    if (shown?.kind !== 'group') return;
    const { text, collapsed } = shown.group;
    setView((view) => {
      const others = view.collapsed.filter((other) => other !== text);
      return { ...view, collapsed: (collapse ?? !collapsed) ? [...others, text] : others };
    });
  };
  const shared = { focus, setFocus, idAt: (line: number) => idAt(lines, line), toggleGroup };
  const selectAll = () => setFocus(pickAll(focus, lines));
  const heading = { sort: onSort, toggleAll: onToggleAll, openMenu: onMenu };
  const keys = { ...shared, ...actions, ...heading, selectAll, leaving };
  const placeOf = (target: Element) => painter.current?.placeOf(target);
  const mouse = { ...shared, placeOf, isCheck };
  return {
    onKeyDown: (event) => {
      if (event.target === event.currentTarget) handleKey(event, keys);
    },
    onMouseDown: (event) => handlePress(event, mouse),
    onMouseOver: (event) => {
      handleDrag(event, mouse);
      showWhole(event);
    },
    onMouseOut: showWhole,
    onDoubleClick: (event) => {
      if (placeOf(event.target as Element)) actions.edit(false);
    },
  };
}
