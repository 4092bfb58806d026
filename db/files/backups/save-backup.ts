/**
 * Makes one backup: `VACUUM INTO` a temporary name, verified there against the live file, and only then given its own name.
 * The copy is encrypted with the key of the file it is of. Blocks for as long as it takes: run it in a worker thread.
 */
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openForReading } from '../open-database.ts';
import { diskProblem, StorageError } from '../storage-error.ts';
import { beginSync, removeQuietly, syncFolder } from '../write-file.ts';
import {
  type BackupFile,
  type BackupReason,
  backupId,
  findBackup,
  partPath,
  prepareFolder,
} from './backup-files.ts';
import { isSameMeasure, type Measure, measure, type Source, verifyBackup } from './verify-backup.ts';

export interface SaveJob {
  source: Source;
  /** The folder of this file's backups. */
  folder: string;
  /** When it is made: an instant. */
  at: string;
  reason: BackupReason;
}

/**
 * Saves and verifies one backup. What was there stays whatever happens, and nothing half-written is left.
 * @throws StorageError FILE_KEY, FILE_DAMAGED, DISK_FULL, FOLDER_NOT_WRITABLE or DISK_GONE
 */
export function saveBackup({ source, folder, at, reason }: SaveJob): BackupFile {
  const part = partPath(folder, at);
  try {
    prepareFolder(folder);
    const commitCounter = copyVerified(source, part);
    const id = backupId(at, commitCounter, reason);
    renameSync(part, join(folder, `${id}.db`));
    syncFolder(folder);
    return findBackup(folder, id);
  } catch (error) {
    removeQuietly(part);
    throw error instanceof StorageError ? error : (diskProblem(error, part) ?? error);
  }
}

/**
 * Writes a verified copy of a file to the disk, encrypted with the same key, and answers with the commit it stands at. Writers go on
 * meanwhile: a copy of a file that kept still holds what the file holds, one of a file that did not lies in between.
 */
export function copyVerified(source: Source, target: string): number {
  const connection = openForReading(source);
  try {
    rmSync(target, { force: true });
    const dataVersion = () => connection.pragma('data_version', { simple: true });
    const version = dataVersion();
    const before = measure(connection);
    // The copy inherits this, and is synced while it is verified rather than before.
    connection.pragma('synchronous = OFF');
    connection.prepare('vacuum into ?').run(target);
    const copied = verifiedWhileSynced({ ...source, path: target });
    const isProven =
      version === dataVersion()
        ? isSameMeasure(copied, before)
        : before.commitCounter <= copied.commitCounter &&
          copied.commitCounter <= measure(connection).commitCounter;
    if (isProven) return copied.commitCounter;
    throw new StorageError('FILE_DAMAGED', `The copy of ${source.path} does not hold what the file holds.`, {
      path: source.path,
    });
  } finally {
    connection.close();
  }
}

function verifiedWhileSynced(copy: Source): Measure {
  const endSync = beginSync(copy.path);
  try {
    return verifyBackup(copy);
  } finally {
    endSync();
  }
}
