import type { GridColumn } from '../column.ts';
import type { RowIndex } from '../model/row-index.ts';
import type { GridHandle } from '../use-grid.ts';

/** How many of the rows shown are selected. */
export type SelectedShare = 'none' | 'some' | 'all';

/** What the heading shows and what it does. */
export interface HeadingProps<Row, Patch> {
  gridId: string;
  grid: GridHandle;
  columns: readonly GridColumn<Row, Patch>[];
  index: RowIndex<Row, Patch>;
  /** The column whose heading has the keyboard. */
  focused: number | undefined;
  /** The column whose menu is open. */
  menu: number | undefined;
  onMenu: (column: number | undefined) => void;
  onSort: (column: number, keepOthers: boolean) => void;
  /** Undefined where rows cannot be selected. */
  selected: SelectedShare | undefined;
  onToggleAll: () => void;
}
