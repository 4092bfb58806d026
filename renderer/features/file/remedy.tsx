import type { ReactNode } from 'react';
import classes from './file.module.css';

/** One way out: what it does, and the button that does it. */
export function Remedy({ title, note, children }: { title: string; note: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.remedy}>
      <div>
        <div className={classes.title}>{title}</div>
        <div className={classes.note}>{note}</div>
      </div>
      <div className={classes.action}>{children}</div>
    </div>
  );
}
