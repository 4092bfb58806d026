/** A client's file is damaged, removed, or of another time: the others go on, and what can be read is saved. */
import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '#db/files/open-database.ts';
import type { AppEvent } from '#shared/contract/events.ts';
import { finish } from '#test/contract/finish.ts';
import { addInitiative, runningClient } from '#test/harness/builders.ts';
import { refusalOf } from '#test/harness/refusal.ts';
import { clientFilePath } from '#test/harness/stored.ts';
import { createTestApp, type TestApp } from '#test/harness/test-app.ts';
import { clientLocation } from './client-location.ts';
import { tried } from './record.ts';

const pageBytes = 4096;

/** Two clients at work; the first gets enough initiatives to fill many pages. */
async function twoClients(initiatives = 0): Promise<{ test: TestApp; id: string; other: string }> {
  const test = await createTestApp();
  const { clientId: id } = await runningClient(test.client, 'Acme');
  const { clientId: other } = await runningClient(test.client, 'Bolt');
  for (let count = 1; count <= initiatives; count += 1)
    await addInitiative(test.client, id, { title: `Initiative ${count} ${'of many words '.repeat(6)}` });
  return { test, id, other };
}

function spoil(path: string, page: number): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(64, 0xa5), 0, 64, (page - 1) * pageBytes + 128);
  closeSync(file);
}

async function othersWork({ client }: TestApp, other: string): Promise<void> {
  await addInitiative(client, other);
  expect(await client.clients.list({})).toContainEqual(
    expect.objectContaining({ id: other, condition: 'sound' }),
  );
  expect((await client.today.get({})).clients.map(({ clientId }) => clientId)).toContain(other);
  expect((await client.search.find({ text: 'billing' })).length).toBeGreaterThan(0);
}

const harms: Record<
  string,
  { harm: (path: string, dataDir: string, id: string) => void; condition: string }
> = {
  'first page spoiled': { harm: (path) => spoil(path, 1), condition: 'damaged' },
  'emptied file': { harm: (path) => writeFileSync(path, ''), condition: 'damaged' },
  'another program’s file': {
    harm: (path) => writeFileSync(path, 'a text, not a database'.repeat(500)),
    condition: 'damaged',
  },
  'file cut to half': {
    harm: (path) => writeFileSync(path, readFileSync(path).subarray(0, statSync(path).size / 2)),
    condition: 'damaged',
  },
  'file removed': { harm: (path) => rmSync(path), condition: 'missing' },
  'folder removed': { harm: (path) => rmSync(dirname(path), { recursive: true }), condition: 'missing' },
  'key removed': {
    harm: (_, dataDir, id) => {
      const path = join(dataDir, 'keyring.json');
      const ring = JSON.parse(readFileSync(path, 'utf8'));
      delete ring.clientKeys[id];
      writeFileSync(path, JSON.stringify(ring));
    },
    condition: 'no_key',
  },
};

it.each(Object.entries(harms))(
  '%s: the client says so and the others go on',
  async (what, { harm, condition }) => {
    const { test, id, other } = await twoClients();
    const again = await test.restart((dataDir) => harm(clientFilePath(dataDir, id), dataDir, id));
    expect(await again.client.clients.list({})).toContainEqual(
      expect.objectContaining({ id, name: 'Acme', condition }),
    );
    expect(await again.client.damage.report({ id })).toMatchObject({ condition, isReadable: false });
    expect(await refusalOf(again.client.overview.get({ clientId: id }))).toMatchObject({
      code: 'CLIENT_FILE',
    });
    await othersWork(again, other);
    tried({ what: `${what}: the other clients go on`, times: 1, survived: 1 });
    await again.close();
  },
);

it('is well again after the file was put back, without a restart', async () => {
  const { test, id } = await twoClients();
  const path = clientFilePath(test.dataDir, id);
  await test
    .restart((dataDir) => renameSync(clientFilePath(dataDir, id), `${path}.away`))
    .then(async (again) => {
      expect((await again.client.damage.report({ id })).condition).toBe('missing');
      renameSync(`${path}.away`, path);
      expect((await again.client.damage.tryAgain({ id })).condition).toBe('sound');
      await addInitiative(again.client, id);
      await again.close();
    });
});

it('tells every window when an older file is put in the place of one that is open', async () => {
  const { test, id } = await twoClients();
  await using _closing = test;
  const path = clientFilePath(test.dataDir, id);
  await expect.poll(() => statSync(`${path}-wal`).size).toBe(0);
  copyFileSync(path, `${path}.older`);
  await addInitiative(test.client, id);
  const listening = new AbortController();
  const events = await test.openWindow().events.subscribe({}, { signal: listening.signal });
  const heard: AppEvent[] = [];
  const hearing = (async () => {
    for await (const event of events) heard.push(event);
  })();
  renameSync(`${path}.older`, path);
  await test.client.initiatives.list({ clientId: id });
  const change = (clientId: string | null) => ({ kind: 'change', clientId, topics: ['damage'] });
  await expect.poll(() => heard).toEqual(expect.arrayContaining([change(id), change(null)]));
  listening.abort();
  await hearing.catch(() => undefined);
});

it('reads a newer schema as far as it is known, and changes nothing of it', async () => {
  const { test, id, other } = await twoClients();
  const again = await test.restart((dataDir) => {
    const connection = openDatabase(clientLocation(dataDir, id));
    connection.exec(`alter table initiatives add column effort text not null default ''`);
    connection.pragma(`user_version = ${Number(connection.pragma('user_version', { simple: true })) + 1}`);
    connection.close();
  });
  const before = readFileSync(clientFilePath(again.dataDir, id));
  expect(await again.client.damage.report({ id })).toMatchObject({ condition: 'newer', isReadable: true });
  expect((await again.client.initiatives.list({ clientId: id })).columns).toContain('Move billing');
  expect(await refusalOf(addInitiative(again.client, id))).toMatchObject({ code: 'READ_ONLY' });
  expect(await refusalOf(again.client.history.undo({ clientId: id }))).toMatchObject({ code: 'READ_ONLY' });
  await othersWork(again, other);
  expect(readFileSync(clientFilePath(again.dataDir, id)).equals(before)).toBe(true);
  await again.close();
});

it('finds a spoiled page by the full check, and writes no more to that file', async () => {
  const { test, id, other } = await twoClients(120);
  const again = await test.restart((dataDir) => {
    const path = clientFilePath(dataDir, id);
    spoil(path, Math.floor(statSync(path).size / pageBytes / 2));
  });
  expect((await finish(again.client.damage.check({ id: other }))).condition).toBe('sound');
  expect((await finish(again.client.damage.check({ id }))).condition).toBe('damaged');
  expect(await refusalOf(addInitiative(again.client, id))).toMatchObject({ code: 'READ_ONLY' });
  await othersWork(again, other);
  await again.close();
});

it('holds what was found damaged over a restart, until the file is put right and checked again', async () => {
  const { test, id, other } = await twoClients(120);
  let good = Buffer.alloc(0);
  const found = await test.restart((dataDir) => {
    const path = clientFilePath(dataDir, id);
    good = readFileSync(path);
    spoil(path, Math.floor(statSync(path).size / pageBytes / 2));
  });
  expect((await finish(found.client.damage.check({ id }))).condition).toBe('damaged');
  const again = await found.restart();
  expect(await again.client.damage.report({ id })).toMatchObject({ condition: 'damaged', isReadable: true });
  expect((await again.client.damage.tryAgain({ id })).condition).toBe('damaged');
  expect(await refusalOf(addInitiative(again.client, id))).toMatchObject({ code: 'READ_ONLY' });
  await othersWork(again, other);

  writeFileSync(clientFilePath(again.dataDir, id), good);
  expect((await finish(again.client.damage.check({ id }))).condition).toBe('sound');
  await addInitiative(again.client, id);
  await again.close();
});

it('holds damage that a read came upon over a restart', async () => {
  const { test, id } = await twoClients(120);
  const found = await test.restart((dataDir) => {
    for (const page of pagesOf(dataDir, id, 'initiatives').slice(1)) spoil(clientFilePath(dataDir, id), page);
  });
  expect(await refusalOf(found.client.initiatives.list({ clientId: id }))).toMatchObject({
    code: 'CLIENT_FILE',
  });
  const again = await found.restart();
  expect((await again.client.damage.report({ id })).condition).toBe('damaged');
  await again.close();
});

it('salvages what the spoiled pages did not hold, in numbers, and keeps the damaged file', async () => {
  const { test, id, other } = await twoClients(150);
  const again = await test.restart((dataDir) => {
    const path = clientFilePath(dataDir, id);
    for (const page of pagesOf(dataDir, id, 'initiatives').slice(1, 3)) spoil(path, page);
  });
  const path = clientFilePath(again.dataDir, id);
  const damaged = readFileSync(path);
  const { name, tables } = await finish(again.client.damage.salvage({ id }));
  const of = (table: string) => tables.find((each) => each.table === table);
  expect(of('initiatives')?.expected).toBe(151);
  expect(of('initiatives')?.read).toBeLessThan(151);
  expect(of('initiatives')).toMatchObject({ rebuilt: 151 - (of('initiatives')?.read ?? 0), leftOut: 0 });
  expect(of('milestones')).toMatchObject({ read: 1, expected: 1, leftOut: 0 });
  expect((await again.client.damage.report({ id })).salvaged).toMatchObject([{ name }]);

  expect((await again.client.damage.takeSalvaged({ id, name })).condition).toBe('sound');
  const aside = join(dirname(path), 'set-aside');
  const kept = readdirSync(aside).map((folder) => readFileSync(join(aside, folder, 'client.db')));
  expect(kept.map((bytes) => bytes.equals(damaged))).toEqual([true]);
  await addInitiative(again.client, id);
  expect(JSON.parse((await again.client.initiatives.list({ clientId: id })).columns).count).toBe(152);
  expect((await finish(again.client.damage.check({ id }))).condition).toBe('sound');
  await othersWork(again, other);
  await again.close();
});

/** The leaf pages of a table. */
function pagesOf(dataDir: string, id: string, table: string): number[] {
  const connection = openDatabase(clientLocation(dataDir, id));
  try {
    const query = connection.prepare<[string], number>(
      `select pageno from dbstat where name = ? and pagetype = 'leaf'`,
    );
    return query.pluck().all(table);
  } finally {
    connection.close();
  }
}

it('refuses to put anything in place that was not salvaged', async () => {
  const { test, id } = await twoClients();
  for (const name of ['../client.db', 'nothing.db'])
    expect(await refusalOf(test.client.damage.takeSalvaged({ id, name }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  expect(existsSync(clientFilePath(test.dataDir, id))).toBe(true);
  await test.close();
});
