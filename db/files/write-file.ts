/** Writes files meant to last: a temporary name in the same folder, fsync, rename. */
import { close, closeSync, fsync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { diskProblem } from './storage-error.ts';

/**
 * Puts a whole file in place: a reader sees the old one or the new one, never a part.
 * @throws StorageError FOLDER_NOT_WRITABLE, DISK_FULL or DISK_GONE; whatever stood there before is untouched
 */
export function writeFileWhole(path: string, bytes: Uint8Array, options: { mode?: number } = {}): void {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path)}.${process.pid}.part`);
  try {
    makeFolder(folder);
    const file = openSync(temporary, 'w', options.mode ?? 0o644);
    try {
      for (let offset = 0; offset < bytes.length; ) offset += writeSync(file, bytes, offset);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
    syncFolder(folder);
  } catch (error) {
    removeQuietly(temporary);
    throw diskProblem(error, path) ?? error;
  }
}

/** Removes a file that is half-written, where that can be done. */
export function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The folder itself is out of reach; the caller is about to hear of that.
  }
}

/** Waits until what was written to a file is on the disk. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Has the disk begin with a file while its writer does something else; call the result to wait until all of it is there. */
export function beginSync(path: string): () => void {
  const early = openSync(path, 'r+');
  // Open before anything fails: a failure that was told to one handle is not told to those opened later.
  const last = openSync(path, 'r+');
  fsync(early, () => close(early));
  return () => {
    try {
      fsyncSync(last);
    } finally {
      closeSync(last);
    }
  };
}

/** Waits until the names in a folder are on the disk. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
