import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { GridColumn } from './column.ts';
import type { Focus } from './model/focus.ts';
import { BodyPainter, type NodeHost } from './paint/body-painter.ts';
import type { Lines } from './use-focus.ts';

/** The elements of a grid and the painter of its body, kept in step with what is to be shown. */
export interface Painting<Row, Patch> {
  grid: RefObject<HTMLTableElement | null>;
  extent: RefObject<HTMLTableSectionElement | null>;
  body: RefObject<HTMLTableSectionElement | null>;
  painter: RefObject<BodyPainter<Row, Patch> | undefined>;
  /** The cells in sight that show a React node. */
  hosts: NodeHost<Row, Patch>[];
}

/** Paints the lines whenever they, the columns or the focus change. */
export function usePainter<Row, Patch>(
  { arrangement, rows, idOf }: Lines<Row>,
  columns: readonly GridColumn<Row, Patch>[],
  groupLabel: (text: string) => string,
  focus: Focus,
): Painting<Row, Patch> {
  const grid = useRef<HTMLTableElement>(null);
  const extent = useRef<HTMLTableSectionElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const painter = useRef<BodyPainter<Row, Patch>>(undefined);
  const [hosts, setHosts] = useState<NodeHost<Row, Patch>[]>([]);
  const model = useMemo(
    () => ({ arrangement, rows, idOf, columns, groupLabel }),
    [arrangement, rows, idOf, columns, groupLabel],
  );
  useLayoutEffect(() => {
    const heading = grid.current?.tHead;
    if (!grid.current || !heading || !extent.current || !body.current) return;
    const elements = { grid: grid.current, heading, extent: extent.current, body: body.current };
    const made = new BodyPainter<Row, Patch>(elements, setHosts);
    painter.current = made;
    return () => made.dispose();
  }, []);
  useLayoutEffect(() => painter.current?.show(model, focus), [model, focus]);
  useLayoutEffect(() => {
    if (grid.current?.contains(document.activeElement)) painter.current?.reveal(focus.at);
  }, [focus.at]);
  return { grid, extent, body, painter, hosts };
}
