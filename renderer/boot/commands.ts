/** What each command of the app does, whether it comes from a key, the palette, a button or the application menu. */
import type { ClientSummary } from '#shared/contract/clients.ts';
import { api, queryClient } from '../data/api.ts';
import { lockWorkspace } from '../data/lock.ts';
import { changeAppearance } from '../data/settings.ts';
import { stepHistory } from '../data/undo.ts';
import { useAppearance, zoomBy } from '../state/appearance.ts';
import { tell } from '../state/notices.ts';
import { currentRoute, navigate, type Params, toClient, toWorkspace } from '../state/router.ts';
import type { ClientScreen } from '../state/screens.ts';
import type { CommandName } from '../state/shortcuts.ts';
import { present, setOpen, toggleRail, useUi } from '../state/ui.ts';
import { catchEarlyTyping } from './early-typing.ts';

export function runCommand(name: CommandName): void {
  actions[name]();
}

const actions: Record<CommandName, () => void> = {
  'new-client': () => navigate(toWorkspace('clients', { new: '1' })),
  import: () => goTo('import'),
  'compile-packet': () => goTo('packets', { compile: '1' }),
  settings: () => navigate(toWorkspace('settings')),
  lock: () => void lockWorkspace(),
  undo: () => void stepHistory('undo', currentClient()?.id),
  redo: () => void stepHistory('redo', currentClient()?.id),
  palette: () => {
    if (useUi.getState().open.palette) return;
    setOpen('palette', true);
    catchEarlyTyping();
  },
  shortcuts: () => setOpen('shortcuts', true),
  'text-larger': () => zoom(1),
  'text-smaller': () => zoom(-1),
  'text-normal': () => zoom(0),
  'theme-light': () => void changeAppearance({ colorScheme: 'light' }),
  'theme-dark': () => void changeAppearance({ colorScheme: 'dark' }),
  'theme-system': () => void changeAppearance({ colorScheme: 'auto' }),
  'go-today': () => navigate(toWorkspace('today')),
  'go-days': () => navigate(toWorkspace('days')),
  'go-clients': () => navigate(toWorkspace('clients')),
  'go-overview': () => goTo('overview'),
  'go-registry': () => goTo('registry'),
  'go-calendar': () => goTo('calendar'),
  'go-dashboard': () => goTo('dashboard'),
  'go-strategy': () => goTo('strategy'),
  'go-sessions': () => goTo('sessions'),
  'go-hand-offs': () => goTo('hand-offs'),
  'go-decisions': () => goTo('decisions'),
  'go-accountability': () => goTo('accountability'),
  'go-retainer': () => goTo('retainer'),
  'go-packets': () => goTo('packets'),
  'go-setup': () => goTo('setup'),
  back: () => history.back(),
  forward: () => history.forward(),
  present: togglePresenting,
  'toggle-rail': toggleRail,
};

function zoom(step: 1 | -1 | 0): void {
  void changeAppearance({ textZoom: zoomBy(useAppearance.getState().textZoom, step) });
}

function goTo(screen: ClientScreen, params?: Params): void {
  const client = currentClient();
  if (client) navigate(toClient(client.slug, screen, params));
  else tellToOpenClient();
}

function togglePresenting(): void {
  const client = currentClient();
  if (useUi.getState().presenting !== null) present(null);
  else if (client) present(client.slug);
  else tellToOpenClient();
}

function currentClient(): ClientSummary | undefined {
  const route = currentRoute();
  if (route.scope !== 'client') return undefined;
  const clients = queryClient.getQueryData(api.clients.list.queryKey({ input: {} }));
  return clients?.find(({ slug }) => slug === route.slug);
}

function tellToOpenClient(): void {
  tell({ tone: 'failed', message: 'That belongs to a client.', next: 'Open a client first.' });
}
