import type { ReactNode } from 'react';
import classes from './panel-screen.module.css';

/** A screen outside of any client: one panel in the middle of the window. Without children there is no panel yet. */
export function PanelScreen({ isWide = false, children }: { isWide?: boolean; children: ReactNode }) {
  return (
    <div className={classes.screen}>
      {children && (
        <div className={classes.panel} data-wide={isWide}>
          {children}
        </div>
      )}
    </div>
  );
}
