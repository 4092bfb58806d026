import type { ReactNode } from 'react';

/** Where a grid's menus and lists are rendered: in its own landmark, but outside of the grid, which holds rows only. */
export function Layer({ gridId }: { gridId: string }): ReactNode {
  return <div id={layerId(gridId)} />;
}

/** Makes a Mantine popover appear in a grid's layer. */
export function inLayer(gridId: string) {
  return { portalProps: { target: `#${layerId(gridId)}` }, floatingStrategy: 'fixed' } as const;
}

function layerId(gridId: string): string {
  return `${gridId}-layer`;
}
