/**
 * Opens the workspace's own database. All that it holds of clients stands in their files too, so a damaged or lost one does
 * not stop the start: it is set aside, and the last good backup or an empty one takes its place, into which the clients are
 * put again from their files (rebuild-roster.ts).
 */
import { chmodSync, copyFileSync, existsSync, readdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { notInArray } from 'drizzle-orm';
import { type BackupFile, listBackups } from '#db/files/backups/backup-files.ts';
import { type Source, verifyWithAny } from '#db/files/backups/verify-backup.ts';
import type { Keyring } from '#db/files/keyring.ts';
import { workspaceDatabase } from '#db/files/keys/file-keys.ts';
import { readMigrations } from '#db/files/migrate.ts';
import { migrationsFolder } from '#db/files/migrations-folder.ts';
import { openForReading } from '#db/files/open-database.ts';
import { rekeyCopy } from '#db/files/rekeyed-copy.ts';
import { StorageError } from '#db/files/storage-error.ts';
import { WorkspaceFile } from '#db/files/workspace-file.ts';
import { syncFile, syncFolder } from '#db/files/write-file.ts';
import { clientIndex, clients } from '#db/schema/workspace.ts';
import { clientIdOf } from './rebuild-roster.ts';
import { settleWorkspaceRekey } from './rekey-workspace.ts';

interface Opened {
  workspace: WorkspaceFile;
  /** What was done to get it open, in words; null when it opened as it was. */
  repair: string | null;
}

/** @throws StorageError as openDatabase, but for a damaged file of a workspace whose keyring is its own */
export function openWorkspaceFile(dataDir: string, keys: Keyring, at: string): Opened {
  const path = join(dataDir, 'workspace.db');
  settleWorkspaceRekey(keys, path, at);
  // A keyring that was changed is refused here: the file is not to blame, and stays where it is.
  const key = keys.databaseKey;
  const isLost = !statSync(path, { throwIfNoEntry: false })?.size;
  try {
    // A workspace that has backups has had a database.
    const restored = isLost ? restore(dataDir, path, keys) : undefined;
    const workspace = openSound(path, key);
    if (restored) prepareRestored(workspace, keys);
    return { workspace, repair: restored ? inWords('was not there', restored) : null };
  } catch (error) {
    if (!isDamage(error, dataDir, keys)) throw error;
    const aside = setAside(path, at);
    const restored = restore(dataDir, path, keys);
    const workspace = openSound(path, key);
    if (restored) prepareRestored(workspace, keys);
    return { workspace, repair: inWords(`was damaged and is kept as ${aside}`, restored) };
  }
}

function openSound(path: string, key: Uint8Array): WorkspaceFile {
  const migrations = readMigrations(migrationsFolder('workspace'));
  const workspace = WorkspaceFile.open({ path, key, migrations });
  try {
    workspace.check();
  } catch (error) {
    workspace.close();
    throw error;
  }
  if (process.platform !== 'win32') chmodSync(path, 0o600);
  return workspace;
}

// A file of another key looks like a damaged one: only a keyring that opens a client's file is surely this workspace's.
function isDamage(error: unknown, dataDir: string, keys: Keyring): boolean {
  if (!(error instanceof StorageError)) return false;
  if (error.code === 'FILE_DAMAGED') return true;
  return (error.code === 'FILE_KEY' || error.code === 'FILE_FOREIGN') && opensSomeClient(dataDir, keys);
}

function opensSomeClient(dataDir: string, keys: Keyring): boolean {
  const folder = join(dataDir, 'clients');
  if (!existsSync(folder)) return false;
  return readdirSync(folder).some((name) => {
    const id = clientIdOf(name, keys);
    if (id === undefined) return false;
    try {
      openForReading({
        path: join(folder, name, 'client.db'),
        key: keys.clientKey(id),
        kind: 'client',
      }).close();
      return true;
    } catch {
      return false;
    }
  });
}

function setAside(path: string, at: string): string {
  const name = `workspace.damaged-${at.replaceAll(':', '-')}.db`;
  for (const suffix of ['-wal', '-shm', '']) {
    if (existsSync(`${path}${suffix}`)) renameSync(`${path}${suffix}`, join(path, '..', `${name}${suffix}`));
  }
  return name;
}

/** Puts the newest backup that passes its checks in place; `undefined` where there is none. */
function restore(dataDir: string, path: string, keys: Keyring): BackupFile | undefined {
  for (const backup of listBackups(join(dataDir, 'backups'))) {
    const source = passing(backup, keys);
    if (!source) continue;
    const part = `${path}.part`;
    copyFileSync(backup.path, part);
    // One from before a rekey has the key of that time.
    if (!Buffer.from(source.key).equals(keys.databaseKey))
      rekeyCopy({ ...source, path: part }, keys.databaseKey);
    syncFile(part);
    renameSync(part, path);
    syncFolder(dataDir);
    return backup;
  }
  return undefined;
}

function passing({ path }: BackupFile, keys: Keyring): Source | undefined {
  try {
    const sources = keys
      .keysOfBackups(workspaceDatabase)
      .map((key) => ({ path, key, kind: 'workspace' as const }));
    return verifyWithAny(sources);
  } catch {
    return undefined;
  }
}

// The backup is older than the clients' files: those removed since have no key any more, and every index is made again.
function prepareRestored(workspace: WorkspaceFile, keys: Keyring): void {
  workspace.write(() => {
    workspace.db
      .delete(clients)
      .where(notInArray(clients.id, [...keys.clientIds]))
      .run();
    workspace.db.update(clientIndex).set({ isStale: true }).run();
  });
}

function inWords(what: string, restored: BackupFile | undefined): string {
  const settings = restored
    ? `Settings, holidays and time off are as they were backed up on ${restored.at.slice(0, 10)}.`
    : 'There was no backup of it: look at your settings, holidays and time off.';
  return `The workspace’s own list of clients and settings ${what}. Every client was found again from its own file. ${settings}`;
}
