/** Folders that a person may have chosen, on whatever is mounted there. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { systemCode } from './storage-error.ts';

/**
 * Makes a folder and those above it where they are missing. Node's own recursive way tries for ever where a file system
 * takes no new folder and says ENOENT, as some virtual ones do.
 * @throws the system's error where it cannot be made, such as EACCES, or ENOTDIR below what is a file
 */
export function makeFolder(path: string, mode = 0o777): void {
  if (isFolder(path)) return;
  const parent = dirname(path);
  if (parent !== path && !existsSync(parent)) makeFolder(parent, mode);
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    // Another process may have made it meanwhile.
    if (systemCode(error) !== 'EEXIST' || !isFolder(path)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
