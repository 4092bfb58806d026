/** Writes files meant to last: a temporary name in the same folder, fsync, rename. */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { StorageError, systemCode } from './storage-error.ts';

/**
 * Puts a whole file in place: a reader sees the old one or the new one, never a part.
 * @throws StorageError FOLDER_NOT_WRITABLE or DISK_FULL; whatever stood there before is untouched
 */
export function writeFileWhole(path: string, bytes: Uint8Array, options: { mode?: number } = {}): void {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path)}.${process.pid}.part`);
  try {
    mkdirSync(folder, { recursive: true });
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
    throw inWords(error, folder);
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The folder itself is out of reach; the caller is about to hear of that.
  }
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function inWords(error: unknown, folder: string): unknown {
  const code = systemCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new StorageError(
      'DISK_FULL',
      `The disk that holds ${folder} is full. Free some space and try again.`,
      { folder },
      error,
    );
  }
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOENT', 'EEXIST', 'EISDIR'].includes(code)) {
    return new StorageError(
      'FOLDER_NOT_WRITABLE',
      `Nothing can be written to ${folder}. Choose another folder or change its permissions.`,
      { folder },
      error,
    );
  }
  return error;
}
