/** Every file gets another key: an older copy of the keyring opens nothing any more, and nothing of what it held is lost. */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Keyring } from '#db/files/keyring.ts';
import { workspaceDatabase } from '#db/files/keys/file-keys.ts';
import { rekeyDatabase } from '#db/files/open-database.ts';
import { opens } from '#db/files/rekeyed-copy.ts';
import { finish } from '#test/contract/finish.ts';
import { clientFilePath } from '#test/harness/stored.ts';
import { tempFolder } from '#test/harness/temp-folder.ts';
import { createTestApp } from '#test/harness/test-app.ts';
import { filesIn } from '#test/isolation/search-files.ts';

async function twoClients(options = {}) {
  const test = await createTestApp(options);
  const ids = [];
  for (const name of ['Acme', 'Bolt']) {
    const { id: clientId } = await test.client.clients.add({ name, currency: 'EUR' });
    await test.client.initiatives.add({ clientId, title: `Initiative of ${name}` });
    ids.push(clientId);
  }
  await test.client.workspace.saveSettings({ ownerName: 'Ada Lindqvist' });
  await finish(test.client.backups.now({}));
  const [acme = '', bolt = ''] = ids;
  return { test, acme, bolt };
}

const ringOf = (dataDir: string) => Keyring.open(join(dataDir, 'keyring.json'));

/** Databases in a folder that some key of a keyring opens, former ones included. */
function openedBy(keys: Keyring, folder: string): string[] {
  const all = [workspaceDatabase, ...keys.clientIds].flatMap((name) => keys.keysOfBackups(name));
  return databasesIn(folder).filter((path) =>
    all.some((key) =>
      (['client', 'workspace'] as const).some((kind) => opens({ path: join(folder, path), key, kind })),
    ),
  );
}

function databasesIn(folder: string): string[] {
  return filesIn(folder)
    .map((path) => relative(folder, path))
    .filter((path) => /\.db(\.before-v2)?$/.test(path));
}

describe('new keys for everything', () => {
  it('leave nothing that an older copy of the keyring opens, backups and second folder included', async () => {
    const { test, acme, bolt } = await twoClients();
    await using _closing = test;
    const second = tempFolder();
    await test.client.protection.protect({ kind: 'passphrase', passphrase: 'four words are enough' });
    await test.client.backups.setSecondFolder({ path: second });
    await finish(test.client.damage.salvage({ id: bolt }));
    const kept = join(clientFilePath(test.dataDir, bolt), '..', 'backups');
    const [copy = ''] = filesIn(kept).filter((path) => path.endsWith('.db'));
    copyFileSync(copy, `${clientFilePath(test.dataDir, bolt)}.before-v2`);
    await finish(test.client.backups.now({}));
    const old = join(tempFolder(), 'keyring.json');
    copyFileSync(join(test.dataDir, 'keyring.json'), old);
    const held = () => Promise.all([acme, bolt].map((clientId) => test.client.history.list({ clientId })));
    const [then, history] = [Keyring.open(old), await held()];
    await then.unlock({ passphrase: 'four words are enough' });
    expect(openedBy(then, test.dataDir)).toHaveLength(databasesIn(test.dataDir).length);
    expect(openedBy(then, second)).toHaveLength(3);

    expect(await finish(test.client.protection.renewKeys({}))).toEqual({ renewed: 2, left: [] });
    expect(openedBy(then, test.dataDir)).toEqual([]);
    expect(openedBy(then, second)).toEqual([]);
    const now = Keyring.open(join(second, 'Throughline backups', 'keyring.json'));
    await now.unlock({ passphrase: 'four words are enough' });
    expect(openedBy(now, second)).toEqual(databasesIn(second));
    expect(openedBy(now, test.dataDir)).toEqual(databasesIn(test.dataDir));
    expect(await held()).toEqual(history);
    expect(await finish(test.client.backups.verify({ id: acme }))).toMatchObject([{ problem: null }]);
  });

  it('leave every window at work, and hold after a restart', async () => {
    const { test, acme } = await twoClients();
    const listening = new AbortController();
    const events = await test.client.events.subscribe({}, { signal: listening.signal });
    const renewing = finish(test.client.protection.renewKeys({}));
    await test.client.workspace.saveSettings({ ownerName: 'Bo' });
    await renewing;
    await test.client.workspace.saveSettings({ ownerName: 'Cy' });
    expect((await events.next()).value).toBeDefined();
    listening.abort();
    await test.client.initiatives.add({ clientId: acme, title: 'After' });
    await using again = await test.restart();
    expect((await again.client.workspace.status({})).settings.ownerName).toBe('Cy');
    expect(JSON.stringify(await again.client.initiatives.list({ clientId: acme }))).toContain('After');
    expect((await again.client.workspace.status({})).repair).toBeNull();
  });

  it('leave a client that is damaged as it is, and say so', async () => {
    const { test, acme, bolt } = await twoClients();
    await using again = await test.restart((dataDir) =>
      writeFileSync(clientFilePath(dataDir, acme), 'no database'),
    );
    const { renewed, left } = await finish(again.client.protection.renewKeys({}));
    expect(renewed).toBe(1);
    expect(left).toMatchObject([
      { clientId: acme, why: expect.stringContaining('Restore it from a backup') },
    ]);
    expect(ringOf(again.dataDir).keysOfBackups(acme)).toHaveLength(1);
    expect(ringOf(again.dataDir).keysOfBackups(bolt)).toHaveLength(2);
    const [backup] = await again.client.backups.list({ id: acme });
    await finish(again.client.backups.restore({ id: acme, backupId: backup?.id ?? '' }));
    expect((await again.client.damage.report({ id: acme })).condition).toBe('sound');
  });

  it('stop where the person leaves, and every file still opens', async () => {
    const { test, acme, bolt } = await twoClients();
    const controller = new AbortController();
    const steps = await test.client.protection.renewKeys({}, { signal: controller.signal });
    await expect.poll(() => ringOf(test.dataDir).unfinishedRekeys).not.toEqual([]);
    controller.abort();
    await expect(steps.next().then(() => steps.next())).rejects.toThrow();
    await expect.poll(() => ringOf(test.dataDir).unfinishedRekeys).toEqual([]);
    await using again = await test.restart();
    for (const clientId of [acme, bolt]) await again.client.initiatives.add({ clientId, title: 'Goes on' });
  });
});

describe('the key of the workspace’s own database', () => {
  it('is settled at the next start, whether the crash came before or after the file had it', async () => {
    for (const hasNewKey of [false, true]) {
      const { test, acme } = await twoClients();
      await using again = await test.restart((dataDir) => {
        const [ring, path] = [ringOf(dataDir), join(dataDir, 'workspace.db')];
        const next = ring.beginRekey(workspaceDatabase);
        if (hasNewKey) rekeyDatabase({ path, key: ring.databaseKey, kind: 'workspace' }, next);
        copyFileSync(path, `${path}.rekey.part`);
      });
      const { repair, settings } = await again.client.workspace.status({});
      expect([repair, settings.ownerName]).toEqual([null, 'Ada Lindqvist']);
      expect(await again.client.clients.list({})).toHaveLength(2);
      expect(ringOf(again.dataDir).unfinishedRekeys).toEqual([]);
      expect(ringOf(again.dataDir).keysOfBackups(workspaceDatabase)).toHaveLength(hasNewKey ? 2 : 1);
      expect(filesIn(again.dataDir).filter((path) => path.endsWith('.part'))).toEqual([]);
      await again.client.initiatives.add({ clientId: acme, title: 'After' });
    }
  });

  it('is given to a backup from before that takes the place of a lost database', async () => {
    const { test } = await twoClients();
    const before = join(tempFolder(), 'backups');
    const backups = join(test.dataDir, 'backups');
    mkdirSync(before);
    for (const path of filesIn(backups)) copyFileSync(path, join(before, relative(backups, path)));
    await finish(test.client.protection.renewKeys({}));
    await using again = await test.restart((dataDir) => {
      for (const path of filesIn(backups)) rmSync(path);
      for (const path of filesIn(before).filter((each) => each.endsWith('.db')))
        writeFileSync(join(backups, relative(before, path)), readFileSync(path));
      for (const suffix of ['', '-wal', '-shm'])
        rmSync(join(dataDir, `workspace.db${suffix}`), { force: true });
    });
    const { repair, settings } = await again.client.workspace.status({});
    expect(repair).toContain('as they were backed up');
    expect(settings.ownerName).toBe('Ada Lindqvist');
    await using afterwards = await again.restart();
    expect((await afterwards.client.workspace.status({})).repair).toBeNull();
  });
});
