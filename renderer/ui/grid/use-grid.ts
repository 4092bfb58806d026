import {
  columnFilteringFeature,
  columnGroupingFeature,
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  functionalUpdate,
  globalFilteringFeature,
  type ReactTable,
  rowSortingFeature,
  type TableState,
  tableFeatures,
  type Updater,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { GridColumn } from './column.ts';

/** What every grid of the app can do. TanStack Table keeps columns and state; rows go through `RowIndex`. */
const features = tableFeatures({
  columnFilteringFeature,
  columnGroupingFeature,
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  globalFilteringFeature,
  rowSortingFeature,
});

// The table never sees a row: at 100,000 rows its row objects alone would cost more than a painted screen.
type NoRow = Record<string, never>;
const noRows: NoRow[] = [];

type GridState = TableState<typeof features>;

/** How a grid is looked at: plain data, so that it can be saved as a view or carried by a link. */
export interface GridView
  extends Pick<
    GridState,
    'columnFilters' | 'columnOrder' | 'columnSizing' | 'columnVisibility' | 'grouping' | 'sorting'
  > {
  globalFilter: string;
  /** The texts of the groups that are folded up. */
  collapsed: readonly string[];
}

/** Everything shown, in the order it came. */
export const plainView: GridView = {
  columnFilters: [],
  columnOrder: [],
  columnSizing: {},
  columnVisibility: {},
  grouping: [],
  sorting: [],
  globalFilter: '',
  collapsed: [],
};

/** Takes a new view or a change of the last one; what `useState` gives fits. */
export type SetGridView = (update: (view: GridView) => GridView) => void;

/** The shared handle of a grid and the menus around it. */
export interface GridHandle {
  table: ReactTable<typeof features, NoRow>;
  view: GridView;
  setView: SetGridView;
}

/** Joins a screen's columns and its view; pass the result to `Grid`, `GridSearch` and the menus. */
export function useGrid<Row, Patch>(
  columns: readonly GridColumn<Row, Patch>[],
  view: GridView,
  setView: SetGridView,
): GridHandle {
  const definitions = useMemo(() => columns.map(define), [columns]);
  const columnPinning = useMemo(
    () => ({ start: columns.filter((column) => column.pinned).map(({ id }) => id), end: [] }),
    [columns],
  );
  const { collapsed: _, ...slices } = view;
  const table = useTable({
    features,
    data: noRows,
    columns: definitions,
    state: { ...slices, columnPinning },
    sortDescFirst: false,
    groupedColumnMode: false,
    columnResizeMode: 'onChange',
    manualFiltering: true,
    manualGrouping: true,
    manualSorting: true,
    onColumnFiltersChange: writer(setView, 'columnFilters'),
    onColumnOrderChange: writer(setView, 'columnOrder'),
    onColumnSizingChange: writer(setView, 'columnSizing'),
    onColumnVisibilityChange: writer(setView, 'columnVisibility'),
    onGroupingChange: (updater) =>
      setView((view) => ({ ...view, grouping: functionalUpdate(updater, view.grouping), collapsed: [] })),
    onSortingChange: writer(setView, 'sorting'),
    onGlobalFilterChange: writer(setView, 'globalFilter'),
  });
  return { table, view, setView };
}

function define<Row, Patch>(column: GridColumn<Row, Patch>) {
  return {
    id: column.id,
    header: column.header,
    // Never called, there being no rows; its presence makes a column one that sorts and filters.
    accessorFn: () => '',
    size: column.width ?? 140,
    minSize: 48,
    enableGrouping: column.groupable ?? false,
    enableHiding: !column.pinned,
  };
}

function writer<Slice extends keyof GridView>(setView: SetGridView, slice: Slice) {
  return (updater: Updater<GridView[Slice]>): void =>
    setView((view) => ({ ...view, [slice]: functionalUpdate(updater, view[slice]) }));
}
