import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, type ReactNode, type RefObject, useCallback } from 'react';
import type { ClientSummary } from '#shared/contract/clients.ts';
import classes from './grid-scroll.module.css';

/** More clients than this are scrolled inside the grid, and only those in sight are drawn. */
const mostAtOnce = 14;

export function scrollsInside(clients: readonly ClientSummary[]): boolean {
  return clients.length > mostAtOnce;
}

interface ClientRowsProps {
  clients: readonly ClientSummary[];
  scroller: RefObject<HTMLDivElement | null>;
  /** The row of the client where the keyboard stands, which stays drawn wherever it is scrolled to. */
  activeAt: number;
  columns: number;
  children: (client: ClientSummary, index: number, measure?: (row: Element | null) => void) => ReactNode;
}

/** A row for each client; of many clients the rows in sight and the one where the keyboard stands. */
export function ClientRows(props: ClientRowsProps) {
  const { clients, children } = props;
  if (scrollsInside(clients)) return <RowsInSight {...props} />;
  return clients.map((client, index) => children(client, index));
}

const usualHeight = 52;

function RowsInSight({ clients, scroller, activeAt, columns, children }: ClientRowsProps) {
  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      if (activeAt < 0 || shown.includes(activeAt)) return shown;
      return [...shown, activeAt].sort((one, other) => one - other);
    },
    [activeAt],
  );
  const virtual = useVirtualizer({
    count: clients.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    overscan: 4,
    rangeExtractor,
  });
  let end = 0;
  const rows = virtual.getVirtualItems().map((item) => {
    const gap = item.start - end;
    end = item.end;
    const client = clients[item.index];
    return (
      <Fragment key={client?.id}>
        <Gap height={gap} columns={columns} />
        {client && children(client, item.index, virtual.measureElement)}
      </Fragment>
    );
  });
  return (
    <>
      {rows}
      <Gap height={virtual.getTotalSize() - end} columns={columns} />
    </>
  );
}

function Gap({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr className={classes.gap}>
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}
