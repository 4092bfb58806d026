/**
 * Backups as files: `2026-03-10T09-00-00.000Z_00000042.db` in a client's `backups` folder. Names sort by time, say at which
 * commit the file stood and name no client. Only what was verified bears such a name.
 */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../make-folder.ts';
import { StorageError } from '../storage-error.ts';

/** Why a backup was made: by the clock or a person, or to be able to take a restore back. */
export type BackupReason = 'regular' | 'before-restore';

export interface BackupFile {
  /** Its name without the ending: what it is called by, on screen and on the command line. */
  id: string;
  path: string;
  /** When it was made: an instant. */
  at: string;
  /** How many commands the file had taken; 0 for the workspace, which counts none. */
  commitCounter: number;
  reason: BackupReason;
  bytes: number;
}

const ending = '.db';
const partEnding = '.part';
/** The ending of a backup that did not pass when it was checked again: kept, but never offered. */
const damagedEnding = '.damaged';
const pattern = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d\.\d{3}Z)_(\d{8,})(_before-restore)?$/;

/** The name of a backup made at an instant. */
export function backupId(at: string, commitCounter: number, reason: BackupReason): string {
  const counter = String(commitCounter).padStart(8, '0');
  return `${at.replaceAll(':', '-')}_${counter}${reason === 'regular' ? '' : `_${reason}`}`;
}

/** What a name says; `undefined` for any name that is no backup's. */
export function parseBackupId(id: string): Pick<BackupFile, 'at' | 'commitCounter' | 'reason'> | undefined {
  const [, hour, minute, second, counter, label] = pattern.exec(id) ?? [];
  if (hour === undefined) return undefined;
  const reason = label === undefined ? 'regular' : 'before-restore';
  return { at: `${hour}:${minute}:${second}`, commitCounter: Number(counter), reason };
}

/** Every verified backup in a folder, newest first; none where the folder is not there or cannot be read. */
export function listBackups(folder: string): BackupFile[] {
  return namesIn(folder)
    .flatMap((name) => {
      const id = name.endsWith(ending) ? name.slice(0, -ending.length) : '';
      const said = parseBackupId(id);
      const path = join(folder, name);
      const bytes = said && statSync(path, { throwIfNoEntry: false })?.size;
      return said && bytes !== undefined ? { id, path, ...said, bytes } : [];
    })
    .toSorted((one, other) => (one.id < other.id ? 1 : -1));
}

/** Where the backups of a client lie, from the folder of the client. */
export function backupsOf(clientFolder: string): string {
  return join(clientFolder, 'backups');
}

/** The newest verified backup of a client, for a file that does not open any more. */
export function lastGoodBackup(clientFolder: string): BackupFile | undefined {
  return listBackups(backupsOf(clientFolder))[0];
}

/** The backup of a name. @throws StorageError FILE_MISSING */
export function findBackup(folder: string, id: string): BackupFile {
  const found = listBackups(folder).find((backup) => backup.id === id);
  if (found) return found;
  throw new StorageError('FILE_MISSING', 'There is no such backup any more. Choose another one.', { id });
}

/** Makes the folder, and clears away what a stopped backup has left unfinished. */
export function prepareFolder(folder: string): void {
  makeFolder(folder, 0o700);
  for (const name of namesIn(folder)) {
    if (name.includes(partEnding)) rmSync(join(folder, name), { force: true });
  }
}

/** The name under which a backup is written until it has been verified. */
export function partPath(folder: string, at: string): string {
  return join(folder, `.${at.replaceAll(':', '-')}${partEnding}`);
}

/** The path that marks a backup as one that did not pass. */
export function damagedPath({ path }: BackupFile): string {
  return `${path}${damagedEnding}`;
}

// What cannot be read holds no backup to offer; writing there says what is the matter.
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
