/**
 * Electron's security checklist against the true binary, where it and a display are at hand. Where they are not, this
 * run says so out loud.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '#build/bundle.ts';
import { desktopObstacle, electronBinary } from '#build/electron-binary.ts';
import { config } from '#build/electron-builder.config.ts';
import { root } from '#build/steps.ts';
import { type Checks, named } from './checklist.ts';

const binary = electronBinary();
const obstacle = desktopObstacle();
const dataDir = mkdtempSync(join(tmpdir(), 'throughline-smoke-'));

let electron: ElectronApplication;
let page: Page;

const checks: Checks = {
  1: async () => {
    for (const url of ['http://example.com', 'https://example.com', 'file:///etc/hosts']) {
      expect(await outcomeOf(`fetch('${url}')`), url).toBe('refused');
    }
  },
  2: async () => {
    const inPage = '[typeof require, typeof process, typeof module, typeof Buffer].join()';
    expect(await page.evaluate(inPage)).toBe('undefined,undefined,undefined,undefined');
    expect(await preferences()).toMatchObject({ nodeIntegration: false, nodeIntegrationInWorker: false });
  },
  3: async () => {
    expect(await preferences()).toMatchObject({ contextIsolation: true });
  },
  4: async () => {
    expect(await preferences()).toMatchObject({ sandbox: true });
  },
  5: async () => {
    for (const name of ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read']) {
      const state = `navigator.permissions.query({ name: '${name}' }).then((answer) => answer.state)`;
      expect(await page.evaluate(state), name).toBe('denied');
    }
    expect(await page.evaluate('Notification.requestPermission()')).toBe('denied');
    expect(await outcomeOf('navigator.mediaDevices.getUserMedia({ audio: true })')).toBe('refused');
  },
  6: async () => {
    expect(await preferences()).toMatchObject({ webSecurity: true });
  },
  7: async () => {
    const policy = "fetch('/').then((answer) => answer.headers.get('content-security-policy'))";
    expect(await page.evaluate(policy)).toContain("default-src 'none'; script-src 'self'");
    const inline = `(() => {
      const script = document.createElement('script');
      script.textContent = 'window.hasRun = true';
      document.head.append(script);
      return window.hasRun === true;
    })()`;
    expect(await page.evaluate(inline)).toBe(false);
  },
  8: async () => {
    expect(await preferences()).toMatchObject({ allowRunningInsecureContent: false });
  },
  9: async () => {
    expect(await preferences()).toMatchObject({ experimentalFeatures: false });
  },
  10: async () => {
    expect((await preferences()).enableBlinkFeatures ?? '').toBe('');
  },
  11: async () => {
    expect(await preferences()).toMatchObject({ webviewTag: false });
    expect(await page.evaluate("typeof document.createElement('webview').loadURL")).toBe('undefined');
  },
  12: async () => {
    await page.evaluate("document.body.append(document.createElement('webview'))");
    expect(await electron.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  },
  13: async () => {
    for (const url of ['https://example.com/', 'file:///etc/hosts', 'throughline://app/assets/']) {
      await page.evaluate(`location.assign('${url}')`).catch(() => undefined);
      await page.waitForTimeout(100);
      expect(await page.evaluate('location.href'), url).toMatch(/^throughline:\/\/app\/(#|$)/);
    }
  },
  14: async () => {
    expect(await page.evaluate("window.open('throughline://app/')")).toBeNull();
    expect(electron.windows()).toHaveLength(1);
  },
  15: async () => {
    await electron.evaluate(({ dialog, shell }) => {
      const seen: string[] = [];
      Reflect.set(globalThis, 'seen', seen);
      const ask = async (...given: unknown[]) => {
        seen.push(`asked: ${Reflect.get(Object(given.at(-1)), 'detail')}`);
        return { response: 1, checkboxChecked: false };
      };
      const open = async (url: string) => {
        seen.push(`opened: ${url}`);
      };
      Reflect.set(dialog, 'showMessageBox', ask);
      Reflect.set(shell, 'openExternal', open);
    });
    for (const url of ['file:///bin/sh', 'smb://server/share', 'https://a.example/report']) {
      await page.evaluate(`window.open('${url}')`);
    }
    await expect
      .poll(() => electron.evaluate(() => Reflect.get(globalThis, 'seen')))
      .toEqual([expect.stringMatching(/^asked: https:\/\/a\.example\/report/)]);
  },
  16: async () => {
    const { version } = createRequire(import.meta.url)('electron/package.json');
    expect(await electron.evaluate(() => process.versions.electron)).toBe(version);
  },
  17: async () => {
    // The port request is heard on the window's own contents alone; nothing listens for just anybody.
    expect(await electron.evaluate(({ ipcMain }) => ipcMain.eventNames())).toEqual([]);
  },
  18: async () => {
    expect(await page.evaluate('location.origin')).toBe('throughline://app');
  },
  19: () => {
    // A fuse that this Electron does not have could not be blown: the wire after the mark says how many there are.
    const bytes = readFileSync(binary ?? '');
    const mark = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
    const wire = bytes.subarray(bytes.indexOf(mark) + mark.length);
    expect(bytes.includes(mark)).toBe(true);
    expect(wire[0], 'version of the wire').toBe(1);
    expect(wire[1]).toBeGreaterThanOrEqual(Object.keys(config.electronFuses).length);
  },
  20: async () => {
    const exposed = 'Object.keys(window).filter((name) => /electron|ipc|preload/i.test(name))';
    expect(await page.evaluate(exposed)).toEqual([]);
  },
};

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

if (binary && !obstacle) {
  describe('the true Electron', () => {
    beforeAll(async () => {
      electron = await launch(binary);
      page = await electron.firstWindow();
      // The screens come up only after the app has answered over the port.
      await page.getByRole('heading').first().waitFor();
    });
    afterAll(() => electron?.close());

    test.each(named(checks))('%s', async (_name, check) => {
      await check();
    });
  });
} else {
  test('the true Electron was NOT tested, which is said out loud', () => {
    process.stderr.write(
      `\n  NOT RUN: Electron's security checklist against the true binary. ${obstacle}.\n\n`,
    );
    expect(obstacle).toMatch(/^(Electron's binary is not on this machine|There is no display)$/);
  });
}

async function outcomeOf(promise: string): Promise<unknown> {
  return page.evaluate(`${promise}.then(() => 'allowed', () => 'refused')`);
}

// Not in Electron's declarations, but what it answers is what the page really runs with.
function preferences(): Promise<Record<string, unknown>> {
  return electron.evaluate(({ BrowserWindow }) => {
    const contents = Object(BrowserWindow.getAllWindows()[0]?.webContents);
    return Reflect.apply(Reflect.get(contents, 'getLastWebPreferences'), contents, []);
  });
}

async function launch(executablePath: string): Promise<ElectronApplication> {
  await ensureBuilt(['node', 'renderer']);
  const asRoot = process.getuid?.() === 0;
  const args = [...(asRoot ? ['--no-sandbox'] : []), root, '--data', dataDir];
  return _electron.launch({ executablePath, args });
}
