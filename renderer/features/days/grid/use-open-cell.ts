import { type RefObject, useRef, useState } from 'react';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { GridPlace } from '../model/grid-state.ts';
import type { ShownDate } from '../model/shown-dates.ts';
import { cellAt, type Grid } from './use-grid.ts';

/** A day that is looked at, and where its cell stands in the grid. */
export interface OpenCell {
  /** Nobody where it is the executive's own day. */
  client: ClientSummary | undefined;
  date: ShownDate;
  /** True where it is opened to be split. */
  splits: boolean;
  place: { left: number; top: number; width: number; height: number };
}

export interface CellOpener {
  wrapper: RefObject<HTMLDivElement | null>;
  opened: OpenCell | undefined;
  open: (place: GridPlace, splits?: boolean) => void;
  close: () => void;
}

interface OpenCellOptions {
  clients: readonly ClientSummary[];
  dates: readonly ShownDate[];
}

/** Which cell's details are open, with its place inside the grid, from which they hang. */
export function useOpenCell({ clients, dates }: OpenCellOptions, { table }: Grid): CellOpener {
  const wrapper = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<OpenCell>();
  return {
    wrapper,
    opened,
    close: () => setOpened(undefined),
    open: (at, splits = false) => {
      const cell = cellAt(table.current, at)?.getBoundingClientRect();
      const outer = wrapper.current?.getBoundingClientRect();
      const date = dates[at.day];
      if (!cell || !outer || !date) return;
      const { left, top, width, height } = cell;
      const scrolled = wrapper.current?.scrollLeft ?? 0;
      const scrolledDown = wrapper.current?.scrollTop ?? 0;
      const place = {
        ...{ left: left - outer.left + scrolled, top: top - outer.top + scrolledDown },
        ...{ width, height },
      };
      setOpened({ client: clients[at.row - 1], date, splits, place });
    },
  };
}
