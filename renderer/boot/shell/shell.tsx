import type { ReactNode } from 'react';
import { useUi } from '../../state/ui.ts';
import { Rail } from './rail.tsx';
import classes from './shell.module.css';

/** The frame of every screen: the rail at the left, the screen beside it. */
export function Shell({ children }: { children: ReactNode }) {
  const isCollapsed = useUi((ui) => ui.isRailCollapsed);
  const isReachable = useUi((ui) => ui.isReachable);
  return (
    <div className={classes.shell} data-collapsed={isCollapsed || undefined}>
      <button
        type="button"
        className={classes.skip}
        onClick={() => document.getElementById('screen')?.focus()}
      >
        Skip to the screen
      </button>
      <Rail />
      <div className={classes.content}>
        {!isReachable && (
          <p className={classes.unreachable} role="alert">
            Throughline is not answering, so what stands here may be out of date. Start it again and open its
            new link.
          </p>
        )}
        {children}
      </div>
    </div>
  );
}
