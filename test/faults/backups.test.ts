import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getTableName } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { listBackups } from '#db/files/backups/backup-files.ts';
import { Keyring } from '#db/files/keyring.ts';
import { openForReading } from '#db/files/open-database.ts';
import { loggedTables } from '#db/schema/client/tables.ts';
import { finish } from '#test/contract/finish.ts';
import { clientFilePath } from '#test/harness/stored.ts';
import { tempFolder } from '#test/harness/temp-folder.ts';
import { type Api, createTestApp, type TestApp } from '#test/harness/test-app.ts';
import { tried } from './record.ts';

const rowTables = Object.values(loggedTables).map(getTableName);

/** A hash of the content of every table, as the file's own connection reads it. */
function contentOf(path: string, key: Uint8Array): Record<string, string> {
  const connection = openForReading({ kind: 'client', path, key });
  try {
    const tables = connection
      .prepare<[], string>("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
      .pluck()
      .all();
    return Object.fromEntries(
      tables.map((table) => {
        const hash = createHash('sha256');
        for (const row of connection.prepare(`select * from "${table}" order by 1`).raw().iterate())
          hash.update(JSON.stringify(row));
        return [table, hash.digest('hex')];
      }),
    );
  } finally {
    connection.close();
  }
}

function rowsOf(content: Record<string, string>) {
  return Object.fromEntries(rowTables.map((table) => [table, content[table]]));
}

const keyOf = (dataDir: string, clientId: string) =>
  Keyring.open(join(dataDir, 'keyring.json')).clientKey(clientId);
const homeOf = (dataDir: string, clientId: string) =>
  join(clientFilePath(dataDir, clientId), '..', 'backups');

async function edit(api: Api, clientId: string, round: number): Promise<void> {
  const { id } = await api.organisation.addPerson({ clientId, name: `Person ${round}` });
  if (round % 2 === 0) await api.organisation.removePerson({ clientId, personId: id });
  await api.clients.update({ clientId, change: { confidentiality: `Version ${round}` } });
}

/** The sample, backed up after each of several rounds of work; the clock goes on a day each time. */
async function sampleWithBackups(rounds: number): Promise<{ app: TestApp; clientIds: string[] }> {
  const app = await createTestApp();
  const clients = await finish(app.client.workspace.createSample({ asOf: '2026-03-10' }));
  const clientIds = clients.map(({ id }) => id);
  for (let round = 0; round < rounds; round += 1) {
    for (const clientId of clientIds) await edit(app.client, clientId, round);
    await finish(app.client.backups.now({}));
    app.clock.advance({ days: 1 });
  }
  return { app, clientIds };
}

describe('the restore drill', () => {
  it('brings every backup of every client back, hash for hash, with the live file there or destroyed', async () => {
    const { app, clientIds } = await sampleWithBackups(2);
    let restored = 0;
    let times = 0;
    for (const id of clientIds) {
      const key = keyOf(app.dataDir, id);
      const live = clientFilePath(app.dataDir, id);
      for (const backup of listBackups(homeOf(app.dataDir, id))) {
        const expected = rowsOf(contentOf(backup.path, key));
        times += 1;
        await finish(app.client.backups.restore({ id, backupId: backup.id }));
        expect(rowsOf(contentOf(live, key))).toEqual(expected);
        restored += 1;
      }
    }
    let latest = await app.restart((dataDir) => {
      for (const id of clientIds) {
        for (const suffix of ['', '-wal', '-shm'])
          rmSync(`${clientFilePath(dataDir, id)}${suffix}`, { force: true });
      }
    });
    for (const [index, id] of clientIds.entries()) {
      const key = keyOf(latest.dataDir, id);
      // Starting the app anew each time is slow: all of the first client's, the newest of the others'.
      const backups = listBackups(homeOf(latest.dataDir, id)).slice(0, index === 0 ? undefined : 1);
      for (const backup of backups) {
        const { commands, changes, ...expected } = contentOf(backup.path, key);
        const live = clientFilePath(latest.dataDir, id);
        rmSync(live, { force: true });
        latest = await latest.restart();
        times += 1;
        expect(await finish(latest.client.backups.restore({ id, backupId: backup.id }))).toEqual({
          keptAs: null,
        });
        const content = contentOf(live, key);
        expect(rowsOf(content)).toEqual(rowsOf(expected));
        expect(content.changes).toBe(changes);
        expect(commands).toBeDefined();
        await edit(latest.client, id, 7);
        restored += 1;
      }
    }
    await latest.close();
    tried({ what: 'restore of every backup of the sample, compared by hash', times, survived: restored });
  });
});

describe('a client that moves to another workspace as one file', () => {
  it('is the same there, hash for hash, opened by its passphrase; a wrong one leaves nothing behind', async () => {
    await using from = await createTestApp();
    const [first] = await finish(from.client.workspace.createSample({ asOf: '2026-03-10' }));
    const id = first?.id ?? '';
    const passphrase = 'for the move';
    const { transferId } = await finish(from.client.transfers.pack({ id, passphrase }));
    const packed = await from.client.transfers.bytes({ id, transferId });
    const file = new Blob([await packed.arrayBuffer()]);
    await using to = await createTestApp();
    const wrong = finish(to.client.transfers.takeIn({ file, opening: { passphrase: 'for another move' } }));
    await expect(wrong).rejects.toMatchObject({ code: 'WRONG_SECRET' });
    expect(await to.client.clients.list({})).toEqual([]);
    const taken = await finish(to.client.transfers.takeIn({ file, opening: { passphrase } }));
    expect(taken).toMatchObject({ kind: 'client', id, slug: first?.slug });
    expect(await to.client.clients.list({})).toMatchObject([{ id, name: first?.name, isStale: false }]);
    expect(contentOf(clientFilePath(to.dataDir, id), keyOf(to.dataDir, id))).toEqual(
      contentOf(clientFilePath(from.dataDir, id), keyOf(from.dataDir, id)),
    );
    await edit(to.client, id, 1);
    tried({
      what: 'a client moved to another workspace as one file, compared by hash',
      times: 1,
      survived: 1,
    });
  });
});

describe('a second folder', () => {
  it('gets every backup, catches up after it was away, and keeps what this workspace did not write', async () => {
    await using app = await createTestApp();
    const { id } = await app.client.clients.add({ name: 'Acme Robotics' });
    const folder = tempFolder();
    const there = join(folder, 'Throughline backups', id);
    await app.client.backups.setSecondFolder({ path: folder });
    await finish(app.client.backups.now({ id }));
    expect(readdirSync(there)).toHaveLength(1);
    mkdirSync(there, { recursive: true });
    writeFileSync(join(there, '2020-01-01T00-00-00.000Z_00000001.db'), 'of another machine');
    renameSync(folder, `${folder}.away`);
    for (let round = 0; round < 5; round += 1) {
      app.clock.advance({ minutes: 15 });
      await edit(app.client, id, round);
      await finish(app.client.backups.now({}));
    }
    expect(await app.client.backups.overview({})).toMatchObject({
      secondFolder: { problem: expect.stringContaining('cannot be reached') },
      clients: [{ problem: null, count: 3, isBehind: false }],
    });
    renameSync(`${folder}.away`, folder);
    await finish(app.client.backups.now({ id }));
    const names = readdirSync(there);
    expect(names).toContain('2020-01-01T00-00-00.000Z_00000001.db');
    expect(names).toHaveLength(4);
    expect(await app.client.backups.overview({})).toMatchObject({
      secondFolder: { problem: null, holdsKeys: false },
    });
    const everything = readdirSync(folder, { recursive: true }).join(' ');
    expect(everything).not.toMatch(/acme|keyring/i);
  });
});

describe('the copies of the keyring', () => {
  const passphrase = 'four words are enough';
  const guardedBy = (path: string) => JSON.parse(readFileSync(path, 'utf8')).protection.kind;

  it('change with the protection at once, and none stays in the second folder when nothing protects', async () => {
    await using app = await createTestApp();
    const { protection, backups, clients } = app.client;
    await clients.add({ name: 'Acme Robotics' });
    const folder = tempFolder();
    await backups.setSecondFolder({ path: folder });
    await finish(backups.now({}));
    const home = join(app.dataDir, 'backups', 'keyring.json');
    const away = join(folder, 'Throughline backups', 'keyring.json');
    expect([guardedBy(home), existsSync(away)]).toEqual(['none', false]);

    await protection.protect({ kind: 'passphrase', passphrase });
    expect([guardedBy(home), guardedBy(away)]).toEqual(['passphrase', 'passphrase']);
    const before = readFileSync(home, 'utf8');
    const { recoveryKey } = await protection.newRecoveryKey({});
    await protection.keepRecoveryKey({ recoveryKey, currentPassphrase: passphrase });
    expect(readFileSync(home, 'utf8')).not.toBe(before);
    expect(readFileSync(away, 'utf8')).toBe(readFileSync(home, 'utf8'));

    await protection.protect({ kind: 'none', currentPassphrase: passphrase });
    expect([guardedBy(home), existsSync(away)]).toEqual(['none', false]);
  });

  it('are removed from a second folder that was away as soon as it is back; another’s is left alone', async () => {
    await using app = await createTestApp();
    const { protection, backups, clients } = app.client;
    await clients.add({ name: 'Acme Robotics' });
    const folder = tempFolder();
    await backups.setSecondFolder({ path: folder });
    await protection.protect({ kind: 'passphrase', passphrase });
    const away = join(folder, 'Throughline backups', 'keyring.json');
    expect(guardedBy(away)).toBe('passphrase');
    renameSync(folder, `${folder}.away`);
    await protection.protect({ kind: 'none', currentPassphrase: passphrase });
    expect((await backups.overview({})).secondFolder?.problem).toContain('cannot be reached');
    renameSync(`${folder}.away`, folder);
    await finish(backups.now({}));
    expect(existsSync(away)).toBe(false);

    writeFileSync(away, 'of another machine');
    await finish(backups.now({}));
    expect(readFileSync(away, 'utf8')).toBe('of another machine');
  });
});

describe('backups that cannot be written', () => {
  it('are told, nothing half-written is left, and the earlier ones stay', async () => {
    await using app = await createTestApp();
    const { id } = await app.client.clients.add({ name: 'Acme Robotics' });
    await finish(app.client.backups.now({ id }));
    const home = homeOf(app.dataDir, id);
    const before = readdirSync(home);
    renameSync(home, `${home}.kept`);
    writeFileSync(home, 'in the way');
    await edit(app.client, id, 1);
    await expect(finish(app.client.backups.now({ id }))).rejects.toMatchObject({ code: expect.any(String) });
    expect(await app.client.backups.overview({})).toMatchObject({
      clients: [{ problem: expect.stringMatching(/written|reached/) }],
    });
    rmSync(home);
    renameSync(`${home}.kept`, home);
    expect(readdirSync(home)).toEqual(before);
    await finish(app.client.backups.now({ id }));
    expect(await app.client.backups.overview({})).toMatchObject({ clients: [{ problem: null }] });
  });
});
