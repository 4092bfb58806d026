import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addClient } from '#test/harness/builders.ts';
import { refusalOf } from '#test/harness/refusal.ts';
import { createTestApp } from '#test/harness/test-app.ts';

const fresh = {
  ...{ ownerName: '', locale: null, colorScheme: 'auto', textZoom: 100, ignoredNames: [] },
  ...{ autoLockMinutes: 15, offersProtection: true, dismissedPlaces: [] },
  ...{ workingWeekdays: [1, 2, 3, 4, 5], holidayCountry: null, holidayRegion: null },
};

describe('a workspace', () => {
  it('is new until it has an owner or a client', async () => {
    await using one = await createTestApp();
    expect(await one.client.workspace.status({})).toMatchObject({
      isNew: true,
      dataFolder: one.dataDir,
      settings: fresh,
    });
    const created = await one.client.workspace.create({ ownerName: 'Ines Duarte' });
    expect(created).toMatchObject({ isNew: false, settings: { ...fresh, ownerName: 'Ines Duarte' } });
    await using other = await createTestApp();
    await addClient(other.client);
    expect((await other.client.workspace.status({})).isNew).toBe(false);
  });

  it('keeps the settings that are given and leaves the others, across a restart', async () => {
    const first = await createTestApp();
    await first.client.workspace.saveSettings({ locale: 'de-DE', textZoom: 120 });
    expect(await first.client.workspace.saveSettings({ colorScheme: 'dark' })).toEqual({
      ...fresh,
      ...{ locale: 'de-DE', textZoom: 120, colorScheme: 'dark' },
    });
    await using again = await first.restart();
    const { settings } = await again.client.workspace.status({});
    expect(settings).toMatchObject({ locale: 'de-DE', textZoom: 120, colorScheme: 'dark' });
    expect((await again.client.workspace.saveSettings({ locale: null })).locale).toBeNull();
  });

  it('refuses a text size that nobody could read', async () => {
    await using test = await createTestApp();
    const call = test.client.workspace.saveSettings({ textZoom: 20 });
    expect(await refusalOf(call)).toMatchObject({ code: 'INVALID_INPUT' });
    expect((await test.client.workspace.status({})).settings).toEqual(fresh);
  });

  it.skipIf(process.platform === 'win32')('can be read by its owner alone', async () => {
    await using test = await createTestApp();
    for (const name of ['workspace.db', 'keyring.json', 'workspace.lock']) {
      expect(statSync(join(test.dataDir, name)).mode & 0o077, name).toBe(0);
    }
  });
});
