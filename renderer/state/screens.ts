/**
 * Every screen, by the name that its address and its folder in features/ have. How to add one: boot/screens.ts.
 */

/** Screens of the whole workspace, as the rail and the palette name them. */
export const workspaceScreens = {
  today: 'Today',
  days: 'Days',
  clients: 'Clients',
  settings: 'Settings',
  welcome: 'Welcome',
} as const;

/** Screens inside one client, in the order of its tabs. */
export const clientScreens = {
  overview: 'Overview',
  registry: 'Registry',
  calendar: 'Calendar',
  strategy: 'Strategy',
  dashboard: 'Dashboard',
  sessions: 'Sessions',
  decisions: 'Decisions',
  'hand-offs': 'Hand-offs',
  accountability: 'Accountability',
  retainer: 'Retainer',
  statements: 'Statements',
  packets: 'Packets',
  import: 'Import',
  setup: 'Setup',
  file: 'File',
} as const;

export type WorkspaceScreen = keyof typeof workspaceScreens;
export type ClientScreen = keyof typeof clientScreens;
export type ScreenId = WorkspaceScreen | ClientScreen;

export const workspaceScreenIds = Object.keys(workspaceScreens) as WorkspaceScreen[];
export const clientScreenIds = Object.keys(clientScreens) as ClientScreen[];

export function isWorkspaceScreen(id: string): id is WorkspaceScreen {
  return Object.hasOwn(workspaceScreens, id);
}

export function isClientScreen(id: string): id is ClientScreen {
  return Object.hasOwn(clientScreens, id);
}

/** How many parts may follow a screen's name in its address. */
export function deepest(screen: ClientScreen): number {
  return screen === 'sessions' ? 2 : 0;
}

/** The name of a screen for people. */
export function screenLabel(id: ScreenId): string {
  return isWorkspaceScreen(id) ? workspaceScreens[id] : clientScreens[id];
}
