import type { ReactNode } from 'react';
import classes from './row-buttons.module.css';

/** What can be done with the thing of a row, side by side at its end. */
export function RowButtons({ children }: { children: ReactNode }) {
  return <span className={classes.buttons}>{children}</span>;
}
