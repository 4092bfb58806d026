/** The application menu: commands of the app, and the system's own roles. */
import type { MenuItemConstructorOptions } from 'electron';
import { type AppCommand, appCommands } from '#shared/contract/commands.ts';

type Item = MenuItemConstructorOptions;

export interface MenuOptions {
  platform: NodeJS.Platform;
  /** Adds what only a developer needs: reload and the developer tools. */
  forDevelopment: boolean;
  /** Brings a command to the window in use. */
  send(command: AppCommand): void;
  openWindow(): void;
}

const separator: Item = { type: 'separator' };

/** The whole menu as Electron wants it. Undo and redo go to the page, which knows whether a text field has them. */
export function applicationMenu(options: MenuOptions): Item[] {
  const isMac = options.platform === 'darwin';
  const item = (command: AppCommand): Item => commandItem(command, isMac, options.send);
  return [
    ...(isMac ? [macApplicationMenu(item)] : []),
    fileMenu(options, isMac, item),
    editMenu(isMac, item),
    viewMenu(options, item),
    goMenu(item),
    windowMenu(isMac),
    helpMenu(isMac, item),
  ];
}

type ItemOf = (command: AppCommand) => Item;

function commandItem(command: AppCommand, isMac: boolean, send: MenuOptions['send']): Item {
  const { label, keys } = appCommands[command];
  const accelerator = (isMac && macKeys[command]) || (keys && acceleratorOf(keys));
  return { id: command, label, click: () => send(command), ...(accelerator && { accelerator }) };
}

// Option with an arrow moves by words on macOS, so going back has the keys it has in its browsers.
const macKeys: Partial<Record<AppCommand, string>> = { back: 'Cmd+[', forward: 'Cmd+]' };

function acceleratorOf(keys: string): string {
  return keys.replace('mod', 'CmdOrCtrl').replace('shift', 'Shift').replace('alt', 'Alt');
}

// A second key for a command that is in the menu already.
function alsoOn(accelerator: string, item: Item): Item {
  const { id: _shown, ...rest } = item;
  return { ...rest, accelerator, visible: false, acceleratorWorksWhenHidden: true };
}

function macApplicationMenu(item: ItemOf): Item {
  return {
    label: 'Throughline',
    submenu: [
      { role: 'about', label: 'About Throughline' },
      separator,
      item('settings'),
      separator,
      { role: 'services', label: 'Services' },
      separator,
      { role: 'hide', label: 'Hide Throughline' },
      { role: 'hideOthers', label: 'Hide others' },
      { role: 'unhide', label: 'Show all' },
      separator,
      { role: 'quit', label: 'Quit Throughline' },
    ],
  };
}

function fileMenu({ openWindow }: MenuOptions, isMac: boolean, item: ItemOf): Item {
  return {
    label: 'File',
    submenu: [
      item('new-client'),
      item('import'),
      item('compile-packet'),
      separator,
      { id: 'new-window', label: 'New window', accelerator: 'CmdOrCtrl+Shift+N', click: openWindow },
      { role: 'close', label: 'Close window' },
      separator,
      item('lock'),
      ...(isMac ? [] : [separator, item('settings'), separator, { role: 'quit', label: 'Quit' } as const]),
    ],
  };
}

function editMenu(isMac: boolean, item: ItemOf): Item {
  return {
    label: 'Edit',
    submenu: [
      item('undo'),
      item('redo'),
      ...(isMac ? [] : [alsoOn('Ctrl+Y', item('redo'))]),
      separator,
      { role: 'cut', label: 'Cut' },
      { role: 'copy', label: 'Copy' },
      { role: 'paste', label: 'Paste' },
      { role: 'pasteAndMatchStyle', label: 'Paste as plain text' },
      { role: 'delete', label: 'Delete' },
      { role: 'selectAll', label: 'Select all' },
      separator,
      item('palette'),
    ],
  };
}

function viewMenu({ forDevelopment }: MenuOptions, item: ItemOf): Item {
  return {
    label: 'View',
    submenu: [
      item('text-larger'),
      alsoOn('CmdOrCtrl+=', item('text-larger')),
      item('text-smaller'),
      item('text-normal'),
      separator,
      { label: 'Theme', submenu: [item('theme-light'), item('theme-dark'), item('theme-system')] },
      separator,
      { role: 'togglefullscreen', label: 'Full screen' },
      ...(forDevelopment ? developmentItems : []),
    ],
  };
}

const developmentItems: Item[] = [
  separator,
  { role: 'reload', label: 'Reload' },
  { role: 'toggleDevTools', label: 'Developer tools' },
];

function goMenu(item: ItemOf): Item {
  return {
    label: 'Go',
    submenu: [
      item('go-today'),
      item('go-days'),
      item('go-clients'),
      separator,
      item('go-overview'),
      item('go-registry'),
      item('go-calendar'),
      item('go-retainer'),
      item('go-packets'),
      item('go-setup'),
      separator,
      item('back'),
      item('forward'),
    ],
  };
}

function windowMenu(isMac: boolean): Item {
  const macItems: Item[] = [
    { role: 'zoom', label: 'Zoom' },
    separator,
    { role: 'front', label: 'Bring all to front' },
  ];
  return {
    label: 'Window',
    ...(isMac && { role: 'window' as const }),
    submenu: [{ role: 'minimize', label: 'Minimise' }, ...(isMac ? macItems : [])],
  };
}

function helpMenu(isMac: boolean, item: ItemOf): Item {
  return {
    label: 'Help',
    role: 'help',
    submenu: [
      item('shortcuts'),
      ...(isMac ? [] : [separator, { role: 'about', label: 'About Throughline' } as const]),
    ],
  };
}
