import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import IconFilterFilled from '@tabler/icons-react/dist/esm/icons/IconFilterFilled.mjs';
import type { DragEvent, ReactNode } from 'react';
import type { GridColumn } from '../column.ts';
import type { GridHandle } from '../use-grid.ts';
import classes from './heading.module.css';
import { headingId } from './heading-id.ts';
import { HeadingMenu } from './heading-menu.tsx';
import type { HeadingProps, SelectedShare } from './heading-props.ts';
import { moveColumn } from './move-column.ts';

interface HeadingCellProps<Row, Patch> extends HeadingProps<Row, Patch> {
  column: GridColumn<Row, Patch>;
  place: number;
  /** The column that the one being dragged would take the place of. */
  dropOn: string | undefined;
  onDropOn: (columnId: string | undefined) => void;
}

const ariaSort = { asc: 'ascending', desc: 'descending' } as const;

/** One column's heading. Its keys are the grid's, which points here with aria-activedescendant. */
export function HeadingCell<Row, Patch>(props: HeadingCellProps<Row, Patch>): ReactNode {
  const { gridId, grid, column, place, focused, menu, onMenu, onSort, selected, onToggleAll } = props;
  const state = grid.table.getColumn(column.id);
  const sorted = state?.getIsSorted() || undefined;
  return (
    <th
      id={headingId(gridId, place)}
      scope="col"
      aria-label={column.header}
      aria-colindex={place + 1}
      aria-sort={sorted ? ariaSort[sorted] : 'none'}
      className={classes.cell}
      data-look={column.look}
      data-pinned={column.pinned ? '' : undefined}
      data-mark={focused === place ? 'focus' : undefined}
      data-drop={props.dropOn === column.id ? '' : undefined}
      {...dropHandlers(props)}
    >
      {place === 0 && selected !== undefined && <ToggleAll selected={selected} onToggleAll={onToggleAll} />}
      <button
        type="button"
        tabIndex={-1}
        className={classes.sort}
        draggable={!column.pinned}
        onDragStart={(event) => event.dataTransfer.setData(dragged, column.id)}
        onClick={(event) => onSort(place, event.shiftKey)}
      >
        <span>{column.header}</span>
        {sorted && <i aria-hidden="true" />}
      </button>
      <button
        type="button"
        tabIndex={-1}
        aria-label={`Menu of ${column.header}`}
        className={classes.open}
        data-active={state?.getIsFiltered() ? '' : undefined}
        onClick={() => onMenu(menu === place ? undefined : place)}
      >
        {state?.getIsFiltered() ? <IconFilterFilled size={12} /> : <IconChevronDown size={14} />}
      </button>
      {menu === place && <HeadingMenu {...props} onClose={() => onMenu(undefined)} />}
      <Resizer grid={grid} columnId={column.id} />
    </th>
  );
}

function ToggleAll({ selected, onToggleAll }: { selected: SelectedShare; onToggleAll: () => void }) {
  return (
    <input
      type="checkbox"
      tabIndex={-1}
      aria-label="Select all rows"
      className={classes.all}
      checked={selected === 'all'}
      ref={(box) => {
        if (box) box.indeterminate = selected === 'some';
      }}
      onChange={onToggleAll}
    />
  );
}

function Resizer({ grid, columnId }: { grid: GridHandle; columnId: string }) {
  const header = grid.table.getFlatHeaders().find(({ column }) => column.id === columnId);
  const resize = header?.getResizeHandler();
  return (
    <div
      aria-hidden="true"
      className={classes.resizer}
      data-active={header?.column.getIsResizing() ? '' : undefined}
      onMouseDown={resize}
      onTouchStart={resize}
      onDoubleClick={() => header?.column.resetSize()}
    />
  );
}

const dragged = 'application/x-grid-column';

function dropHandlers<Row, Patch>({ grid, column, onDropOn }: HeadingCellProps<Row, Patch>) {
  const isColumn = (event: DragEvent) => event.dataTransfer.types.includes(dragged);
  return {
    onDragOver: (event: DragEvent) => {
      if (!isColumn(event) || column.pinned) return;
      event.preventDefault();
      onDropOn(column.id);
    },
    onDragLeave: () => onDropOn(undefined),
    onDrop: (event: DragEvent) => {
      onDropOn(undefined);
      if (isColumn(event)) moveColumn(grid, event.dataTransfer.getData(dragged), column.id);
    },
  };
}
