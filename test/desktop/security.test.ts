/** Each item of Electron's own security checklist, by its number, held to what the shell really does. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { config } from '#build/electron-builder.config.ts';
import { portRequest } from '#shared/contract/port.ts';
import { FrameDouble } from './page-double.ts';
import { everyPermission } from './permissions.ts';
import { settle, startDesktop } from './start.ts';

const ourPage = { isMainFrame: true, requestingUrl: 'throughline://app/#/days' };
async function webPreferences() {
  const { electron } = await startDesktop();
  return electron.window.options.webPreferences;
}

describe("Electron's security checklist", () => {
  test('1: only secure content: nothing is fetched from any network, by any scheme', async () => {
    const { electron } = await startDesktop();
    const { defaultSession } = electron.session;
    const refused = ['http://a.example/', 'https://a.example/', 'wss://a.example/', 'ftp://a.example/'];
    const more = ['file:///etc/passwd', 'throughline://other/', 'blob:https://a.example/1', 'chrome://gpu/'];
    for (const url of [...refused, ...more]) expect(defaultSession.allowsRequest(url), url).toBe(false);
    const ours = ['throughline://app/', 'throughline://app/assets/a.js', 'blob:throughline://app/1'];
    for (const url of ours) expect(defaultSession.allowsRequest(url), url).toBe(true);
  });

  test('1: no dictionary is fetched: only macOS, which has its own, checks spelling', async () => {
    const onLinux = await startDesktop({ platform: 'linux' });
    expect(onLinux.electron.session.defaultSession.isSpellCheckerEnabled).toBe(false);
    const onMac = await startDesktop({ platform: 'darwin' });
    expect(onMac.electron.session.defaultSession.isSpellCheckerEnabled).toBe(true);
  });

  test('2: no Node in pages, workers or frames', async () => {
    expect(await webPreferences()).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
    });
  });

  test('3: the preload script lives in a world of its own', async () => {
    expect(await webPreferences()).toMatchObject({ contextIsolation: true });
  });

  test('4: every process is sandboxed, and pages cannot opt out', async () => {
    const { electron } = await startDesktop();
    expect(electron.app.isSandboxed).toBe(true);
    expect(electron.window.options.webPreferences).toMatchObject({ sandbox: true });
  });

  test('5: every permission is refused, but writing to the clipboard from our own page', async () => {
    const { electron } = await startDesktop();
    const { defaultSession } = electron.session;
    for (const permission of everyPermission) {
      const expected = permission === 'clipboard-sanitized-write';
      expect(defaultSession.requestPermission(permission, ourPage), permission).toBe(expected);
      expect(defaultSession.checkPermission(permission, ourPage), permission).toBe(expected);
    }
    const elsewhere = { isMainFrame: true, requestingUrl: 'https://a.example/' };
    const frame = { isMainFrame: false, requestingUrl: 'throughline://app/' };
    for (const details of [elsewhere, frame, { isMainFrame: true }]) {
      expect(defaultSession.requestPermission('clipboard-sanitized-write', details)).toBe(false);
      expect(defaultSession.checkPermission('clipboard-sanitized-write', details)).toBe(false);
    }
    expect(defaultSession.allowsDevice()).toBe(false);
    expect(defaultSession.allowsScreenCapture()).toBe(false);
    expect(defaultSession.allowsDownload()).toBe(false);
  });

  test('6: web security stays on', async () => {
    expect(await webPreferences()).toMatchObject({ webSecurity: true });
  });

  test('7: a strict content security policy comes with every answer, refusals included', async () => {
    const { electron } = await startDesktop();
    for (const path of ['', 'assets/index-abc.js', 'nothing-here']) {
      const { headers } = await electron.protocol.request(`throughline://app/${path}`);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
  });

  test('8, 9, 10: insecure content, experimental and extra Blink features stay off', async () => {
    const preferences = await webPreferences();
    expect(preferences).toMatchObject({ allowRunningInsecureContent: false, experimentalFeatures: false });
    expect(preferences).not.toHaveProperty('enableBlinkFeatures');
  });

  test('11, 12: no page can be embedded', async () => {
    const { electron } = await startDesktop();
    expect(electron.window.options.webPreferences).toMatchObject({ webviewTag: false });
    let prevented = false;
    electron.window.webContents.tell('will-attach-webview', {
      defaultPrevented: false,
      preventDefault: () => {
        prevented = true;
      },
    });
    expect(prevented).toBe(true);
  });

  test('13: a page goes nowhere but to itself', async () => {
    const { electron } = await startDesktop();
    const { webContents } = electron.window;
    const refused = ['https://a.example/', 'file:///etc/passwd', 'throughline://app/assets/index-abc.js'];
    const more = [
      'throughline://app.example/',
      'throughline://other/',
      'javascript:alert(1)',
      'data:text/html,x',
    ];
    for (const url of [...refused, ...more]) {
      expect(webContents.navigate(url), url).toBe(false);
      expect(webContents.navigate(url, 'will-frame-navigate'), url).toBe(false);
      expect(webContents.navigate(url, 'will-redirect'), url).toBe(false);
    }
    expect(webContents.navigate('throughline://app/')).toBe(true);
    expect(webContents.navigate('throughline://app/#/days')).toBe(true);
    expect(webContents.navigate('throughline://app/', 'will-redirect')).toBe(false);
  });

  test('13, 14: pages that something else creates are guarded as well', async () => {
    const { electron } = await startDesktop();
    const other = new electron.BrowserWindow({}).webContents;
    expect(other.navigate('https://a.example/')).toBe(false);
    expect(other.openWindow('https://a.example/')).toBe(false);
  });

  test('14: no page opens a window', async () => {
    const { electron } = await startDesktop();
    for (const url of ['throughline://app/', 'https://a.example/', 'about:blank', 'file:///etc/passwd']) {
      expect(electron.window.webContents.openWindow(url), url).toBe(false);
    }
    expect(electron.windows).toHaveLength(1);
  });

  test('15: the system opens https and mailto links only, and after the person has seen the address', async () => {
    const { electron } = await startDesktop();
    const { webContents } = electron.window;
    const refused = [
      'file:///bin/sh',
      'smb://server/share',
      'ms-msdt:/id',
      'http://a.example/',
      'vbscript:x',
    ];
    const more = [
      'https://bank.example@evil.example/',
      'mailto:a@b.example?attach=/etc/passwd',
      'not a link',
    ];
    for (const url of [...refused, ...more]) webContents.openWindow(url);
    await settle();
    expect(electron.dialog.questions).toHaveLength(0);
    expect(electron.shell.opened).toEqual([]);

    webContents.openWindow('https://a.example/report?year=2026');
    await settle();
    expect(electron.dialog.question.options.detail).toBe('https://a.example/report?year=2026');
    expect(electron.shell.opened).toEqual([]);
    electron.dialog.question.press('Open');
    await settle();
    expect(electron.shell.opened).toEqual(['https://a.example/report?year=2026']);
  });

  test('16: Electron is pinned to one exact version', () => {
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    const installed = createRequire(import.meta.url)('electron/package.json');
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
    expect(installed.version).toBe(devDependencies.electron);
  });

  test('17: messages from anybody but our own top frame are not answered', async () => {
    const { electron, app } = await startDesktop();
    const { webContents } = electron.window;
    const strangers = [
      new FrameDouble('https://a.example/'),
      new FrameDouble('throughline://other/'),
      new FrameDouble('throughline://app/', new FrameDouble('throughline://app/')),
      new FrameDouble('throughline://app/assets/index-abc.js'),
      new FrameDouble('throughline://app/', null, 'null'),
      new FrameDouble('about:blank', null, 'throughline://app'),
    ];
    for (const frame of strangers) {
      webContents.receiveIpc(portRequest, frame);
      expect(frame.received, frame.url).toEqual([]);
    }
    webContents.receiveIpc(portRequest, null);
    await settle();
    expect(app.ports).toEqual([]);
    expect(webContents.ipcChannels).toEqual([portRequest]);
  });

  test('18: pages come by a protocol of our own, never from file://', async () => {
    const { electron } = await startDesktop();
    expect(electron.window.loaded).toEqual(['throughline://app/']);
    expect(electron.protocol.schemes).toEqual([
      {
        scheme: 'throughline',
        privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
      },
    ]);
  });

  test('19: the fuses that let others run code in our binary are blown', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  test('20: the page is given nothing of Electron: the preload script exposes no object', () => {
    for (const file of ['electron/preload/preload.ts', 'electron/preload/hand-over.ts']) {
      expect(readFileSync(file, 'utf8')).not.toMatch(/contextBridge|exposeInMainWorld|require\(/);
    }
  });
});
