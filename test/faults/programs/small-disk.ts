/** Works on a disk that fills up, or that cannot be written to, and says how each thing ended and what is left. */

import { execFileSync } from 'node:child_process';
import { appendFileSync, globSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ORPCError } from '@orpc/client';
import { type OpenOptions, openDatabase } from '#db/files/open-database.ts';
import { finish } from '#test/contract/finish.ts';
import { runningClient } from '#test/harness/builders.ts';
import type { Api } from '#test/harness/test-app.ts';
import { clientLocation } from '../client-location.ts';
import { say, told } from '../lines.ts';
import { openedApp } from '../opened-app.ts';

/** The disk is a mount of our own, `folder`; or there is none and no file can grow beyond a limit. */
const { folder, isMounted } = await told<{ folder: string; isMounted: boolean }>();
const dataDir = join(folder, 'data');
const filler = join(folder, 'filler');
const { app, api } = await openedApp(dataDir);
const { clientId, sessionId } = await runningClient(api);
const packet = { clientId, session: { sessionId }, edition: 'ceo' } as const;
const issued = await finish(api.packets.issue(packet));
const location = clientLocation(dataDir, clientId);

const before = exported();
if (isMounted) fill();
say({ what: 'write', ...(await outcomeOf(() => writeMany(api))) });
if (isMounted) fill();
say({ what: 'export', ...(await outcomeOf(() => finish(api.packets.issue(packet)))) });
say({ what: 'backup', ...(await outcomeOf(() => finish(api.backups.now({ id: clientId })))) });
say({ what: 'exports are whole', isTrue: issued.pages > 0 && areWhole(before) });
say({ what: 'nothing half-written', left: halfWritten() });
await app.close();
say({ what: 'migration', ...(await outcomeOf(() => migrate(location))) });
say({ what: 'nothing half-written', left: halfWritten() });
rmSync(filler, { force: true });

if (isMounted) {
  execFileSync('mount', ['-o', 'remount,ro', folder]);
  say({ what: 'read-only', ...(await outcomeOf(openAndWrite)) });
  execFileSync('mount', ['-o', 'remount,rw,size=16m', folder]);
  const { api: again } = await openedApp(dataDir);
  const { id } = await again.initiatives.add({ clientId, title: 'There is room again' });
  say({ what: 'goes on', isTrue: id.length > 0, notes: await notesOf(again) });
}
process.exit();

async function outcomeOf(work: () => Promise<unknown> | unknown): Promise<object> {
  try {
    await work();
    return { code: 'done' };
  } catch (error) {
    if (error instanceof ORPCError) return { code: error.code, sentence: error.message };
    const { code, message } = error as Error & { code?: string };
    return { code: code ?? 'none', sentence: message };
  }
}

/** Writes until it is refused; what was acknowledged has to be there. */
async function writeMany(window: Api): Promise<void> {
  for (let number = 1; number <= 400; number += 1) {
    try {
      await window.initiatives.add({ clientId, title: `Written ${number}`, note: 'x'.repeat(20_000) });
    } catch (error) {
      const { columns } = await window.initiatives.list({ clientId, columns: ['title'] });
      const kept = columns.match(/Written \d+/g)?.length ?? 0;
      if (kept !== number - 1) throw new Error(`${number - 1} writes were acknowledged, ${kept} are there.`);
      throw error;
    }
  }
}

async function notesOf(window: Api): Promise<number> {
  return (await window.initiatives.list({ clientId, columns: ['note'] })).columns.length;
}

async function openAndWrite(): Promise<void> {
  const { app: opened, api: window } = await openedApp(dataDir);
  try {
    await window.initiatives.add({ clientId, title: 'Cannot be' });
  } finally {
    await opened.close();
  }
}

function migrate({ migrations, ...options }: OpenOptions): void {
  const step = [
    'create table room (id text)',
    `insert into room select hex(randomblob(100000)) from changes`,
  ];
  const connection = openDatabase({ ...options, migrations: { steps: [...migrations.steps, step] } });
  connection.close();
}

function fill(): void {
  for (const size of [64 * 1024, 4096, 1024]) {
    try {
      for (;;) appendFileSync(filler, Buffer.alloc(size));
    } catch {
      // Full to the last block of this size.
    }
  }
}

/** Every document that was written for a person, with its bytes. */
function exported(): Map<string, Buffer> {
  const paths = globSync('data/clients/*/packets/*.pdf', { cwd: folder });
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));
}

function areWhole(documents: Map<string, Buffer>): boolean {
  const now = exported();
  return documents.size > 0 && [...documents].every(([path, bytes]) => now.get(path)?.equals(bytes));
}

function halfWritten(): string[] {
  return globSync('data/**/{.*,*}', { cwd: folder }).filter(
    (path) => /\.part$|\.before-v|-journal$|\.tmp/.test(path) && statSync(join(folder, path)).isFile(),
  );
}
