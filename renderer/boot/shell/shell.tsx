import type { ReactNode } from 'react';
import { useRoute } from '../../state/router.ts';
import { useUi } from '../../state/ui.ts';
import { Rail } from './rail.tsx';
import classes from './shell.module.css';

/** The frame of every screen: the rail at the left, the screen beside it. Before there is a workspace there is no rail. */
export function Shell({ children }: { children: ReactNode }) {
  const isCollapsed = useUi((ui) => ui.isRailCollapsed);
  const route = useRoute();
  const hasRail = route.scope !== 'workspace' || route.screen !== 'welcome';
  const isReachable = useUi((ui) => ui.isReachable);
  return (
    <div
      className={classes.shell}
      data-collapsed={isCollapsed || undefined}
      data-bare={!hasRail || undefined}
    >
      {hasRail && (
        <>
          <button
            type="button"
            className={classes.skip}
            onClick={() => document.getElementById('screen')?.focus()}
          >
            Skip to the screen
          </button>
          <Rail />
        </>
      )}
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
