import { type ReactNode, useState } from 'react';
import classes from './heading.module.css';
import { HeadingCell } from './heading-cell.tsx';
import type { HeadingProps } from './heading-props.ts';

/** The heading that stays in sight: sorts at a click, carries the menus, is dragged to reorder and resize. */
export function GridHeading<Row, Patch>(props: HeadingProps<Row, Patch>): ReactNode {
  const [dropOn, setDropOn] = useState<string>();
  return (
    <thead className={classes.head}>
      <tr aria-rowindex={1} className={classes.line}>
        {props.columns.map((column, place) => (
          <HeadingCell
            key={column.id}
            {...props}
            column={column}
            place={place}
            dropOn={dropOn}
            onDropOn={setDropOn}
          />
        ))}
      </tr>
    </thead>
  );
}
