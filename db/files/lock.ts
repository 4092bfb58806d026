/** One process owns a workspace at a time: a lock file that names its process and host. */
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { StorageError, systemCode } from './storage-error.ts';

interface Owner {
  pid: number;
  host: string;
}

/**
 * Takes the workspace's lock; call the result to let it go.
 * A lock left behind by a process that no longer runs on this host is taken over.
 * @throws StorageError WORKSPACE_IN_USE naming the owner
 */
export function lockWorkspace(folder: string): () => void {
  const path = join(folder, 'workspace.lock');
  if (!tryLock(path)) {
    const owner = readOwner(path);
    if (owner && isAlive(owner)) throw inUse(folder, owner);
    rmSync(path, { force: true });
    if (!tryLock(path)) throw inUse(folder, readOwner(path));
  }
  return () => rmSync(path, { force: true });
}

function tryLock(path: string): boolean {
  try {
    const file = openSync(path, 'wx', 0o600);
    writeSync(file, JSON.stringify({ pid: process.pid, host: hostname() } satisfies Owner));
    closeSync(file);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function readOwner(path: string): Owner | undefined {
  try {
    const owner: Owner = JSON.parse(readFileSync(path, 'utf8'));
    return typeof owner.pid === 'number' && typeof owner.host === 'string' ? owner : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(owner: Owner): boolean {
  if (owner.host !== hostname()) return true;
  try {
    process.kill(owner.pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

function inUse(folder: string, owner: Owner | undefined): StorageError {
  const who = owner ? `process ${owner.pid} on ${owner.host}` : 'another process';
  return new StorageError(
    'WORKSPACE_IN_USE',
    `The workspace in ${folder} is open in ${who}. Close Throughline there and try again.`,
    { ...owner },
  );
}
