/** The desktop's secret store: the asynchronous safeStorage alone, and the plain-text fallback never without saying so. */

import { describe, expect, test } from 'vitest';
import { createApp } from '#electron/app/app.ts';
import { refusalOf } from '#test/harness/refusal.ts';
import { tempFolder } from '#test/harness/temp-folder.ts';
import { createTestApp } from '#test/harness/test-app.ts';
import { ElectronDouble } from './electron-double.ts';
import { startDesktop } from './start.ts';

async function storeOf(electron: ElectronDouble, platform: NodeJS.Platform = 'linux') {
  const started = await startDesktop({ electron, platform });
  const store = started.host().secretStore;
  if (!store) throw new Error('The desktop has no secret store');
  return store;
}

describe('the secret store of the desktop', () => {
  test.each(['linux', 'darwin', 'win32'] as const)('seals and opens on %s', async (platform) => {
    const store = await storeOf(new ElectronDouble(), platform);
    expect(await store.state()).toBe('available');
    const sealed = await store.seal('a secret');
    expect(Buffer.from(sealed).toString()).not.toContain('a secret');
    expect(await store.open(sealed)).toEqual({ text: 'a secret', isOutdated: false });
  });

  test('tells that Linux without a keyring would keep it in plain text', async () => {
    for (const [platform, state] of [
      ['linux', 'plain-text'],
      ['darwin', 'available'],
    ] as const) {
      const electron = new ElectronDouble();
      electron.safeStorage.backend = 'basic_text';
      expect(await (await storeOf(electron, platform)).state()).toBe(state);
    }
  });

  test('tells that no store answers', async () => {
    const electron = new ElectronDouble();
    electron.safeStorage.isAvailable = false;
    expect(await (await storeOf(electron)).state()).toBe('unavailable');
  });

  test('opens the workspace at the next start, and leaves it locked when the system refuses', async () => {
    const electron = new ElectronDouble();
    const secretStore = await storeOf(electron);
    const first = await createTestApp({ host: { secretStore } });
    await first.client.protection.protect({ kind: 'system' });
    const again = await first.restart();
    expect(await again.client.protection.status({})).toMatchObject({ kind: 'system', lockedBy: null });
    electron.safeStorage.refuses = true;
    await using locked = await again.restart();
    expect(await locked.client.protection.status({})).toMatchObject({ lockedBy: 'start' });
    expect(await refusalOf(locked.client.protection.unlock({}))).toMatchObject({ code: 'SECRET_STORE' });
    electron.safeStorage.refuses = false;
    expect(await locked.client.protection.unlock({})).toMatchObject({ lockedBy: null });
  });

  test('is not asked for by a workspace that nothing protects', async () => {
    const electron = new ElectronDouble();
    electron.safeStorage.refuses = true;
    const app = await createApp({
      dataDir: tempFolder(),
      host: {
        kind: 'desktop',
        secretStore: await storeOf(electron),
        saveFile: async () => ({ outcome: 'download' }),
        reveal: async () => false,
        openLink: async () => false,
      },
    });
    await app.close();
  });
});
