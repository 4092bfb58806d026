import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import type { GridHandle } from '../use-grid.ts';

/** Chooses the column that rows are grouped by, or none. */
export function GroupPicker({ grid }: { grid: GridHandle }): ReactNode {
  const columns = grid.table.getAllLeafColumns().filter((column) => column.getCanGroup());
  const choices = columns.map(({ id, columnDef }) => ({
    value: id,
    label: `By ${String(columnDef.header).toLowerCase()}`,
  }));
  return (
    <NativeSelect
      aria-label="Group rows"
      data={[{ value: '', label: 'Not grouped' }, ...choices]}
      value={grid.view.grouping[0] ?? ''}
      onChange={({ currentTarget: { value } }) => grid.table.setGrouping(value === '' ? [] : [value])}
    />
  );
}
