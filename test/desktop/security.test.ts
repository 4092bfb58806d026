/** Each item of Electron's own security checklist, by its number and name, held to what the shell really does. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { config } from '#build/electron-builder.config.ts';
import { portRequest } from '#shared/contract/port.ts';
import { type Checks, named } from './checklist.ts';
import { preventable } from './events.ts';
import { FrameDouble } from './page-double.ts';
import { everyPermission } from './permissions.ts';
import { settle, startDesktop } from './start.ts';

const ourPage = { isMainFrame: true, requestingUrl: 'throughline://app/#/days' };

const checks: Checks = {
  1: async () => {
    const { electron } = await startDesktop();
    const { defaultSession } = electron.session;
    const refused = ['http://a.example/', 'https://a.example/', 'wss://a.example/', 'ftp://a.example/'];
    const more = ['file:///etc/passwd', 'throughline://other/', 'blob:https://a.example/1', 'chrome://gpu/'];
    for (const url of [...refused, ...more]) expect(defaultSession.allowsRequest(url), url).toBe(false);
    const ours = ['throughline://app/', 'throughline://app/assets/a.js', 'blob:throughline://app/1'];
    for (const url of ours) expect(defaultSession.allowsRequest(url), url).toBe(true);
  },
  2: async () => {
    const off = {
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
    };
    expect(await webPreferences()).toMatchObject(off);
  },
  3: async () => {
    expect(await webPreferences()).toMatchObject({ contextIsolation: true });
  },
  4: async () => {
    const { electron } = await startDesktop();
    expect(electron.app.isSandboxed).toBe(true);
    expect(electron.window.options.webPreferences).toMatchObject({ sandbox: true });
  },
  5: async () => {
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
  },
  6: async () => {
    expect(await webPreferences()).toMatchObject({ webSecurity: true });
  },
  7: async () => {
    const { electron } = await startDesktop();
    for (const path of ['', 'assets/index-abc.js', 'nothing-here']) {
      const { headers } = await electron.protocol.request(`throughline://app/${path}`);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
  },
  8: async () => {
    expect(await webPreferences()).toMatchObject({ allowRunningInsecureContent: false });
  },
  9: async () => {
    expect(await webPreferences()).toMatchObject({ experimentalFeatures: false });
  },
  10: async () => {
    expect(await webPreferences()).not.toHaveProperty('enableBlinkFeatures');
  },
  11: async () => {
    expect(await webPreferences()).toMatchObject({ webviewTag: false });
  },
  12: async () => {
    const { electron } = await startDesktop();
    const attaching = preventable({});
    electron.window.webContents.tell('will-attach-webview', attaching);
    expect(attaching.defaultPrevented).toBe(true);
  },
  13: async () => {
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
  },
  14: async () => {
    const { electron } = await startDesktop();
    for (const url of ['throughline://app/', 'https://a.example/', 'about:blank', 'file:///etc/passwd']) {
      expect(electron.window.webContents.openWindow(url), url).toBe(false);
    }
    expect(electron.windows).toHaveLength(1);
  },
  15: async () => {
    const { electron } = await startDesktop();
    const { webContents } = electron.window;
    const refused = [
      'file:///bin/sh',
      'smb://server/share',
      'ms-msdt:/id',
      'http://a.example/',
      'vbscript:x',
      'https://bank.example@evil.example/',
      'https://a.example/\u202Efdp.exe',
      'mailto:a@b.example?attach=/etc/passwd',
      'not a link',
    ];
    for (const url of refused) webContents.openWindow(url);
    await settle();
    expect(electron.dialog.questions).toHaveLength(0);
    expect(electron.shell.opened).toEqual([]);

    webContents.openWindow('https://a.example/report?year=2026');
    await settle();
    expect(electron.dialog.question.options.detail).toContain('https://a.example/report?year=2026');
    expect(electron.shell.opened).toEqual([]);
    electron.dialog.question.press('Open');
    await settle();
    expect(electron.shell.opened).toEqual(['https://a.example/report?year=2026']);
  },
  16: () => {
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    const installed = createRequire(import.meta.url)('electron/package.json');
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
    expect(installed.version).toBe(devDependencies.electron);
  },
  17: async () => {
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
  },
  18: async () => {
    const { electron } = await startDesktop();
    expect(electron.window.loaded).toEqual(['throughline://app/']);
    const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
    expect(electron.protocol.schemes).toEqual([{ scheme: 'throughline', privileges }]);
  },
  19: () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  },
  20: () => {
    for (const file of ['electron/preload/preload.ts', 'electron/preload/hand-over.ts']) {
      expect(readFileSync(file, 'utf8')).not.toMatch(/contextBridge|exposeInMainWorld|require\(/);
    }
  },
};

async function webPreferences() {
  const { electron } = await startDesktop();
  return electron.window.options.webPreferences;
}

describe("Electron's security checklist", () => {
  test.each(named(checks))('%s', async (_name, check) => {
    await check();
  });
});
