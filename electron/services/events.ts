/** What every window listens to. */
import type { AppEvent } from '#shared/contract/events.ts';
import type { WorkspaceContext } from './context.ts';

/** Changes and menu commands until the window leaves. */
export function subscribe(ctx: WorkspaceContext): AsyncIterable<AppEvent> {
  return ctx.events();
}
