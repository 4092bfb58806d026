import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { verifyBackup } from '#db/files/backups/verify-backup.ts';
import { Keyring } from '#db/files/keyring.ts';
import { type Connection, openDatabase } from '#db/files/open-database.ts';
import { runningClient } from '#test/harness/builders.ts';
import { expectRowsAsLogged, expectWholeCommands } from './change-log.ts';
import { clientLocation } from './client-location.ts';
import { closedWorkspace } from './closed-workspace.ts';
import { writeTo } from './numbered-writes.ts';
import { WarmPrograms } from './program.ts';
import { tried } from './record.ts';

const kills = 30;

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
  let [interrupted, finished, oneKey] = [0, 0, 0];
  for (let kill = 1; kill <= kills; kill += 1) {
    const program = programs.take();
    program.tell({ dataDir, ...made, from: kill + 1 });
    expect(await program.hear()).toBe('written');
    if (kill === 1) oneKey = await timed(() => program.hear());
    else await pause(Math.random() * 1.5 * oneKey);
    finished += (await program.kill()).length;
    const keys = Keyring.open(join(dataDir, 'keyring.json'));
    interrupted += keys.unfinishedRekeys.length;
    const next = keys.nextKey(made.clientId);
    const opening = [keys.clientKey(made.clientId), ...(next ? [next] : [])].filter((key) =>
      opens(path, key),
    );
    expect(opening).toHaveLength(1);
    const [key = new Uint8Array()] = opening;
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
  expect(finished).toBeGreaterThan(0);
  tried({ what: 'kill -9 while a client is given another key', times: kills, survived });
});

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function opens(path: string, key: Uint8Array): boolean {
  try {
    verifyBackup({ path, key, kind: 'client' });
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: 'FILE_KEY' });
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
