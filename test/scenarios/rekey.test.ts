/** One client's file gets another key: nothing in it changes, the old key opens only what was written before. */
import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Keyring } from '#db/files/keyring.ts';
import { openForReading, rekeyDatabase } from '#db/files/open-database.ts';
import { finish } from '#test/contract/finish.ts';
import { refusalOf } from '#test/harness/refusal.ts';
import { clientFilePath, storedRows } from '#test/harness/stored.ts';
import { createTestApp } from '#test/harness/test-app.ts';

const nobody = '0190a000-0000-7000-8000-000000000009';

async function oneClient() {
  const test = await createTestApp();
  const { id: clientId } = await test.client.clients.add({ name: 'Acme', currency: 'EUR' });
  for (let count = 0; count < 50; count++)
    await test.client.initiatives.add({ clientId, title: `Initiative ${count}` });
  const keys = () => Keyring.open(join(test.dataDir, 'keyring.json'));
  return { test, clientId, keys, path: clientFilePath(test.dataDir, clientId) };
}

function opens(path: string, key: Uint8Array): boolean {
  try {
    openForReading({ path, key, kind: 'client' }).close();
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: 'FILE_KEY' });
    return false;
  }
}

describe('another key for one client', () => {
  it('opens the file from then on, with every row and its history, and the old one opens old backups alone', async () => {
    const { test, clientId, keys, path } = await oneClient();
    await using _closing = test;
    const old = keys().clientKey(clientId);
    const history = await test.client.history.list({ clientId });
    const backup = join(dirname(path), 'of-before.db');
    const rows = storedRows(test.dataDir, clientId);
    await finish(test.client.protection.rekeyClient({ clientId }));
    copyFileSync(path, backup.replace('before', 'after'));
    const [current = new Uint8Array(), former = new Uint8Array(), ...others] = keys().keysOfBackups(clientId);
    expect(Buffer.from(former).equals(Buffer.from(old))).toBe(true);
    expect(others).toEqual([]);
    expect(opens(path, current)).toBe(true);
    expect(opens(path, old)).toBe(false);
    expect(await test.client.history.list({ clientId })).toEqual(history);
    expect(storedRows(test.dataDir, clientId)).toEqual(rows);
    await test.client.initiatives.add({ clientId, title: 'After' });
    await test.client.history.undo({ clientId });
    expect(readdirSync(dirname(path)).filter((name) => name.includes('rekey'))).toEqual([]);
  });

  it('is settled at the next start, whether the crash came before or after the file had it', async () => {
    for (const hasNewKey of [false, true]) {
      const { test, clientId, keys, path } = await oneClient();
      await using again = await test.restart(() => {
        const ring = keys();
        const next = ring.beginRekey(clientId);
        if (hasNewKey) rekeyDatabase({ path, key: ring.clientKey(clientId), kind: 'client' }, next);
        copyFileSync(path, join(dirname(path), 'client.rekey.part'));
      });
      expect(JSON.stringify(await again.client.initiatives.list({ clientId }))).toContain('Initiative 49');
      expect(keys().unfinishedRekeys).toEqual([]);
      expect(keys().keysOfBackups(clientId)).toHaveLength(hasNewKey ? 2 : 1);
      expect(readdirSync(dirname(path))).not.toContain('client.rekey.part');
    }
  });

  it('is made beside the app, which answers meanwhile and refuses what would change that client', async () => {
    const { test, clientId, keys, path } = await oneClient();
    await using _closing = test;
    const { id: other } = await test.client.clients.add({ name: 'Bolt', currency: 'EUR' });
    const rekeying = finish(test.client.protection.rekeyClient({ clientId }));
    const refusal = await refusalOf(test.client.initiatives.add({ clientId, title: 'Meanwhile' }));
    expect(refusal).toMatchObject({ code: 'BUSY', message: expect.stringContaining('another key') });
    expect(keys().unfinishedRekeys).toEqual([clientId]);
    expect(JSON.stringify(await test.client.initiatives.list({ clientId }))).toContain('Initiative 49');
    await test.client.initiatives.add({ clientId: other, title: 'Goes on' });
    await rekeying;
    await test.client.initiatives.add({ clientId, title: 'After' });
    expect(opens(path, keys().clientKey(clientId))).toBe(true);
  });

  it('leaves the file as it was when it is left, or the app is closed, before it is done', async () => {
    const { test, clientId, keys, path } = await oneClient();
    const controller = new AbortController();
    const left = finish(test.client.protection.rekeyClient({ clientId }, { signal: controller.signal }));
    await expect.poll(() => keys().unfinishedRekeys).toEqual([clientId]);
    controller.abort();
    await expect(left).rejects.toThrow();
    await expect.poll(() => keys().unfinishedRekeys).toEqual([]);
    await test.client.initiatives.add({ clientId, title: 'Goes on' });
    const closing = finish(test.client.protection.rekeyClient({ clientId })).catch(() => undefined);
    await expect.poll(() => keys().unfinishedRekeys).toEqual([clientId]);
    await using again = await test.restart();
    await closing;
    expect(keys().unfinishedRekeys).toEqual([]);
    expect(opens(path, keys().clientKey(clientId))).toBe(true);
    expect(JSON.stringify(await again.client.initiatives.list({ clientId }))).toContain('Goes on');
  });

  it('stays the key of a damaged file whose place a backup from before takes', async () => {
    const { test, clientId, keys, path } = await oneClient();
    await finish(test.client.backups.now({ id: clientId }));
    await finish(test.client.protection.rekeyClient({ clientId }));
    await using again = await test.restart(() => writeFileSync(path, 'no database any more'));
    const [backup] = await again.client.backups.list({ id: clientId });
    await finish(again.client.backups.restore({ id: clientId, backupId: backup?.id ?? '' }));
    expect(await again.client.damage.report({ id: clientId })).toMatchObject({ condition: 'sound' });
    expect(JSON.stringify(await again.client.initiatives.list({ clientId }))).toContain('Initiative 49');
    await again.client.initiatives.add({ clientId, title: 'After' });
    expect(opens(path, keys().clientKey(clientId))).toBe(true);
  });

  it('is given to what was salvaged before, once that takes the place of the file', async () => {
    const { test, clientId, keys, path } = await oneClient();
    await using _closing = test;
    const { name } = await finish(test.client.damage.salvage({ id: clientId }));
    await finish(test.client.protection.rekeyClient({ clientId }));
    expect((await test.client.damage.takeSalvaged({ id: clientId, name })).condition).toBe('sound');
    await test.client.initiatives.add({ clientId, title: 'After' });
    expect(opens(path, keys().clientKey(clientId))).toBe(true);
  });

  it('is in the copy of the keyring among the backups at once, since no other copy would open the file', async () => {
    const { test, clientId, keys, path } = await oneClient();
    await using _closing = test;
    await finish(test.client.backups.now({}));
    await finish(test.client.protection.rekeyClient({ clientId }));
    const copy = Keyring.open(join(test.dataDir, 'backups', 'keyring.json'));
    expect(opens(path, copy.clientKey(clientId))).toBe(true);
    expect(copy.clientKey(clientId)).toEqual(keys().clientKey(clientId));
  });

  it('is refused for a client that is not there', async () => {
    await using test = await createTestApp();
    const refusal = await refusalOf(finish(test.client.protection.rekeyClient({ clientId: nobody })));
    expect(refusal).toMatchObject({ code: 'NOT_FOUND' });
  });
});
