/** What keeps the desktop shut beyond Electron's own checklist. */
import { expect, test } from 'vitest';
import { config } from '#build/electron-builder.config.ts';
import { ElectronDouble } from './electron-double.ts';
import { preventable } from './events.ts';
import { SessionDouble } from './session-double.ts';
import { startDesktop } from './start.ts';

test('no dictionary is fetched: only macOS, which has its own, checks spelling', async () => {
  const onLinux = await startDesktop({ platform: 'linux' });
  expect(onLinux.electron.session.defaultSession.isSpellCheckerEnabled).toBe(false);
  const onMac = await startDesktop({ platform: 'darwin' });
  expect(onMac.electron.session.defaultSession.isSpellCheckerEnabled).toBe(true);
});

test.each(['no-sandbox', 'disable-web-security', 'load-extension', 'remote-debugging-port'])(
  'an installed app does not run with --%s, which no fuse takes away, and says so',
  async (name) => {
    const electron = new ElectronDouble();
    electron.app.switches.add(name);
    const { app } = await startDesktop({ electron });
    expect(electron.app.exitCode).toBe(1);
    expect(electron.dialog.errors[0]?.content).toContain(`--${name}`);
    expect(electron.windows).toEqual([]);
    expect(app.ports).toEqual([]);
  },
);

test('a developer may start it with them', async () => {
  const electron = new ElectronDouble();
  electron.app.isPackaged = false;
  electron.app.switches.add('remote-debugging-port');
  expect((await startDesktop({ electron })).electron.windows).toHaveLength(1);
});

test('no page gets a Bluetooth device, of which Electron would give the first', async () => {
  const { electron } = await startDesktop();
  const asking = preventable({});
  const given: string[] = [];
  electron.window.webContents.tell('select-bluetooth-device', asking, [], (id: string) => given.push(id));
  expect(asking.defaultPrevented).toBe(true);
  expect(given).toEqual(['']);
});

test('a session that something else opens is guarded as well', async () => {
  const { electron } = await startDesktop();
  const other = new SessionDouble();
  electron.app.tell('session-created', other);
  expect(other.allowsRequest('https://a.example/')).toBe(false);
  expect(other.requestPermission('geolocation', { isMainFrame: true })).toBe(false);
  expect(other.allowsDownload()).toBe(false);
});

test('pages that something else creates are guarded as well', async () => {
  const { electron } = await startDesktop();
  const other = new electron.BrowserWindow({}).webContents;
  expect(other.navigate('https://a.example/')).toBe(false);
  expect(other.openWindow('https://a.example/')).toBe(false);
});

test('only what the system itself must load lies outside the archive that is checked for integrity', () => {
  expect(config.asar).toEqual({ smartUnpack: false });
  expect(config.asarUnpack).toEqual(['**/*.node']);
});

test('an AppImage starts in the sandbox as well, where its packer would leave it out', () => {
  expect(config.appImage).toEqual({ executableArgs: [] });
});
