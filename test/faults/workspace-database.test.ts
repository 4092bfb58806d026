/** The workspace's own database is damaged or gone: the start goes on, and what it held is there again. */
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addClient, addInitiative, runningClient } from '#test/harness/builders.ts';
import { createTestApp, type TestApp } from '#test/harness/test-app.ts';
import { tried } from './record.ts';

async function twoClients() {
  const test = await createTestApp();
  const { clientId: id } = await runningClient(test.client, 'Acme');
  const { clientId: other } = await runningClient(test.client, 'Bolt');
  return { test, id, other };
}

it('finds every client again when the workspace database is lost', async () => {
  const { test, id, other } = await twoClients();
  let running = test;
  for (const lose of [rmSync, (path: string) => writeFileSync(path, '')]) {
    running = await running.restart((dataDir) => {
      for (const suffix of ['-wal', '-shm']) rmSync(join(dataDir, `workspace.db${suffix}`), { force: true });
      lose(join(dataDir, 'workspace.db'));
    });
    expect(await running.client.clients.list({})).toMatchObject([
      { id, name: 'Acme', condition: 'sound', isStale: false },
      { id: other, name: 'Bolt', condition: 'sound', isStale: false },
    ]);
    await addInitiative(running.client, id);
  }
  await running.close();
});

describe('a damaged workspace database', () => {
  const spoil = (offset: number) => (path: string) => {
    const bytes = readFileSync(path);
    bytes.fill(0x5a, offset, offset + 64);
    writeFileSync(path, bytes);
  };

  it.each([
    ['whose first page is spoiled', spoil(100)],
    ['with a spoiled page in the middle', spoil(3 * 4096 + 100)],
    ['that is cut short', (path: string) => truncateSync(path, 5000)],
    ['that is gone', rmSync],
  ])('%s is set aside, and clients and settings are there again', async (what, damage) => {
    const test = await createTestApp({ keepsBackups: true });
    const { id } = await addClient(test.client, { name: 'Acme' });
    await test.client.workspace.saveSettings({ ownerName: 'Ada Lindqvist' });
    const restart = (running: TestApp) =>
      running.restart((dataDir) => {
        for (const suffix of ['-wal', '-shm'])
          rmSync(join(dataDir, `workspace.db${suffix}`), { force: true });
        damage(join(dataDir, 'workspace.db'));
      });
    await using running = await restart(test);
    const { repair, settings } = await running.client.workspace.status({});
    expect(repair).toMatch(
      /Every client was found again from its own file\. Settings, .* as they were backed up/,
    );
    expect(settings.ownerName).toBe('Ada Lindqvist');
    expect(await running.client.clients.list({})).toMatchObject([{ id, name: 'Acme', condition: 'sound' }]);
    await addInitiative(running.client, id);
    const aside = readdirSync(running.dataDir).filter((name) => name.startsWith('workspace.damaged-'));
    expect(aside).toHaveLength(what.includes('gone') ? 0 : 1);
    tried({ what: `workspace database ${what}: clients and settings are there`, times: 1, survived: 1 });
  });

  it('without a backup leaves every client, and says that settings are to be looked at', async () => {
    const { test, id, other } = await twoClients();
    await using running = await test.restart((dataDir) => spoil(100)(join(dataDir, 'workspace.db')));
    expect(await running.client.clients.list({})).toMatchObject([{ id }, { id: other }]);
    expect((await running.client.workspace.status({})).repair).toContain('There was no backup of it');
    await using again = await running.restart();
    expect((await again.client.workspace.status({})).repair).toBeNull();
  });

  it('is left alone where the keyring is another workspace’s: that is no damage', async () => {
    const { test } = await twoClients();
    const start = test.restart((dataDir) => rmSync(join(dataDir, 'keyring.json')));
    await expect(start).rejects.toMatchObject({ code: 'FILE_KEY' });
    expect(readdirSync(test.dataDir).filter((name) => name.startsWith('workspace.damaged-'))).toEqual([]);
  });

  it('is left alone where its key in the keyring was changed: that is no damage either', async () => {
    const { test } = await twoClients();
    // Every change of the protection stores the key of the database anew.
    await test.client.protection.protect({ kind: 'none' });
    const start = test.restart((dataDir) => {
      const path = join(dataDir, 'keyring.json');
      const file = JSON.parse(readFileSync(path, 'utf8'));
      const [first] = Object.values(file.clientKeys);
      writeFileSync(path, JSON.stringify({ ...file, databaseKey: first }));
    });
    await expect(start).rejects.toMatchObject({ code: 'FILE_KEY' });
    expect(readdirSync(test.dataDir)).toContain('workspace.db');
    expect(readdirSync(test.dataDir).filter((name) => name.startsWith('workspace.damaged-'))).toEqual([]);
  });
});
