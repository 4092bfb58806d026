/** The open client files of a workspace, by id. Holding fifty files open costs less than opening them one by one. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { ClientFile } from '#db/files/client-file.ts';
import { CommitMarks, latestMark } from '#db/files/commit-marks.ts';
import type { Known } from '#db/files/doubt.ts';
import type { Keyring } from '#db/files/keyring.ts';
import { makeFolder } from '#db/files/make-folder.ts';
import type { Migrations } from '#db/files/migrate.ts';
import { rekeyBackup } from '#db/files/rekeyed-copy.ts';
import { StorageError } from '#db/files/storage-error.ts';
import type { WorkspaceFile } from '#db/files/workspace-file.ts';
import { clientIndex, clients, fileChecks } from '#db/schema/workspace.ts';
import { Refusal } from '#shared/contract/errors.ts';

export interface OpenClient {
  id: string;
  folder: string;
  file: ClientFile;
}

const databaseName = 'client.db';

export class ClientRegistry {
  /** Told when another file was found where a client's own was open. */
  onReplaced: ((clientId: string) => void) | undefined;
  readonly #open = new Map<string, OpenClient>();
  readonly #dataFolder: string;
  readonly #workspace: WorkspaceFile;
  readonly #keys: Keyring;
  readonly #migrations: Migrations;
  readonly #marks: CommitMarks;

  constructor(dataFolder: string, workspace: WorkspaceFile, keys: Keyring, migrations: Migrations) {
    this.#dataFolder = dataFolder;
    this.#workspace = workspace;
    this.#keys = keys;
    this.#migrations = migrations;
    this.#marks = new CommitMarks(join(dataFolder, 'marks'));
  }

  /**
   * The open file of a client; one that lacks what is known of it is open for reading only (`file.doubt`).
   * @throws Refusal NOT_FOUND, StorageError as openDatabase, DISK_GONE
   */
  get(clientId: string): OpenClient {
    const open = this.#open.get(clientId);
    if (open?.file.isInPlace()) return open;
    if (!open) return this.#hold(this.#openFile(clientId));
    this.release(clientId);
    // Whoever still holds the client goes on with its file of now.
    const held = this.#hold(Object.assign(open, this.#openFile(clientId)));
    // Where there is none, whoever asked is told: a form in a window must not be taken away under what is typed in it.
    this.onReplaced?.(clientId);
    return held;
  }

  /** The folder of a client, whether or not its file opens. @throws Refusal NOT_FOUND */
  folderOf(clientId: string): string {
    const its = eq(clients.id, clientId);
    const row = this.#workspace.db.select({ folder: clients.folder }).from(clients).where(its).get();
    if (!row) throw new Refusal('NOT_FOUND', 'There is no such client in this workspace.', { clientId });
    return join(this.#dataFolder, 'clients', row.folder);
  }

  /** Where the file of a client should be. @throws Refusal NOT_FOUND */
  pathOf(clientId: string): string {
    return join(this.folderOf(clientId), databaseName);
  }

  /** The key of a client's file. @throws StorageError FILE_KEY when the keyring has none for it */
  keyOf(clientId: string): Uint8Array {
    return this.#keys.clientKey(clientId);
  }

  /** Makes the folder, key and empty file of a new client, and adds it to the roster. */
  create(clientId: string, slug: string, createdAt: string): OpenClient {
    const name = `${slug}-${clientId.slice(-8)}`;
    const folder = join(this.#dataFolder, 'clients', name);
    makeFolder(folder, 0o700);
    const file = ClientFile.create({
      path: join(folder, databaseName),
      key: this.#keys.addClient(clientId),
      migrations: this.#migrations,
    });
    this.#workspace.write(() =>
      this.#workspace.db.insert(clients).values({ id: clientId, slug, folder: name, createdAt }).run(),
    );
    return this.#hold({ id: clientId, folder, file });
  }

  /**
   * Takes in the folder of a client that comes from elsewhere, with the key of its file; the folder is moved.
   * @throws StorageError when it does not open, and nothing is kept of it then
   */
  adopt(
    clientId: string,
    slug: string,
    createdAt: string,
    arrived: { folder: string; key: Uint8Array },
  ): OpenClient {
    const name = `${slug}-${clientId.slice(-8)}`;
    makeFolder(join(this.#dataFolder, 'clients'), 0o700);
    renameSync(arrived.folder, join(this.#dataFolder, 'clients', name));
    this.#keys.addClient(clientId, arrived.key);
    this.#workspace.write(() =>
      this.#workspace.db.insert(clients).values({ id: clientId, slug, folder: name, createdAt }).run(),
    );
    try {
      return this.get(clientId);
    } catch (error) {
      this.discard(clientId);
      throw error;
    }
  }

  /** Takes a client that was only just made away again: its file, folder, key and place in the roster. */
  discard(clientId: string): void {
    const folder = this.folderOf(clientId);
    this.release(clientId);
    this.#marks.forget(clientId);
    rmSync(folder, { recursive: true, force: true });
    this.#workspace.write(() => this.#workspace.db.delete(clients).where(eq(clients.id, clientId)).run());
    this.#keys.removeClient(clientId);
  }

  /** Closes a client's file; the next `get` opens and checks what is there by then. @throws StorageError FILE_BUSY */
  release(clientId: string): void {
    const file = this.#open.get(clientId)?.file;
    file?.loan.refuse();
    file?.close();
    this.#open.delete(clientId);
  }

  /** Gives a closed file of the client's, such as one of before a rekey, the key that its own file has now. @throws StorageError */
  bringToPresentKey(clientId: string, path: string): void {
    rekeyBackup(this.#keys.keysOfBackups(clientId).map((key) => ({ kind: 'client', path, key })));
  }

  /** Takes a client's file as it is: what was known of it is forgotten, since a person has decided so. */
  trust(clientId: string): void {
    this.release(clientId);
    this.#marks.forget(clientId);
    const { db } = this.#workspace;
    this.#workspace.write(() => {
      db.update(clientIndex)
        .set({ commitCounter: 0, lastCommand: null, lastCommandAt: null })
        .where(eq(clientIndex.clientId, clientId))
        .run();
      db.delete(fileChecks).where(eq(fileChecks.clientId, clientId)).run();
    });
  }

  /**
   * Puts another file in the place of a client's own, which is kept aside with its log and never removed.
   * @param at the instant that names the folder it is kept in
   * @param replacement a closed database file beside it, which is moved
   */
  replace(clientId: string, at: string, replacement: string): void {
    const path = this.pathOf(clientId);
    this.release(clientId);
    const aside = join(this.folderOf(clientId), 'set-aside', at.replaceAll(':', '-'));
    makeFolder(aside, 0o700);
    for (const suffix of ['-wal', '-shm', '']) {
      if (existsSync(`${path}${suffix}`))
        renameSync(`${path}${suffix}`, join(aside, `${databaseName}${suffix}`));
    }
    renameSync(replacement, path);
    this.trust(clientId);
  }

  closeAll(): void {
    for (const { file } of this.#open.values()) file.close();
    this.#open.clear();
    this.#marks.close();
  }

  #openFile(clientId: string): OpenClient {
    const folder = this.folderOf(clientId);
    if (!existsSync(this.#dataFolder)) throw gone(this.#dataFolder);
    const location = {
      path: join(folder, databaseName),
      key: this.#keys.clientKey(clientId),
      migrations: this.#migrations,
    };
    return { id: clientId, folder, file: ClientFile.openKnown(location, this.#known(clientId)) };
  }

  #known(clientId: string): Known {
    const { db } = this.#workspace;
    const row = db.select().from(clientIndex).where(eq(clientIndex.clientId, clientId)).get();
    const check = db.select().from(fileChecks).where(eq(fileChecks.clientId, clientId)).get();
    const indexed =
      row?.lastCommand && row.lastCommandAt
        ? { counter: row.commitCounter, fingerprint: row.lastCommand, at: row.lastCommandAt }
        : undefined;
    const mark = latestMark(this.#marks.read(clientId), indexed);
    return { mark, isDamaged: check?.isSound === false };
  }

  #hold(client: OpenClient): OpenClient {
    client.file.onCommit = (mark) => this.#marks.put(client.id, mark);
    this.#open.set(client.id, client);
    return client;
  }
}

function gone(folder: string): StorageError {
  return new StorageError(
    'DISK_GONE',
    `${folder} cannot be reached. Connect its disk again or put the folder back, then try again.`,
    { folder },
  );
}
