/**
 * HOW TO ADD A SCREEN
 *
 * 1. Name it in state/screens.ts (its name is its address: `#/days`, `#/clients/acme/registry`).
 * 2. Write features/<name>/screen.tsx with the component as its default export, and name it below. It is fetched when it
 *    is first shown, and early when a pointer comes to a link to it. A screen of a client takes `ClientScreenProps`:
 *
 *      export default function Registry({ client }: ClientScreenProps) {
 *        const [params, setParams] = useParams();               // the filters, from the address (state/router.ts)
 *        const list = useQuery(api.initiatives.list.queryOptions({ input: { clientId: client.id } }));
 *        const edit = useCommand(api.initiatives.edit.mutationOptions(), { tells: 'errors' });
 *        if (list.error) return <ErrorState error={list.error} />;
 *        if (!list.data) return <ScreenSkeleton />;
 *        return <Page title="Registry" actions={…}>…</Page>;    // ui/page.tsx
 *      }
 *
 * 3. Give it a place in state/shortcuts.ts and boot/commands.ts if it gets a shortcut or a menu entry, and in
 *    state/links.ts if other screens lead to it.
 *
 * A screen has no shell, document title, error boundary or first skeleton of its own: it gets them here. What two
 * screens share goes to ui/ (looks), data/ (the other side) or state/ (what is on the screen). From shared/contract it
 * imports types (`import type`), else the whole of zod comes along; errors.ts, commands.ts, columns.ts and port.ts are
 * free of it. A component that uses a key itself calls `preventDefault()`, and no shortcut hears it.
 */
import { type ComponentType, lazy } from 'react';
import type { ClientScreenProps } from '../data/clients.ts';
import Today from '../features/today/screen.tsx';
import {
  type ClientScreen,
  isWorkspaceScreen,
  type ScreenId,
  type WorkspaceScreen,
} from '../state/screens.ts';

interface Screen<Props> {
  Component: ComponentType<Props>;
  /** Starts fetching it before it is shown. */
  preload: () => void;
}

export const screensOfWorkspace: Record<WorkspaceScreen, Screen<object>> = {
  // What almost every start shows comes with the page itself.
  today: { Component: Today, preload: () => undefined },
  days: onDemand(() => import('../features/days/screen.tsx')),
  clients: onDemand(() => import('../features/clients/screen.tsx')),
  settings: onDemand(() => import('../features/settings/screen.tsx')),
  welcome: onDemand(() => import('../features/welcome/screen.tsx')),
};

export const screensOfClient: Record<ClientScreen, Screen<ClientScreenProps>> = {
  overview: onDemand(() => import('../features/overview/screen.tsx')),
  registry: onDemand(() => import('../features/registry/screen.tsx')),
  calendar: onDemand(() => import('../features/calendar/screen.tsx')),
  strategy: onDemand(() => import('../features/strategy/screen.tsx')),
  dashboard: onDemand(() => import('../features/dashboard/screen.tsx')),
  sessions: onDemand(() => import('../features/sessions/screen.tsx')),
  'hand-offs': onDemand(() => import('../features/handoffs/screen.tsx')),
  decisions: onDemand(() => import('../features/decisions/screen.tsx')),
  accountability: onDemand(() => import('../features/accountability/screen.tsx')),
  retainer: onDemand(() => import('../features/retainer/screen.tsx')),
  statements: onDemand(() => import('../features/statements/screen.tsx')),
  packets: onDemand(() => import('../features/packets/screen.tsx')),
  import: onDemand(() => import('../features/import/screen.tsx')),
  setup: onDemand(() => import('../features/setup/screen.tsx')),
  file: onDemand(() => import('../features/file/screen.tsx')),
};

export function preloadScreen(id: ScreenId): void {
  (isWorkspaceScreen(id) ? screensOfWorkspace[id] : screensOfClient[id]).preload();
}

function onDemand<Props>(load: () => Promise<{ default: ComponentType<Props> }>): Screen<Props> {
  return { Component: lazy(load), preload: () => void load() };
}
