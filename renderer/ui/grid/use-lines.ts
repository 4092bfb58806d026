import { useEffect, useMemo, useState } from 'react';
import type { GridColumn } from './column.ts';
import type { Arrangement } from './model/arrangement.ts';
import { RowIndex } from './model/row-index.ts';
import type { GridView } from './use-grid.ts';

/** The index over the rows and the lines that a view shows of them. */
export function useLines<Row, Patch>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row, Patch>[],
  locale: string,
  view: GridView,
): { index: RowIndex<Row, Patch>; arrangement: Arrangement } {
  const index = useRowIndex(rows, columns, locale);
  const { globalFilter: search, columnFilters: filters, sorting, collapsed } = view;
  const groupBy = view.grouping[0];
  const arrangement = useMemo(
    () => index.arrange({ search, filters, sorting, groupBy, collapsed }),
    [index, search, filters, sorting, groupBy, collapsed],
  );
  return { index, arrangement };
}

function useRowIndex<Row, Patch>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row, Patch>[],
  locale: string,
): RowIndex<Row, Patch> {
  const [made, setMade] = useState(() => ({ index: new RowIndex(rows, columns, locale), columns, locale }));
  let { index } = made;
  const sameColumns = made.columns === columns && made.locale === locale;
  if (index.rows !== rows || !sameColumns) {
    index = new RowIndex(rows, columns, locale, sameColumns ? index : undefined);
    setMade({ index, columns, locale });
  }
  useEffect(() => prepareWhenIdle(index), [index]);
  return index;
}

// Where a browser has no idle moments to give, things are made when first needed.
function prepareWhenIdle<Row, Patch>(index: RowIndex<Row, Patch>): (() => void) | undefined {
  if (!('requestIdleCallback' in globalThis)) return undefined;
  const steps = index.prepare();
  let handle = requestIdleCallback(function prepare(deadline) {
    while (deadline.timeRemaining() > 1) if (steps.next().done) return;
    handle = requestIdleCallback(prepare);
  });
  return () => cancelIdleCallback(handle);
}
