/** The write-ahead log of a client's file is cut, removed or damaged after a crash: each lost command is noticed. */
import { cpSync, existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { ClientFile } from '#db/files/client-file.ts';
import { CommitMarks } from '#db/files/commit-marks.ts';
import { openForReading } from '#db/files/open-database.ts';
import { addClient, addInitiative } from '#test/harness/builders.ts';
import { newClientFile } from '#test/harness/database-files.ts';
import { refusalOf } from '#test/harness/refusal.ts';
import { clientFilePath } from '#test/harness/stored.ts';
import { tempFolder } from '#test/harness/temp-folder.ts';
import { createTestApp, type TestApp } from '#test/harness/test-app.ts';
import { clientLocation } from './client-location.ts';
import { tried } from './record.ts';

const clientId = 'client';

/** Numbers that look random and are the same in every run. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** A file that is written to in bursts, and what a crash at this moment would leave of it on the disk. */
function writtenFile(random: (below: number) => number) {
  const { file, location, command } = newClientFile();
  const folder = dirname(location.path);
  const marks = new CommitMarks(join(folder, 'marks'));
  file.onCommit = (mark) => marks.put(clientId, mark);
  const burst = () => {
    for (let count = 1 + random(6); count > 0; count -= 1) {
      file.write(command(), () => {
        file.db.run(
          sql`insert into functions (id, name, position) values (${command().id}, ${`${command().id} ${'x'.repeat(random(90))}`}, 1)`,
        );
        return { sentence: 'Added a function', output: undefined };
      });
    }
  };
  const crashed = () => {
    const copy = join(tempFolder(), 'crashed');
    cpSync(folder, copy, { recursive: true });
    return { ...location, path: join(copy, 'client.db') };
  };
  return { file, burst, crashed };
}

type Crashed = ReturnType<ReturnType<typeof writtenFile>['crashed']>;

function openKnown(location: Crashed): ClientFile {
  const mark = new CommitMarks(join(dirname(location.path), 'marks')).read(clientId);
  return ClientFile.openKnown(location, { mark, isDamaged: false });
}

/** What was lost, as the opened file says. */
function lostBy(location: Crashed): number {
  const file = openKnown(location);
  try {
    return file.doubt?.state === 'behind' ? file.doubt.known.counter - file.doubt.counter : 0;
  } finally {
    file.close();
  }
}

const losses: Record<string, (log: string, random: (below: number) => number) => void> = {
  truncations: (log, random) => truncateSync(log, random(statSync(log).size)),
  removals: (log) => rmSync(log),
  'flipped bits': (log, random) => {
    const bytes = readFileSync(log);
    const at = 32 + random(bytes.length - 32);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
    writeFileSync(log, bytes);
  },
};

it.each(Object.entries(losses))('notices %s of the log, and how many commands are missing', (name, lose) => {
  const random = sequence(name.length);
  const { file, burst, crashed } = writtenFile(random);
  let times = 0;
  let noticed = 0;
  while (times < 100) {
    burst();
    const location = crashed();
    lose(`${location.path}-wal`, random);
    const lost = file.commitCounter - counterIn(location);
    if (lost === 0) continue;
    times += 1;
    if (lostBy(location) === lost) noticed += 1;
    if (random(4) === 0) file.checkpoint();
  }
  file.close();
  tried({ what: `${name} of the write-ahead log after a crash, noticed`, times, survived: noticed });
});

/** The counter in what is left, read past all checks. */
function counterIn(location: Crashed): number {
  const connection = openForReading(location);
  try {
    return Number(connection.prepare('select commit_counter from file_state').pluck().get());
  } finally {
    connection.close();
  }
}

it('raises no alarm after a crash that lost nothing, wherever in a burst it came', () => {
  const random = sequence(7);
  const { file, burst, crashed } = writtenFile(random);
  let sound = 0;
  for (let round = 0; round < 100; round += 1) {
    burst();
    const location = crashed();
    // A power cut may take what was not synced: the mark, whole, torn or of before.
    const mark = join(dirname(location.path), 'marks', `${clientId}.mark`);
    if (round % 4 === 1) rmSync(mark);
    if (round % 4 === 2) truncateSync(mark, random(190));
    const opened = openKnown(location);
    if (!opened.doubt && opened.commitCounter === file.commitCounter) sound += 1;
    opened.close();
    if (random(3) === 0) file.checkpoint();
  }
  file.close();
  tried({ what: 'crashes within a burst without a loss, no false alarm', times: 100, survived: sound });
});

it('changes not a byte of a file that lacks commands, nor of its log, before a person decides', () => {
  const random = sequence(3);
  const { burst, crashed } = writtenFile(random);
  burst();
  const location = crashed();
  truncateSync(`${location.path}-wal`, statSync(`${location.path}-wal`).size - 1);
  const before = [location.path, `${location.path}-wal`].map((path) => readFileSync(path));
  const file = openKnown(location);
  expect(file.doubt?.state).toBe('behind');
  const change = () =>
    file.write({ id: 'x', name: 'x', actor: '', device: '', at: '' }, () => ({ sentence: '', output: 1 }));
  expect(change).toThrow(expect.objectContaining({ code: 'FILE_READ_ONLY' }));
  file.close();
  expect([location.path, `${location.path}-wal`].map((path) => readFileSync(path))).toEqual(before);
});

/** Another app on what a crash at this moment leaves, after something was done to it. */
async function afterCrash(test: TestApp, meanwhile: (dataDir: string) => void): Promise<TestApp> {
  const dataDir = join(tempFolder(), 'workspace');
  cpSync(test.dataDir, dataDir, { recursive: true });
  rmSync(join(dataDir, 'workspace.lock'), { force: true });
  meanwhile(dataDir);
  return createTestApp({ dataDir, newId: test.newId });
}

it('tells the person what is missing, shows the rest, and goes on when they say so', async () => {
  await using test = await createTestApp();
  const { id } = await addClient(test.client);
  const { id: other } = await addClient(test.client, { name: 'Bolt' });
  await addInitiative(test.client, id, { title: 'Kept' });
  await new Promise((resolve) => setTimeout(resolve, 400));
  for (const title of ['One', 'Two', 'Three']) await addInitiative(test.client, id, { title });

  await using again = await afterCrash(test, (dataDir) => rmSync(`${clientFilePath(dataDir, id)}-wal`));
  const report = await again.client.damage.report({ id });
  expect(report).toMatchObject({ condition: 'behind', isReadable: true, lacking: { count: 3 } });
  expect(await again.client.clients.list({})).toMatchObject([
    { condition: 'behind' },
    { condition: 'sound' },
  ]);
  expect((await again.client.overview.get({ clientId: id })).asOf).toBe('2026-03-10');
  expect(await refusalOf(addInitiative(again.client, id))).toMatchObject({ code: 'READ_ONLY' });
  expect(await addInitiative(again.client, other)).toMatchObject({ title: 'Move billing to one system' });

  expect(await again.client.damage.goOn({ id })).toMatchObject({ condition: 'sound', lacking: null });
  await addInitiative(again.client, id);
  const [, decision] = await again.client.history.list({ clientId: id });
  expect(decision).toMatchObject({
    isUndoable: false,
    sentence: expect.stringContaining('3 changes missing'),
  });
});

it('notices an older file put in place, also one that was written to elsewhere since', async () => {
  const first = await createTestApp();
  const { id } = await addClient(first.client);
  await addInitiative(first.client, id, { title: 'Kept' });
  const older = join(tempFolder(), 'older.db');
  let running = await first.restart((dataDir) => cpSync(clientFilePath(dataDir, id), older));
  for (const title of ['One', 'Two']) await addInitiative(running.client, id, { title });
  const putBack = (dataDir: string) => cpSync(older, clientFilePath(dataDir, id));

  running = await running.restart(putBack);
  expect(await running.client.damage.report({ id })).toMatchObject({
    condition: 'behind',
    lacking: { count: 2 },
  });
  expect((await running.client.initiatives.list({ clientId: id })).columns).toContain('Kept');

  const location = clientLocation(running.dataDir, id);
  const elsewhere = ClientFile.open({ ...location, path: older });
  for (const each of ['x', 'y', 'z'])
    elsewhere.write({ id: each, name: 'x', actor: '', device: '', at: '2026-03-11T09:00:00.000Z' }, () => ({
      sentence: 'Elsewhere',
      output: 0,
    }));
  elsewhere.close();
  running = await running.restart(putBack);
  expect(await running.client.damage.report({ id })).toMatchObject({
    condition: 'diverged',
    lacking: { count: null },
  });
  expect(await refusalOf(addInitiative(running.client, id))).toMatchObject({ code: 'READ_ONLY' });
  await running.close();
});

it('notices a file that is removed or replaced while the app runs, and saves what a removed log held', async () => {
  await using test = await createTestApp();
  const { id } = await addClient(test.client);
  await addInitiative(test.client, id, { title: 'In the log' });
  const path = clientFilePath(test.dataDir, id);
  rmSync(`${path}-wal`);
  expect((await test.client.initiatives.list({ clientId: id })).columns).toContain('In the log');
  expect(await test.client.damage.report({ id })).toMatchObject({ condition: 'sound' });
  rmSync(path);
  expect(await refusalOf(addInitiative(test.client, id))).toMatchObject({ code: 'CLIENT_FILE' });
  expect(await test.client.damage.report({ id })).toMatchObject({ condition: 'missing', isReadable: false });
  expect(existsSync(path)).toBe(false);
});
