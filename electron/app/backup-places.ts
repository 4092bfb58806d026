/** Where every file of a workspace lies, what opens it, and where its backups are. */
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { backupsOf, listBackups } from '#db/files/backups/backup-files.ts';
import type { Source } from '#db/files/backups/verify-backup.ts';
import type { Keyring } from '#db/files/keyring.ts';
import { workspaceDatabase } from '#db/files/keys/file-keys.ts';
import type { WorkspaceFile } from '#db/files/workspace-file.ts';
import { clientIndex, clients } from '#db/schema/workspace.ts';
import { Refusal } from '#shared/contract/errors.ts';

/** One file that is backed up. */
export interface Place {
  /** The client's id, or `workspace`. */
  name: string;
  /** The folder of its backups. */
  home: string;
  /** The file itself and its key. @throws StorageError FILE_KEY, LOCKED */
  live: () => Source;
  /** How many commands it is known to have taken; `undefined` where nothing is known. */
  commitCounter: number | undefined;
}

export const workspaceName = 'workspace';

export class BackupPlaces {
  readonly #dataDir: string;
  readonly #workspace: WorkspaceFile;
  readonly #keys: Keyring;

  constructor(dataDir: string, workspace: WorkspaceFile, keys: Keyring) {
    this.#dataDir = dataDir;
    this.#workspace = workspace;
    this.#keys = keys;
  }

  get workspace(): Place {
    const path = join(this.#dataDir, 'workspace.db');
    return {
      name: workspaceName,
      home: join(this.#dataDir, 'backups'),
      live: () => ({ kind: 'workspace', path, key: this.#keys.databaseKey }),
      commitCounter: undefined,
    };
  }

  get keyring(): string {
    return join(this.#dataDir, 'keyring.json');
  }

  /** Whether the keyring may leave this machine: never while it opens by itself. */
  get maySendKeyring(): boolean {
    return this.#keys.protection !== 'none';
  }

  /** The places of all clients, those put away included. */
  clients(): Place[] {
    return this.#rows()
      .all()
      .map((row) => this.#placeOf(row));
  }

  /** The place of one client. @throws Refusal NOT_FOUND */
  client(clientId: string): Place {
    const row = this.#rows().where(eq(clients.id, clientId)).get();
    if (!row) throw new Refusal('NOT_FOUND', 'There is no such client in this workspace.', { clientId });
    return this.#placeOf(row);
  }

  /** What a backup of a place opens with: the key its file has, or the one it had when the backup was made. */
  sourcesOf(name: string, path: string): Source[] {
    if (name !== workspaceName)
      return this.#keys.keysOfBackups(name).map((key) => ({ kind: 'client', path, key }));
    return this.#keys.keysOfBackups(workspaceDatabase).map((key) => ({ kind: 'workspace', path, key }));
  }

  #rows() {
    return this.#workspace.db
      .select({ id: clients.id, folder: clients.folder, commitCounter: clientIndex.commitCounter })
      .from(clients)
      .leftJoin(clientIndex, eq(clientIndex.clientId, clients.id))
      .$dynamic();
  }

  #placeOf({
    id,
    folder,
    commitCounter,
  }: {
    id: string;
    folder: string;
    commitCounter: number | null;
  }): Place {
    const path = join(this.#dataDir, 'clients', folder);
    return {
      name: id,
      home: backupsOf(path),
      live: () => ({ kind: 'client', path: join(path, 'client.db'), key: this.#keys.clientKey(id) }),
      commitCounter: commitCounter ?? undefined,
    };
  }
}

/** True when a file was changed since its newest backup, or has none. */
export function isBehind({ home, commitCounter }: Place): boolean {
  return commitCounter === undefined || listBackups(home)[0]?.commitCounter !== commitCounter;
}
