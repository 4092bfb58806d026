import type { ReactNode } from 'react';
import classes from './settings.module.css';

/** One setting: what it is at the left, how it is set at the right. */
export function Row({ label, note, children }: { label: string; note?: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.row}>
      <div>
        <div className={classes.label}>{label}</div>
        {note && <div className={classes.note}>{note}</div>}
      </div>
      <div className={classes.control}>{children}</div>
    </div>
  );
}
