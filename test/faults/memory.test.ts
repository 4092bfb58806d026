/** Whoever reads the memory of a locked app finds no key in it. */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { Keyring } from '#db/files/keyring.ts';
import { workspaceDatabase } from '#db/files/keys/file-keys.ts';
import { runningClient } from '#test/harness/builders.ts';
import { closedWorkspace } from './closed-workspace.ts';
import { Program } from './program.ts';
import { tried } from './record.ts';

const passphrase = 'four words are enough';

it('a workspace that is locked leaves no key in memory, neither one in use nor a former one', async () => {
  const what = 'keys in the memory of an app that was locked';
  if (process.platform !== 'linux') {
    tried({ what, times: 0, survived: 'not looked for: no process reads another’s memory on this system' });
    return;
  }
  const { dataDir, made } = await closedWorkspace(async (api) => {
    const { clientId } = await runningClient(api);
    await api.protection.protect({ kind: 'passphrase', passphrase });
    return { clientId };
  });
  const program = new Program('locker');
  onTestFinished(() => program.leave());
  program.tell({ dataDir, ...made, passphrase });
  expect(await program.hear()).toBe('open');
  const keys = await everyKey(dataDir);
  expect(keys).toHaveLength(4);
  expect(keysInMemory(program.pid, keys)).toBeGreaterThan(0);
  program.tell('lock');
  expect(await program.hear()).toBe('locked');
  expect(keysInMemory(program.pid, keys)).toBe(0);
  tried({ what, times: keys.length, survived: keys.length });
});

async function everyKey(dataDir: string): Promise<Buffer[]> {
  const ring = Keyring.open(join(dataDir, 'keyring.json'));
  await ring.unlock({ passphrase });
  const names = [workspaceDatabase, ...ring.clientIds];
  return names.flatMap((name) => ring.keysOfBackups(name)).map((key) => Buffer.from(key));
}

const pieceBytes = 16 * 1024 * 1024;

/** How many of the keys stand somewhere in what a process can read of its memory. */
function keysInMemory(pid: number, keys: readonly Buffer[]): number {
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  const piece = Buffer.alloc(pieceBytes);
  const found = new Set<Buffer>();
  try {
    for (const [from, to] of regionsOf(pid)) {
      for (let at = from; at < to; at += pieceBytes - 64) {
        const read = readAt(memory, piece, at, Math.min(pieceBytes, to - at));
        for (const key of keys) if (piece.subarray(0, read).includes(key)) found.add(key);
      }
    }
  } finally {
    closeSync(memory);
  }
  return found.size;
}

function regionsOf(pid: number): [from: number, to: number][] {
  const lines = readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n');
  return lines.flatMap((line): [number, number][] => {
    const [, from = '', to = ''] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [];
    return from === '' ? [] : [[Number.parseInt(from, 16), Number.parseInt(to, 16)]];
  });
}

// What is reserved and was never used cannot be read.
function readAt(file: number, into: Buffer, at: number, length: number): number {
  try {
    return readSync(file, into, 0, length, at);
  } catch {
    return 0;
  }
}
