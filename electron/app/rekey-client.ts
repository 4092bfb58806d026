/**
 * Gives one client's file another random key: a verified copy gets the key and takes the file's place. The keyring holds
 * both keys until that is done, so a crash at any moment leaves a file that opens, and the next start settles which.
 */
import { renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Keyring } from '#db/files/keyring.ts';
import { openForReading } from '#db/files/open-database.ts';
import { syncFile, syncFolder } from '#db/files/write-file.ts';
import { type Progress, runBackupJob } from './backup-jobs.ts';
import type { BackupKeeper } from './backup-keeper.ts';
import type { ClientRegistry } from './client-registry.ts';

interface Parts {
  keys: Keyring;
  registry: Pick<ClientRegistry, 'get' | 'release' | 'pathOf'>;
  now(): string;
}

/**
 * The copy is made in a thread, when no backup is; meanwhile the client can be read and not changed. Left before the copy
 * is in place, the file is as it was.
 * @throws Refusal NOT_FOUND, StorageError FILE_BUSY or as a backup; the file then keeps the key it has
 */
export async function* rekeyClient(
  { keeper, ...parts }: Parts & { keeper: Pick<BackupKeeper, 'turn'> },
  clientId: string,
  signal: AbortSignal,
): AsyncGenerator<Progress, void> {
  const endTurn = await keeper.turn();
  try {
    signal.throwIfAborted();
    yield* encryptAnew(parts, clientId, signal);
  } finally {
    endTurn();
  }
}

async function* encryptAnew(
  { keys, registry, now }: Parts,
  clientId: string,
  signal: AbortSignal,
): AsyncGenerator<Progress, void> {
  const { file } = registry.get(clientId);
  const path = registry.pathOf(clientId);
  const copy = copyPath(path);
  const takeBack = file.lend('This client’s file is being given another key.');
  let nextKey: Uint8Array | undefined;
  try {
    nextKey = keys.beginRekey(clientId);
    yield* runBackupJob('rekey', { path, key: keys.clientKey(clientId), nextKey, copy }, signal);
    signal.throwIfAborted();
    takeBack();
    // Closed, the file has no log beside it that would be taken for the new one's.
    registry.release(clientId);
    putInPlace(copy, path);
  } finally {
    takeBack();
    rmSync(copy, { force: true });
    nextKey?.fill(0);
    settleRekey({ keys, registry, now }, clientId);
  }
}

/** Ends what a crash interrupted: a file that opens with its next key has been given it. */
export function settleRekeys(parts: Parts): void {
  for (const clientId of parts.keys.unfinishedRekeys) {
    rmSync(copyPath(parts.registry.pathOf(clientId)), { force: true });
    settleRekey(parts, clientId);
  }
}

// Whatever went wrong on the way, the key that opens the file is kept for it; while the file cannot be read, both are.
function settleRekey({ keys, registry, now }: Parts, clientId: string): void {
  const next = keys.nextKey(clientId);
  if (!next) return;
  const path = registry.pathOf(clientId);
  const hasNewKey = opens(path, next);
  if (hasNewKey || opens(path, keys.clientKey(clientId))) keys.endRekey(clientId, { hasNewKey, at: now() });
}

function copyPath(path: string): string {
  return join(dirname(path), 'client.rekey.part');
}

function putInPlace(copy: string, path: string): void {
  syncFile(copy);
  // A reader leaves an empty log behind; one that holds something belongs to a writer, and to the old key.
  if (sizeOf(`${path}-wal`) > 0) throw new Error('The file is still open somewhere.');
  for (const suffix of ['-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
  renameSync(copy, path);
  syncFolder(dirname(path));
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function opens(path: string, key: Uint8Array): boolean {
  try {
    openForReading({ path, key, kind: 'client' }).close();
    return true;
  } catch {
    return false;
  }
}
