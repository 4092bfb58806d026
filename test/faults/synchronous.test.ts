import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { expect, it, vi } from 'vitest';
import { findStrace } from '#build/strace.ts';
import { finish } from '#test/contract/finish.ts';
import { runningClient } from '#test/harness/builders.ts';
import { tempFolder } from '#test/harness/temp-folder.ts';
import { createTestApp } from '#test/harness/test-app.ts';
import { closedWorkspace } from './closed-workspace.ts';
import { Program } from './program.ts';
import { tried } from './record.ts';

const full = 2;
const opened: { name: string; synchronous: () => unknown }[] = [];
const closed: { name: string; synchronous: unknown }[] = [];

// Every connection of the app is made by this constructor; each is looked at while it is used, and when it is closed.
vi.mock('better-sqlite3', async (importOriginal) => {
  const { default: Driver } = await importOriginal<{ default: new (...args: unknown[]) => Database }>();
  class Watched extends Driver {
    constructor(...args: unknown[]) {
      super(...args);
      opened.push({ name: this.name, synchronous: () => this.pragma('synchronous', { simple: true }) });
      const close = this.close.bind(this);
      this.close = () => {
        if (this.open)
          closed.push({ name: this.name, synchronous: this.pragma('synchronous', { simple: true }) });
        return close();
      };
    }
  }
  return { default: Watched };
});

it('every connection that the app opens waits for the disk', async () => {
  const app = await createTestApp();
  await finish(app.client.workspace.createSample({ asOf: '2026-03-10' }));
  await runningClient(app.client);
  expect(opened.map(({ synchronous }) => synchronous())).toEqual(opened.map(() => full));
  const again = await app.restart();
  for (const { id } of await again.client.clients.list({}))
    await again.client.initiatives.list({ clientId: id });
  await again.close();
  expect(closed.map(({ name }) => name).toSorted()).toEqual(opened.map(({ name }) => name).toSorted());
  expect(closed.filter(({ synchronous }) => synchronous !== full)).toEqual([]);
  expect(closed.length).toBeGreaterThan(5);
  tried({
    what: 'every connection opened: synchronous is FULL',
    times: opened.length,
    survived: closed.length,
  });
});

it('a write is acknowledged after its log has reached the disk', async () => {
  const what = 'fsync of the log before a write is acknowledged (strace)';
  if (process.platform !== 'linux') {
    tried({ what, times: 0, survived: 'not counted: there is no strace on this system' });
    return;
  }
  const strace = findStrace();
  if (!strace)
    throw new Error('strace is missing. Install it (on Debian: apt-get install strace) and try again.');
  const { dataDir, made } = await closedWorkspace(runningClient);
  const trace = join(tempFolder(), 'trace');
  const wrapped = [strace, '-f', '-y', '-e', 'trace=fsync,fdatasync,write', '-s', '16', '-o', trace];
  const writes = 200;
  const program = new Program('counted-writer', { wrapped });
  program.tell({ target: { dataDir, ...made, from: 1 }, to: writes });
  expect(await program.end()).toHaveLength(writes);

  let isSynced = false;
  let acknowledged = 0;
  let survived = 0;
  for (const line of readFileSync(trace, 'utf8').split('\n')) {
    if (/\bf(data)?sync\(\d+<[^>]*client\.db-wal>/.test(line)) isSynced = true;
    if (!line.includes(`write(1<`) || !line.includes(`"${acknowledged + 1}\\n"`)) continue;
    acknowledged += 1;
    if (isSynced) survived += 1;
    isSynced = false;
  }
  expect(acknowledged).toBe(writes);
  tried({ what, times: writes, survived });
});
