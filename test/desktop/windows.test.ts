/** Windows: how they look before the page does, which one is in use, where they come back. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { pageColors } from '#renderer/ui/palette.ts';
import { portRequest } from '#shared/contract/port.ts';
import { tempFolder } from '#test/harness/temp-folder.ts';
import { ElectronDouble } from './electron-double.ts';
import { preventable } from './events.ts';
import { WorldDouble } from './page-double.ts';
import { settle, startDesktop } from './start.ts';
import type { WindowDouble } from './window-double.ts';

const kept = {
  bounds: { x: 200, y: 100, width: 1100, height: 700 },
  isMaximised: true,
  isFullScreen: false,
  background: '#0b1220',
};

function readState(dataDir: string): unknown {
  return JSON.parse(readFileSync(join(dataDir, 'window-state.json'), 'utf8'));
}

function folderWith(state: object): string {
  const folder = tempFolder();
  writeFileSync(join(folder, 'window-state.json'), JSON.stringify(state));
  return folder;
}

describe('the first window', () => {
  test('is hidden until the page has painted, and runs our preload script', async () => {
    const electron = new ElectronDouble();
    await startDesktop({ electron });
    expect(electron.window.options).toMatchObject({
      show: false,
      title: 'Throughline',
      minWidth: 900,
      minHeight: 600,
      webPreferences: { preload: '/opt/throughline/preload.cjs' },
    });
    expect(electron.window).toMatchObject({ isShown: true, wasShownEarly: false });
  });

  test('is shown also when the page cannot be loaded, and the log says so', async () => {
    const electron = new ElectronDouble();
    electron.loadFailure = new Error('ERR_FAILED');
    const { faults } = await startDesktop({ electron });
    expect(electron.window.isShown).toBe(true);
    expect(faults).toEqual([electron.loadFailure]);
  });

  test.each([
    [true, pageColors.dark],
    [false, pageColors.light],
  ])(
    'has the background of the page the first time, as the system has it (dark: %j)',
    async (isDark, background) => {
      const electron = new ElectronDouble();
      electron.nativeTheme.shouldUseDarkColors = isDark;
      await startDesktop({ electron });
      expect(electron.window.options.backgroundColor).toBe(background);
    },
  );

  test('comes back where it was, as large, maximised, in the colour of the page', async () => {
    const { electron } = await startDesktop({ dataDir: folderWith(kept) });
    expect(electron.window.options).toMatchObject({ ...kept.bounds, backgroundColor: '#0b1220' });
    expect(electron.window.isMaximized()).toBe(true);
    expect(electron.window.isFullScreen()).toBe(false);
    expect(electron.window).toMatchObject({ isShown: true, wasShownEarly: false });
  });

  test('comes back in full screen', async () => {
    const { electron } = await startDesktop({ dataDir: folderWith({ ...kept, isFullScreen: true }) });
    expect(electron.window.isFullScreen()).toBe(true);
  });

  test('comes to the middle when its display is gone', async () => {
    const gone = { ...kept, bounds: { ...kept.bounds, x: 4_000 } };
    const { electron } = await startDesktop({ dataDir: folderWith(gone) });
    expect(electron.window.options).toMatchObject({ x: 320, y: 120, width: 1280, height: 800 });
  });

  test('leaves its place, and the colour of the page, for the next time', async () => {
    const { electron, app, dataDir } = await startDesktop();
    electron.window.moveTo({ x: 10, y: 20, width: 1000, height: 650 });
    electron.window.webContents.tell('did-change-theme-color', preventable({}), '#101113');
    electron.window.webContents.tell('did-change-theme-color', preventable({}), null);
    expect(electron.window.background).toBe('#101113');
    app.finishing.resolve();
    electron.app.quit();
    await settle();
    expect(readState(dataDir)).toEqual({
      bounds: { x: 10, y: 20, width: 1000, height: 650 },
      isMaximised: false,
      isFullScreen: false,
      background: '#101113',
    });
  });

  test.each<[string, (window: WindowDouble) => void, object]>([
    ['moved', (window) => window.moveTo({ ...window.bounds, x: 7 }), { bounds: { x: 7 } }],
    ['resized', (window) => window.moveTo({ ...window.bounds, width: 999 }), { bounds: { width: 999 } }],
    ['maximised', (window) => window.maximize(), { isMaximised: true }],
  ])('writes its place soon after it was %s', async (_name, change, expected) => {
    const { electron, dataDir } = await startDesktop();
    change(electron.window);
    await vi.waitFor(() => expect(readState(dataDir)).toMatchObject(expected), 2_000);
  });

  test('leaves behind that it was closed in full screen', async () => {
    const { electron, app, dataDir } = await startDesktop();
    electron.window.setFullScreen(true);
    app.finishing.resolve();
    electron.window.close();
    await settle();
    expect(readState(dataDir)).toMatchObject({ isFullScreen: true });
  });

  test('has developer tools only while the app is not packed', async () => {
    const electron = new ElectronDouble();
    electron.app.isPackaged = false;
    await startDesktop({ electron });
    expect(electron.window.options.webPreferences?.devTools).toBe(true);
    const packed = await startDesktop();
    expect(packed.electron.window.options.webPreferences?.devTools).toBe(false);
  });
});

describe('several windows', () => {
  test('each have a port of their own, and the menu speaks to the one used last', async () => {
    const { electron, app } = await startDesktop();
    const first = electron.window;
    electron.Menu.click('new-window');
    const second = electron.window;
    expect(second.options).toMatchObject({ x: (first.options.x ?? 0) + 28, y: (first.options.y ?? 0) + 28 });
    for (const window of [first, second]) {
      const world = new WorldDouble(window.webContents);
      world.postMessage(portRequest, world.location.origin);
    }
    await settle();
    electron.Menu.click('undo');
    first.focus();
    electron.Menu.click('undo');
    await settle();
    expect(app.commands).toEqual([
      { command: 'undo', port: app.ports[1] },
      { command: 'undo', port: app.ports[0] },
    ]);
  });

  test('a second start brings the window in use to the front, and opens none', async () => {
    const { electron } = await startDesktop();
    electron.window.minimise();
    electron.app.tell('second-instance');
    expect(electron.window.isMinimized()).toBe(false);
    expect(electron.windows).toHaveLength(1);
  });

  test('turning the wheel over a page changes the text size of that page', async () => {
    const { electron, app } = await startDesktop();
    const world = new WorldDouble(electron.window.webContents);
    world.postMessage(portRequest, world.location.origin);
    electron.window.webContents.tell('zoom-changed', preventable({}), 'in');
    electron.window.webContents.tell('zoom-changed', preventable({}), 'out');
    await settle();
    expect(app.commands.map(({ command }) => command)).toEqual(['text-larger', 'text-smaller']);
  });

  test('a command without a window opens one', async () => {
    const { electron } = await startDesktop({ platform: 'darwin' });
    electron.window.close();
    expect(electron.windows).toHaveLength(0);
    electron.Menu.click('go-today');
    expect(electron.windows).toHaveLength(1);
  });
});

test('the system knows the app by its name', async () => {
  const { electron } = await startDesktop({ platform: 'win32' });
  expect(electron.app).toMatchObject({ name: 'Throughline', userModelId: 'app.throughline.desktop' });
  expect(electron.app.aboutPanel).toEqual({ applicationName: 'Throughline', applicationVersion: '1.2.3' });
});

describe('when the app already runs on this data folder', () => {
  test('the second process ends without opening anything', async () => {
    const electron = new ElectronDouble();
    electron.app.isFirstInstance = false;
    let created = 0;
    await startDesktop({
      electron,
      createApp: async () => {
        created += 1;
        throw new Error('must not be called');
      },
    });
    expect(electron.app.exitCode).toBe(0);
    expect(electron.windows).toEqual([]);
    expect(electron.dialog.errors).toEqual([]);
    expect(created).toBe(0);
  });

  test('the lock is one of the data folder: its profile lies there', async () => {
    const { electron, dataDir } = await startDesktop();
    expect(electron.app.paths.get('userData')).toBe(join(dataDir, 'desktop'));
  });
});
