import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { CellChange, CellProblem, GridColumn } from './column.ts';
import type { CellField } from './model/cells.ts';
import { type Focus, selectedIds } from './model/focus.ts';
import type { RowIndex } from './model/row-index.ts';
import { type EditedCell, typedCell } from './typed-cell.ts';
import { idAt, type Lines, rowAt, useFocus } from './use-focus.ts';
import type { GridHandle } from './use-grid.ts';
import { useLines } from './use-lines.ts';

/** What a screen gives a grid. */
export interface GridData<Row, Patch> {
  grid: GridHandle;
  /** The same array that `useGrid` was given. */
  columns: readonly GridColumn<Row, Patch>[];
  rows: readonly Row[];
  /** A row's id. Keep the function stable, like the columns. */
  idOf: (row: Row) => string;
  locale: string;
  /** The draft's name (state/drafts.ts) under which what is typed into a cell is kept until it is taken. */
  draft: string;
  /** Told which rows are selected; without it rows cannot be. */
  onSelect?: ((ids: ReadonlySet<string>) => void) | undefined;
  /** Given all cells changed by one edit, paste or fill together, so that they become one undo. */
  onEdit?: ((changes: CellChange<Row, Patch>[]) => void) | undefined;
  /** Given the cells whose new text was refused. */
  onProblems?: ((problems: CellProblem<Row>[]) => void) | undefined;
}

/** What a grid shows and where the keyboard is in it. */
export interface GridState<Row, Patch> {
  index: RowIndex<Row, Patch>;
  lines: Lines<Row>;
  columns: readonly GridColumn<Row, Patch>[];
  focus: Focus;
  setFocus: (focus: Focus) => void;
  selected: ReadonlySet<string>;
  isSelectable: boolean;
  field: CellField<Row, Patch>;
  /** The cell that was left half typed, to be opened at first. */
  halfTyped: EditedCell | undefined;
}

export function useGridState<Row, Patch>(data: GridData<Row, Patch>): GridState<Row, Patch> {
  const { grid, rows, idOf, onSelect } = data;
  const { index, arrangement } = useLines(rows, data.columns, data.locale, grid.view);
  const lines = useMemo(() => ({ arrangement, rows, idOf }), [arrangement, rows, idOf]);
  const columns = useVisibleColumns(grid, data.columns);
  const [halfTyped] = useState(() => typedCell(data.draft, lines, columns));
  const [focus, setFocus] = useFocus(lines, halfTyped?.at);
  const selected = useMemo(() => selectedIds(focus, (line) => idAt(lines, line)), [focus, lines]);
  const tell = useEffectEvent((ids: ReadonlySet<string>) => onSelect?.(ids));
  useEffect(() => tell(selected), [selected]);
  const field = { lines: arrangement.entries.length, rowAt: (line: number) => rowAt(lines, line), columns };
  const isSelectable = onSelect !== undefined;
  return { index, lines, columns, focus, setFocus, selected, isSelectable, field, halfTyped };
}

function useVisibleColumns<Row, Patch>(
  { table }: GridHandle,
  columns: readonly GridColumn<Row, Patch>[],
): readonly GridColumn<Row, Patch>[] {
  const visible = table.getVisibleLeafColumns();
  return useMemo(
    () => visible.flatMap(({ id }) => columns.find((column) => column.id === id) ?? []),
    [visible, columns],
  );
}

/** The selected rows in the order shown; rows that are folded up or filtered out are not among them. */
export function selectedRows<Row, Patch>({ lines, selected, field }: GridState<Row, Patch>): Row[] {
  const rows: Row[] = [];
  if (selected.size === 0) return rows;
  for (let line = 0; line < field.lines; line++) {
    const row = field.rowAt(line);
    if (row !== undefined && selected.has(lines.idOf(row))) rows.push(row);
  }
  return rows;
}
