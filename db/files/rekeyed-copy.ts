/** A verified copy of a file under another key, and how it takes the file's place. */

import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyVerified } from './backups/save-backup.ts';
import { type Source, verifyBackup, verifyWithAny } from './backups/verify-backup.ts';
import { openForReading, rekeyDatabase } from './open-database.ts';
import { sizeOf } from './size-of.ts';
import { syncFile, syncFolder } from './write-file.ts';

export interface RekeyJob {
  source: Source;
  nextKey: Uint8Array;
  /** Where the copy is written. */
  copy: string;
}

/** Writes the copy and checks every page of it with its key. @throws StorageError as copyVerified */
export function makeRekeyedCopy(
  { source, nextKey, copy }: RekeyJob,
  tell: (step: string, done: number) => void,
): void {
  tell('Copying the file', 0);
  copyVerified(source, copy);
  tell('Encrypting it anew', 1);
  rekeyCopy({ ...source, path: copy }, nextKey);
}

/** Gives a copy that nobody has open another key, and checks every page of it. @throws StorageError as verifyBackup */
export function rekeyCopy(copy: Source, nextKey: Uint8Array): Source {
  const rekeyed = { ...copy, key: nextKey };
  rekeyDatabase(copy, nextKey);
  verifyBackup(rekeyed);
  return rekeyed;
}

/** Puts a copy in the place of a file that this app has closed. */
export function putCopyInPlace(copy: string, path: string): void {
  syncFile(copy);
  // A reader leaves an empty log behind; one that holds something belongs to a writer, and to the old key.
  if (sizeOf(`${path}-wal`) > 0) throw new Error('The file is still open somewhere.');
  for (const suffix of ['-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
  renameSync(copy, path);
  syncFolder(dirname(path));
}

/**
 * Encrypts a backup anew with the key that its file has now, which is the first of `sources`; answers whether there was need.
 * Until the new one is in place, the old one stays. @throws StorageError where no key opens it or it does not pass
 */
export function rekeyBackup(sources: readonly Source[]): boolean {
  const [present, ...former] = sources;
  if (!present || opens(present)) return false;
  const { path, key } = verifyWithAny(former);
  // What a crash leaves of it is cleared away with the next backup.
  const part = join(dirname(path), '.rekeyed.part');
  try {
    copyFileSync(path, part);
    rekeyCopy({ ...present, path: part, key }, present.key);
    putCopyInPlace(part, path);
    return true;
  } finally {
    rmSync(part, { force: true });
  }
}

/** Whether a file opens with a key. */
export function opens(source: Source): boolean {
  try {
    openForReading(source).close();
    return true;
  } catch {
    return false;
  }
}
