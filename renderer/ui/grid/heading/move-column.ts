import type { GridHandle } from '../use-grid.ts';

/** Puts a column where another one stands; pinned columns keep their place. */
export function moveColumn({ table }: GridHandle, id: string, to: string): void {
  const order = table.getAllLeafColumns().map((column) => column.id);
  const target = order.indexOf(to);
  if (id === to || target === -1 || table.getColumn(to)?.getIsPinned() || table.getColumn(id)?.getIsPinned())
    return;
  const others = order.filter((other) => other !== id);
  table.setColumnOrder(others.toSpliced(target, 0, id));
}

/** The visible column that a column changes places with when it goes one step left (−1) or right (1). */
export function neighbourOf({ table }: GridHandle, id: string, step: -1 | 1): string | undefined {
  const visible = table.getVisibleLeafColumns().filter((column) => !column.getIsPinned());
  const place = visible.findIndex((column) => column.id === id);
  return place === -1 ? undefined : visible[place + step]?.id;
}
