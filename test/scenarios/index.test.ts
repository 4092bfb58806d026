import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ClientFile } from '#db/files/client-file.ts';
import { Keyring } from '#db/files/keyring.ts';
import { readMigrations } from '#db/files/migrate.ts';
import { migrationsFolder } from '#db/files/migrations-folder.ts';
import { WorkspaceFile } from '#db/files/workspace-file.ts';
import { profile } from '#db/schema/client/profile.ts';
import {
  clientIndex,
  clientIndexDays,
  clientIndexEntries,
  clientIndexPeriods,
} from '#db/schema/workspace.ts';
import { addClient, addInitiative, runningClient, setTerms, workDays } from '#test/harness/builders.ts';
import { refusalOf } from '#test/harness/refusal.ts';
import { clientFilePath } from '#test/harness/stored.ts';
import { tempFolder } from '#test/harness/temp-folder.ts';
import { createTestApp, type TestApp } from '#test/harness/test-app.ts';

/** Another app on what a power cut at this moment would leave on the disk. */
async function afterPowerCut(test: TestApp): Promise<TestApp> {
  const dataDir = join(tempFolder(), 'workspace');
  cpSync(test.dataDir, dataDir, { recursive: true });
  rmSync(join(dataDir, 'workspace.lock'));
  return createTestApp({ dataDir, newId: test.newId });
}

describe('the index of a workspace', () => {
  it('has caught up by the next start, whatever was written just before a power cut', async () => {
    await using test = await createTestApp();
    const { clientId } = await runningClient(test.client);
    await test.client.clients.list({});
    await workDays(test.client, clientId, { '2026-03-05': 750 });
    await using again = await afterPowerCut(test);
    expect(await again.client.allDays.standing({})).toEqual(await test.client.allDays.standing({}));
    expect(await again.client.today.get({})).toEqual(await test.client.today.get({}));
    expect((await again.client.allDays.standing({})).clients).toMatchObject([
      { worked: 1250, isStale: false },
    ]);
  });

  it('knows a client that was made just before a power cut', async () => {
    await using test = await createTestApp();
    const { id } = await addClient(test.client);
    await using again = await afterPowerCut(test);
    expect(await again.client.clients.list({})).toMatchObject([
      { id, name: 'Acme Robotics', isStale: false },
    ]);
  });

  it('shows a client that cannot be read as stale, and the others as they are', async () => {
    await using test = await createTestApp();
    const broken = (await addClient(test.client, { name: 'Broken' })).id;
    const sound = (await addClient(test.client, { name: 'Sound' })).id;
    removeProfile(test, broken);
    for (const clientId of [broken, sound]) await addInitiative(test.client, clientId);
    expect(await test.client.clients.list({})).toMatchObject([
      { id: broken, isStale: true, openInitiatives: 0 },
      { id: sound, isStale: false, openInitiatives: 1 },
    ]);
    await using again = await afterPowerCut(test);
    expect(await again.client.clients.list({})).toMatchObject([{ isStale: true }, { isStale: false }]);
    expect((await again.client.clients.add({ name: 'Sound & Co' })).slug).toBe('sound-co');
  });

  it('lost together with a client’s file, leaves that client to the leak guard by its slug', async () => {
    const first = await createTestApp();
    const { id: clientId } = await addClient(first.client, { name: 'Zebrafinch' });
    const { id: lost } = await addClient(first.client, { name: 'Quetzalcoatl & Söhne' });
    await addInitiative(first.client, clientId, { title: 'As at Quetzalcoatl & Söhne' });
    await using test = await first.restart((dataDir) => {
      dropIndex(dataDir);
      for (const end of ['', '-wal', '-shm']) rmSync(clientFilePath(dataDir, lost) + end, { force: true });
    });
    const session = { kind: 'ad-hoc', onDate: '2026-04-01' } as const;
    const refusal = await refusalOf(test.client.packets.draft({ clientId, session, edition: 'ceo' }));
    expect(refusal.code).toBe('LEAK_STOPPED');
  });

  it('can be dropped: the next start derives the same from the clients’ files', async () => {
    const first = await createTestApp();
    for (const name of ['Acme', 'Bolt']) {
      const { clientId } = await runningClient(first.client, name);
      await setTerms(first.client, clientId, { startsOn: '2026-03-16', milliDaysPerPeriod: 4000 });
      await addInitiative(first.client, clientId, { title: `Only in ${name}` });
    }
    const before = await readEverything(first);
    await using again = await first.restart(dropIndex);
    expect(await readEverything(again)).toEqual(before);
  });
});

async function readEverything({ client }: TestApp) {
  return {
    clients: await client.clients.list({}),
    today: await client.today.get({}),
    standing: await client.allDays.standing({ asOf: '2026-04-15' }),
    month: await client.allDays.between({ startsOn: '2026-03-01', endsOn: '2026-03-31' }),
    found: await client.search.find({ text: 'only in' }),
  };
}

function removeProfile(test: TestApp, clientId: string): void {
  const key = Keyring.open(join(test.dataDir, 'keyring.json')).clientKey(clientId);
  const migrations = readMigrations(migrationsFolder('client'));
  const file = ClientFile.open({ path: clientFilePath(test.dataDir, clientId), key, migrations });
  file.write({ id: test.newId(), name: 'test', actor: 'owner', device: 'test', at: test.clock.now() }, () => {
    file.db.delete(profile).run();
    return { sentence: 'Removed the profile', output: undefined };
  });
  file.close();
}

function dropIndex(dataDir: string): void {
  const key = Keyring.open(join(dataDir, 'keyring.json')).databaseKey;
  const migrations = readMigrations(migrationsFolder('workspace'));
  const workspace = WorkspaceFile.open({ path: join(dataDir, 'workspace.db'), key, migrations });
  for (const table of [clientIndex, clientIndexPeriods, clientIndexDays, clientIndexEntries])
    workspace.db.delete(table).run();
  workspace.close();
}
