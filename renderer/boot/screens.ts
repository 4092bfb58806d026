/**
 * HOW TO ADD A SCREEN
 *
 * 1. Name it in state/screens.ts (its name is its address: `#/days`, `#/clients/acme/registry`).
 * 2. Write features/<name>/screen.tsx with the component as its default export. It is fetched when it is first shown,
 *    and early when a pointer rests on a link to it. A screen of a client takes `ClientScreenProps`:
 *
 *      export default function Registry({ client }: ClientScreenProps) {
 *        const [params, setParams] = useParams();               // the filters, from the address (state/router.ts)
 *        const list = useQuery(api.initiatives.list.queryOptions({ input: { clientId: client.id } }));
 *        const edit = useCommand(api.initiatives.edit.mutationOptions(), { tells: 'errors' });
 *        …
 *        return <Page title="Registry" actions={…}>…</Page>;    // ui/page.tsx
 *      }
 *
 * 3. Give it an icon in boot/icons.ts, and a place in shared/contract/commands.ts if it gets a menu entry or shortcut.
 *
 * A screen has no shell, title bar, error boundary or skeleton of its own: it gets them from here. What two screens
 * share goes to ui/ (looks), data/ (the other side) or state/ (what is on the screen).
 */
import { type ComponentType, lazy } from 'react';
import type { ClientScreenProps } from '../data/clients.ts';
import Today from '../features/today/screen.tsx';
import type { ClientScreen, ScreenId, WorkspaceScreen } from '../state/screens.ts';

interface ScreenFile {
  default: ComponentType<ClientScreenProps>;
}

const files = import.meta.glob<ScreenFile>(['../features/*/screen.tsx', '!../features/today/screen.tsx']);
const loaders = new Map(Object.entries(files).map(([path, load]) => [path.split('/')[2], load]));
const components = new Map<string | undefined, ComponentType<ClientScreenProps>>([
  // What almost every start shows comes with the page itself.
  ['today', Today],
  ...[...loaders].map(([id, load]) => [id, lazy(load)] as const),
]);

/** True for a screen whose file is there. */
export function hasScreen(id: ScreenId): boolean {
  return components.has(id);
}

/** Starts fetching a screen before it is shown. */
export function preloadScreen(id: ScreenId): void {
  void loaders.get(id)?.();
}

export function workspaceScreen(id: WorkspaceScreen): ComponentType | undefined {
  return components.get(id) as ComponentType | undefined;
}

export function clientScreen(id: ClientScreen): ComponentType<ClientScreenProps> | undefined {
  return components.get(id);
}
