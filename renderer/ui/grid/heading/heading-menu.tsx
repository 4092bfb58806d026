import { Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import type { GridColumn } from '../column.ts';
import { inLayer } from '../layer.tsx';
import type { RowIndex } from '../model/row-index.ts';
import type { GridHandle } from '../use-grid.ts';
import heading from './heading.module.css';
import classes from './menu.module.css';
import { moveColumn, neighbourOf } from './move-column.ts';
import { ValueFilter } from './value-filter.tsx';

interface HeadingMenuProps<Row, Patch> {
  grid: GridHandle;
  column: GridColumn<Row, Patch>;
  index: RowIndex<Row, Patch>;
  gridId: string;
  onClose: () => void;
}

const widthStep = 24;

/** All that can be done with a column, so that nothing needs the mouse: order, group, place, width, values to keep. */
export function HeadingMenu<Row, Patch>({
  grid,
  column,
  index,
  gridId,
  onClose,
}: HeadingMenuProps<Row, Patch>): ReactNode {
  const { table } = grid;
  const state = table.getColumn(column.id);
  if (!state) return null;
  const sorted = state.getIsSorted();
  const move = (step: -1 | 1) => {
    const neighbour = neighbourOf(grid, column.id, step);
    return neighbour === undefined ? undefined : () => moveColumn(grid, column.id, neighbour);
  };
  const widen = (by: number) => () =>
    table.setColumnSizing((sizes) => ({ ...sizes, [column.id]: Math.max(48, state.getSize() + by) }));
  const closing = (action: () => void) => () => {
    action();
    onClose();
  };
  return (
    <Popover
      opened
      onChange={onClose}
      position="bottom-start"
      trapFocus
      withRoles={false}
      {...inLayer(gridId)}
    >
      <Popover.Target>
        <span className={heading.anchor} />
      </Popover.Target>
      <Popover.Dropdown role="dialog" className={classes.menu} aria-label={`Column ${column.header}`}>
        <Item name="Sort ascending" on={sorted !== 'asc' && closing(() => state.toggleSorting(false))} />
        <Item name="Sort descending" on={sorted !== 'desc' && closing(() => state.toggleSorting(true))} />
        {sorted && <Item name="Do not sort" on={closing(state.clearSorting)} />}
        {column.groupable && (
          <Item
            name={state.getIsGrouped() ? 'Do not group' : 'Group by this'}
            on={closing(() => table.setGrouping(state.getIsGrouped() ? [] : [column.id]))}
          />
        )}
        <div className={classes.pair}>
          <Item name="Move left" on={move(-1)} />
          <Item name="Move right" on={move(1)} />
        </div>
        <div className={classes.pair}>
          <Item name="Narrower" on={widen(-widthStep)} />
          <Item name="Wider" on={widen(widthStep)} />
        </div>
        {state.getCanHide() && <Item name="Hide" on={closing(() => state.toggleVisibility(false))} />}
        <ValueFilter grid={grid} column={column} index={index} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Item({ name, on }: { name: string; on: (() => void) | false | undefined }) {
  return (
    <button type="button" className={classes.item} disabled={!on} onClick={on || undefined}>
      {name}
    </button>
  );
}
