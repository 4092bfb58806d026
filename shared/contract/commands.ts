/**
 * What a person can tell the app as a whole, from a menu, the palette or the keyboard: one table for all three.
 * `keys` are what menus show: `mod` is Command on macOS and Control elsewhere. A browser keeps some of them to itself.
 */
export const appCommands = {
  'new-client': { label: 'New client…', keys: 'mod+N' },
  import: { label: 'Import from a spreadsheet…', keys: 'mod+I' },
  'compile-packet': { label: 'Compile a packet…', keys: 'mod+P' },
  settings: { label: 'Settings…', keys: 'mod+,' },
  lock: { label: 'Lock', keys: 'mod+shift+L' },
  undo: { label: 'Undo', keys: 'mod+Z' },
  redo: { label: 'Redo', keys: 'mod+shift+Z' },
  palette: { label: 'Search and commands…', keys: 'mod+K' },
  'text-larger': { label: 'Larger text', keys: 'mod+Plus' },
  'text-smaller': { label: 'Smaller text', keys: 'mod+-' },
  'text-normal': { label: 'Normal text size', keys: 'mod+0' },
  'theme-light': { label: 'Light', keys: undefined },
  'theme-dark': { label: 'Dark', keys: undefined },
  'theme-system': { label: 'Same as the system', keys: undefined },
  'go-today': { label: 'Today', keys: 'mod+1' },
  'go-days': { label: 'Days', keys: 'mod+2' },
  'go-clients': { label: 'Clients', keys: 'mod+3' },
  'go-overview': { label: 'Overview', keys: 'mod+4' },
  'go-registry': { label: 'Registry', keys: 'mod+5' },
  'go-calendar': { label: 'Calendar', keys: 'mod+6' },
  'go-retainer': { label: 'Retainer', keys: 'mod+7' },
  'go-packets': { label: 'Packets', keys: 'mod+8' },
  'go-setup': { label: 'Setup of this client', keys: 'mod+9' },
  back: { label: 'Back', keys: 'alt+Left' },
  forward: { label: 'Forward', keys: 'alt+Right' },
  shortcuts: { label: 'Keyboard shortcuts', keys: 'mod+/' },
} as const satisfies Record<string, { label: string; keys: string | undefined }>;

/** The name of one command of the app. */
export type AppCommand = keyof typeof appCommands;

/** Every command's name, for a schema or a list. */
export const appCommandNames = Object.keys(appCommands) as [AppCommand, ...AppCommand[]];
