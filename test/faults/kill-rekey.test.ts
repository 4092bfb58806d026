import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { type Source, verifyBackup } from '#db/files/backups/verify-backup.ts';
import { Keyring } from '#db/files/keyring.ts';
import { workspaceDatabase } from '#db/files/keys/file-keys.ts';
import { type Connection, openDatabase } from '#db/files/open-database.ts';
import { StorageError } from '#db/files/storage-error.ts';
import { finish } from '#test/contract/finish.ts';
import { runningClient } from '#test/harness/builders.ts';
import { hex } from '#test/harness/keyrings.ts';
import { expectRowsAsLogged, expectWholeCommands } from './change-log.ts';
import { clientLocation } from './client-location.ts';
import { closedWorkspace } from './closed-workspace.ts';
import { writeTo } from './numbered-writes.ts';
import { WarmPrograms } from './program.ts';
import { tried } from './record.ts';

const kills = 24;
/** One kill in as many comes after a key that was given to its end. */
const timedKills = 6;

it('an app that is killed while it gives a client another key leaves a file that opens with every row', async () => {
  const { dataDir, made } = await closedWorkspace(async (api) => {
    const { clientId, initiativeId } = await runningClient(api);
    await writeTo(api, { clientId, initiativeId }, 1);
    return { clientId, initiativeId };
  });
  const { path, ...location } = clientLocation(dataDir, made.clientId);
  const programs = await WarmPrograms.start('rekeyer');
  onTestFinished(() => programs.close());

  let survived = 0;
  let [interrupted, oneKey] = [0, 0];
  const given = new Set<string>();
  for (let kill = 1; kill <= kills; kill += 1) {
    const program = programs.take();
    program.tell({ dataDir, ...made, from: kill + 1 });
    expect(await program.hear()).toBe('written');
    // Taken anew now and then: how long a key takes depends on what else the machine does.
    if (kill % timedKills === 1) oneKey = await timed(() => program.hear());
    else await pause(Math.random() * 1.5 * oneKey);
    await program.kill();
    const keys = Keyring.open(join(dataDir, 'keyring.json'));
    interrupted += keys.unfinishedRekeys.length;
    const key = theOneKey(keys, made.clientId, { path, kind: 'client' });
    given.add(hex(key));
    reading({ ...location, path, key }, (connection) => {
      expect(connection.prepare('select last_update_note from initiatives').pluck().get()).toBe(
        `${kill + 1}`,
      );
      expectWholeCommands(connection);
      expectRowsAsLogged(connection);
    });
    survived += 1;
  }
  // Most kills must have hit work on the way, and some keys must have been given, or this would prove nothing.
  expect(interrupted).toBeGreaterThan(kills / 4);
  expect(given.size).toBeGreaterThanOrEqual(kills / timedKills);
  tried({ what: 'kill -9 while a client is given another key', times: kills, survived });
});

const fewKills = 4;

it('an app that is killed while it gives every file another key leaves every file and backup with one that opens it', async () => {
  const { dataDir, made } = await closedWorkspace(async (api) => {
    const { clientId, initiativeId } = await runningClient(api);
    await runningClient(api, 'Bolt');
    await finish(api.backups.now({}));
    return { clientId, initiativeId };
  });
  const { path } = clientLocation(dataDir, made.clientId);
  const programs = await WarmPrograms.start('rekeyer');
  onTestFinished(() => programs.close());

  let [survived, allKeys] = [0, 0];
  for (let kill = 1; kill <= fewKills; kill += 1) {
    const program = programs.take();
    program.tell({ dataDir, ...made, from: kill, givesAll: true });
    expect(await program.hear()).toBe('written');
    if (kill === 1) allKeys = await timed(() => program.hear());
    else await pause((allKeys * kill) / fewKills);
    await program.kill();
    const keys = Keyring.open(join(dataDir, 'keyring.json'));
    theOneKey(keys, made.clientId, { path, kind: 'client' });
    theOneKey(keys, workspaceDatabase, { path: join(dataDir, 'workspace.db'), kind: 'workspace' });
    for (const [name, backup] of backupsIn(dataDir, keys))
      expect(keys.keysOfBackups(name).some((key) => opens({ ...backup, key }))).toBe(true);
    survived += 1;
  }
  expect(backupsIn(dataDir, Keyring.open(join(dataDir, 'keyring.json'))).length).toBeGreaterThanOrEqual(3);
  tried({ what: 'kill -9 while every file is given another key', times: fewKills, survived });
});

/** Every backup with the name of the file it is of. */
function backupsIn(dataDir: string, keys: Keyring): [name: string, backup: Omit<Source, 'key'>][] {
  const paths = readdirSync(dataDir, { recursive: true, encoding: 'utf8' });
  return paths
    .filter((path) => /backups\/[^/]*\.db$/.test(path))
    .map((path) => {
      const clientId = keys.clientIds.find((id) => path.includes(`-${id.slice(-8)}/`));
      const kind = clientId === undefined ? 'workspace' : 'client';
      return [clientId ?? workspaceDatabase, { path: join(dataDir, path), kind }];
    });
}

/** The key that opens a file: the one in use, or the one that it was about to get. */
function theOneKey(keys: Keyring, name: string, file: Omit<Source, 'key'>): Uint8Array {
  const opening = [keys.keyOf(name), keys.nextKey(name)].filter((key) => key && opens({ ...file, key }));
  expect(opening).toHaveLength(1);
  return opening[0] ?? new Uint8Array();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function opens(source: Source): boolean {
  try {
    verifyBackup(source);
    return true;
  } catch (error) {
    expect(['FILE_KEY', 'FILE_FOREIGN']).toContain(error instanceof StorageError && error.code);
    return false;
  }
}

function reading(options: Parameters<typeof openDatabase>[0], read: (connection: Connection) => void): void {
  const connection = openDatabase(options);
  try {
    read(connection);
  } finally {
    connection.close();
  }
}
