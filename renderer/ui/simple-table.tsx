import type { ReactNode } from 'react';
import classes from './simple-table.module.css';
import { Unseen } from './unseen.tsx';

export interface SimpleColumn<Row> {
  heading: string;
  /** In place of a heading that nobody needs to see, for screen readers. */
  label?: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the end, under each other. */
  align?: 'start' | 'end';
  /** Any CSS width; the others share what is left. */
  width?: string;
}

interface SimpleTableProps<Row> {
  /** What the table lists, for screen readers. */
  caption: string;
  columns: readonly SimpleColumn<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
}

/** A short list of up to some hundred rows, plainly. The registry's grid is another thing: ui/grid. */
export function SimpleTable<Row>({ caption, columns, rows, keyOf }: SimpleTableProps<Row>) {
  return (
    <table className={classes.table}>
      <Unseen as="caption">{caption}</Unseen>
      <thead>
        <tr>
          {columns.map(({ heading, label, align, width }) => (
            <th key={label ?? heading} scope="col" data-align={align} style={{ width }}>
              {label ? <Unseen>{label}</Unseen> : heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map(({ heading, label, align, cell }) => (
              <td key={label ?? heading} data-align={align}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
