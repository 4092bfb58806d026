/** In quiet moments the app checks the clients' files by itself, and gives way to whoever works. */
import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { clientFilePath } from '#test/harness/stored.ts';
import { type Api, createTestApp } from '#test/harness/test-app.ts';

const checksOf = async (api: Api) =>
  Object.fromEntries((await api.backups.overview({})).clients.map(({ id, check }) => [id, check]));

/** Flips one bit in the middle of every page but the first, which hold the schema. */
function damage(path: string): void {
  const bytes = readFileSync(path);
  for (let page = 40; page < bytes.length / 4096; page += 1) {
    const at = page * 4096 + 2048;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
  }
  writeFileSync(path, bytes);
}

it('every file is checked once it is quiet, and damage is told at the client', async () => {
  await using test = await createTestApp({ quietMilliseconds: 1_500 });
  const { id: sound } = await test.client.clients.add({ name: 'Acme' });
  const { id: harmed } = await test.client.clients.add({ name: 'Bolt' });
  expect(await checksOf(test.client)).toEqual({ [sound]: null, [harmed]: null });
  // After the quiet moment of a write its log has been moved into the file.
  await pause(400);
  damage(clientFilePath(test.dataDir, harmed));
  // Asking is working: it is looked at seldom enough for the app to find its quiet.
  await expect
    .poll(() => checksOf(test.client), { timeout: 60_000, interval: 8_000 })
    .toEqual({
      [sound]: { at: test.clock.now(), isSound: true },
      [harmed]: { at: test.clock.now(), isSound: false },
    });
  expect((await test.client.damage.report({ id: harmed })).condition).toBe('damaged');
  expect((await test.client.damage.report({ id: sound })).condition).toBe('sound');
});

it('nothing is checked while somebody works', async () => {
  await using test = await createTestApp({ quietMilliseconds: 500 });
  const { id } = await test.client.clients.add({ name: 'Acme' });
  for (let times = 0; times < 20; times += 1) {
    await pause(50);
    await test.client.initiatives.add({ clientId: id, title: `Initiative ${times}` });
  }
  expect(await checksOf(test.client)).toEqual({ [id]: null });
});
