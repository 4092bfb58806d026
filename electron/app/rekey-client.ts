/**
 * Gives one client's file another random key: a verified copy gets the key and takes the file's place. The keyring holds
 * both keys until that is done, so a crash at any moment leaves a file that opens, and the next start settles which.
 */
import { renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyVerified } from '#db/files/backups/save-backup.ts';
import type { Keyring } from '#db/files/keyring.ts';
import { openForReading, rekeyDatabase } from '#db/files/open-database.ts';
import { StorageError } from '#db/files/storage-error.ts';
import { syncFile, syncFolder } from '#db/files/write-file.ts';
import type { ClientRegistry } from './client-registry.ts';

interface Parts {
  keys: Keyring;
  registry: Pick<ClientRegistry, 'get' | 'release' | 'pathOf'>;
  now(): string;
}

/** Blocks for as long as the copy takes. @throws Refusal NOT_FOUND, StorageError; the file then keeps the key it has */
export function rekeyClient({ keys, registry, now }: Parts, clientId: string): void {
  const { file } = registry.get(clientId);
  if (file.doubt) {
    throw new StorageError('FILE_READ_ONLY', 'Decide first what to do about this client’s file.', {
      clientId,
    });
  }
  const path = registry.pathOf(clientId);
  const copy = copyPath(path);
  const next = keys.beginRekey(clientId);
  let hasNewKey = false;
  try {
    // Closed, the file has no log beside it that would be taken for the new one's.
    registry.release(clientId);
    copyVerified({ path, key: keys.clientKey(clientId), kind: 'client' }, copy);
    rekeyDatabase({ path: copy, key: keys.clientKey(clientId), kind: 'client' }, next);
    openForReading({ path: copy, key: next, kind: 'client' }).close();
    putInPlace(copy, path);
    hasNewKey = true;
  } finally {
    rmSync(copy, { force: true });
    keys.endRekey(clientId, { hasNewKey, at: now() });
    next.fill(0);
  }
}

/** Ends what a crash interrupted: a file that opens with its next key has been given it. */
export function settleRekeys({ keys, registry, now }: Parts): void {
  for (const clientId of keys.unfinishedRekeys) {
    const path = registry.pathOf(clientId);
    rmSync(copyPath(path), { force: true });
    const key = keys.nextKey(clientId);
    if (key) keys.endRekey(clientId, { hasNewKey: opens(path, key), at: now() });
  }
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
