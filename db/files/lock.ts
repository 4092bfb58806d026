/**
 * One process owns a workspace at a time. The operating system itself keeps the lock and lets it go when its process
 * ends, however it ends: nothing stale is ever taken over, and no reused process id is mistaken for an owner. A second
 * file names the owner: for people, and because a folder on a server can be locked from another machine.
 */
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { diskProblem, StorageError, systemCode } from './storage-error.ts';

export interface Owner {
  pid: number;
  host: string;
}

/**
 * Takes the workspace's lock; call the result to let it go.
 * @throws StorageError WORKSPACE_IN_USE naming the owner, or one of another machine that never let go;
 * FOLDER_NOT_WRITABLE or DISK_FULL
 */
export function lockWorkspace(folder: string): () => void {
  const guard = takeGuard(folder);
  if (!guard) throw inUse(folder, workspaceOwner(folder));
  try {
    const last = workspaceOwner(folder);
    if (last && last.host !== hostname()) throw inUse(folder, last);
    const owner: Owner = { pid: process.pid, host: hostname() };
    // Not waited for on its way to the disk: after a power cut there is no owner to name.
    writeFileSync(ownerFile(folder), JSON.stringify(owner), { mode: 0o600 });
  } catch (error) {
    guard.close();
    throw diskProblem(error, ownerFile(folder)) ?? error;
  }
  return () => {
    if (!guard.open) return;
    rmSync(ownerFile(folder), { force: true });
    guard.close();
  };
}

/** Who owns the workspace in a folder, or owned it last and crashed; nothing where nobody says so. */
export function workspaceOwner(folder: string): Owner | undefined {
  try {
    const owner: Owner = JSON.parse(readFileSync(ownerFile(folder), 'utf8'));
    return typeof owner.pid === 'number' && typeof owner.host === 'string' ? owner : undefined;
  } catch {
    return undefined;
  }
}

function ownerFile(folder: string): string {
  return join(folder, 'workspace.lock');
}

/**
 * SQLite's write lock on an empty file: the one lock that every system lets go with its process, and Node has no other.
 * Nothing of ours may open that file by other means: on POSIX systems closing it again would let the lock go.
 */
function takeGuard(folder: string): Database.Database | undefined {
  const path = join(folder, 'workspace.guard');
  let guard: Database.Database | undefined;
  try {
    guard = new Database(path, { timeout: 0 });
    if (process.platform !== 'win32') chmodSync(path, 0o600);
    // In memory, since the empty file would get a journal beside it.
    guard.pragma('journal_mode = memory');
    guard.exec('begin immediate');
    return guard;
  } catch (error) {
    guard?.close();
    if (systemCode(error).startsWith('SQLITE_BUSY')) return undefined;
    throw diskProblem(error, path) ?? error;
  }
}

function inUse(folder: string, owner: Owner | undefined): StorageError {
  const who = owner ? `process ${owner.pid} on ${owner.host}` : 'another process';
  const isElsewhere = owner !== undefined && owner.host !== hostname();
  const otherwise = isElsewhere ? ' If it runs there no more, remove workspace.lock from that folder.' : '';
  return new StorageError(
    'WORKSPACE_IN_USE',
    `The workspace in ${folder} is open in ${who}. Close Throughline there and try again.${otherwise}`,
    { ...owner },
  );
}
