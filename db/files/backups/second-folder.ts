/**
 * A second folder for backups: another disk, or one that a service keeps in step with other machines. Only closed snapshots
 * go there, named by ids, so that whoever sees the folder learns of no client. What this workspace did not write is never
 * deleted: a list of what it wrote is kept at home.
 */
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../make-folder.ts';
import { diskProblem, StorageError } from '../storage-error.ts';
import { syncFile, syncFolder, writeFileWhole } from '../write-file.ts';
import { type BackupFile, listBackups, partPath } from './backup-files.ts';
import { surplusOf } from './retention.ts';

export interface SecondFolderJob {
  /** The folder that the person chose. */
  folder: string;
  /** Each file's backups at home, by the name of its folder there: a client's id, or `workspace`. */
  series: { name: string; home: string }[];
  /** Where the list of what was written is kept. */
  listPath: string;
  /** The keyring, where it may leave this machine; `undefined` where it would open by itself, and no copy may stay there. */
  keyringPath: string | undefined;
  now: string;
  zone: string;
}

const subfolder = 'Throughline backups';

/**
 * Brings the second folder up to date: copies what is missing, also of the time in which it could not be reached, and
 * removes what is not to be kept. @throws StorageError DISK_GONE, DISK_FULL or FOLDER_NOT_WRITABLE
 */
export function fillSecondFolder(
  { folder, series, listPath, keyringPath, now, zone }: SecondFolderJob,
  tell: (done: number, total: number) => void,
): number {
  if (!existsSync(folder)) {
    throw new StorageError(
      'DISK_GONE',
      `${folder} cannot be reached. Connect its disk again; what is missing there is copied then.`,
      {
        folder,
      },
    );
  }
  const written = new Set(readList(listPath));
  const plans = series.map(({ name, home }) =>
    planOf(join(folder, subfolder, name), home, { written, now, zone }),
  );
  const total = plans.reduce((sum, { missing }) => sum + missing.length, 0);
  let copied = 0;
  try {
    for (const { target, missing, surplus } of plans) {
      for (const backup of missing) {
        written.add(copyInto(target, backup));
        copied += 1;
        tell(copied, total);
      }
      for (const { path } of surplus.filter((backup) => written.has(backup.path))) {
        rmSync(path, { force: true });
        written.delete(path);
      }
    }
    putKeyring(join(folder, subfolder), keyringPath, written);
    return copied;
  } catch (error) {
    throw error instanceof StorageError ? error : (diskProblem(error, join(folder, subfolder)) ?? error);
  } finally {
    makeFolder(dirname(listPath), 0o700);
    writeFileWhole(listPath, Buffer.from(JSON.stringify([...written].toSorted())), { mode: 0o600 });
  }
}

function putKeyring(target: string, keyringPath: string | undefined, written: Set<string>): void {
  const copy = join(target, 'keyring.json');
  if (keyringPath !== undefined) {
    makeFolder(target, 0o700);
    writeFileWhole(copy, readFileSync(keyringPath), { mode: 0o600 });
    written.add(copy);
  } else if (written.has(copy)) {
    rmSync(copy, { force: true });
    written.delete(copy);
  }
}

// What is to be kept is decided over both folders, so that nothing is copied only to be removed again.
function planOf(
  target: string,
  home: string,
  { written, now, zone }: { written: ReadonlySet<string>; now: string; zone: string },
) {
  const there = listBackups(target);
  const atHome = listBackups(home);
  const known = new Map(there.map((backup) => [backup.id, backup]));
  const union = [...there, ...atHome.filter(({ id }) => !known.has(id))];
  const surplus = new Set(surplusOf(union, now, zone).map(({ id }) => id));
  return {
    target,
    missing: atHome.filter((backup) => {
      const copy = known.get(backup.id);
      const isOutdated = copy !== undefined && written.has(copy.path) && isNewer(backup, copy);
      return (!copy || isOutdated) && !surplus.has(backup.id);
    }),
    surplus: there.filter(({ id }) => surplus.has(id)),
  };
}

// A backup is written once, and again only to encrypt it anew.
function isNewer(one: BackupFile, other: BackupFile): boolean {
  return statSync(one.path).mtimeMs > statSync(other.path).mtimeMs;
}

function copyInto(target: string, backup: BackupFile): string {
  makeFolder(target, 0o700);
  const part = partPath(target, backup.at);
  try {
    copyFileSync(backup.path, part);
    syncFile(part);
    const path = join(target, `${backup.id}.db`);
    renameSync(part, path);
    syncFolder(target);
    return path;
  } finally {
    rmSync(part, { force: true });
  }
}

function readList(path: string): string[] {
  try {
    const list: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return Array.isArray(list) ? list.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}
