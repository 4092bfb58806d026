import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import IconColumns3 from '@tabler/icons-react/dist/esm/icons/IconColumns3.mjs';
import type { ReactNode } from 'react';
import type { GridHandle } from '../use-grid.ts';

/** Chooses which columns are shown; pinned ones always are. */
export function ColumnChooser({ grid }: { grid: GridHandle }): ReactNode {
  const columns = grid.table.getAllLeafColumns().filter((column) => column.getCanHide());
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={14} />}>
          Columns
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          {columns.map((column) => (
            <Checkbox
              key={column.id}
              label={String(column.columnDef.header)}
              checked={column.getIsVisible()}
              onChange={({ currentTarget }) => column.toggleVisibility(currentTarget.checked)}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
