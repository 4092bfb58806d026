import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import classes from './virtual-rows.module.css';

interface VirtualRowsProps<Row> {
  /** What the table lists, for screen readers. */
  label: string;
  headings: readonly string[];
  rows: readonly Row[];
  /** The likely height of a row in pixels; each is measured once it is shown. */
  heightOf: (row: Row) => number;
  /** One cell for each heading. */
  cells: (row: Row) => readonly ReactNode[];
  /** The widths of the columns, as in CSS grids. */
  columns: string;
}

/** A table of rows of any height, of which only those in sight are drawn: 100,000 scroll as ten do. */
export function VirtualRows<Row>({ label, headings, rows, heightOf, cells, columns }: VirtualRowsProps<Row>) {
  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const row = rows[index];
      return row === undefined ? 0 : heightOf(row);
    },
    overscan: 8,
  });
  useEffect(() => {
    // What scrolls must be reached by the keyboard.
    if (scroller.current) scroller.current.tabIndex = 0;
  }, []);
  // The browser's own way to the end slows down at every row whose height is only known once it is shown.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Home' && event.key !== 'End') return;
    event.preventDefault();
    virtual.scrollToIndex(event.key === 'Home' ? 0 : rows.length - 1);
  };
  return (
    <section ref={scroller} className={classes.scroller} aria-label={label} onKeyDown={onKeyDown}>
      <table className={classes.table} aria-label={label} aria-rowcount={rows.length + 1}>
        <thead className={classes.head}>
          <tr className={classes.line} style={{ gridTemplateColumns: columns }} aria-rowindex={1}>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={classes.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => (
            <tr
              key={index}
              ref={virtual.measureElement}
              data-index={index}
              aria-rowindex={index + 2}
              className={classes.line}
              style={{ gridTemplateColumns: columns, transform: `translateY(${start}px)` }}
            >
              {rows[index] !== undefined &&
                cells(rows[index]).map((cell, column) => <td key={headings[column]}>{cell}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
