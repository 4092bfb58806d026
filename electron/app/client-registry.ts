/** The open client files of a workspace, by id. Holding fifty files open costs less than opening them one by one. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { ClientFile } from '#db/files/client-file.ts';
import type { Keyring } from '#db/files/keyring.ts';
import type { Migrations } from '#db/files/migrate.ts';
import type { WorkspaceFile } from '#db/files/workspace-file.ts';
import { clients } from '#db/schema/workspace.ts';
import { Refusal } from '#shared/contract/errors.ts';

export interface OpenClient {
  id: string;
  folder: string;
  file: ClientFile;
}

export class ClientRegistry {
  readonly #open = new Map<string, OpenClient>();
  readonly #clientsFolder: string;
  readonly #workspace: WorkspaceFile;
  readonly #keys: Keyring;
  readonly #migrations: Migrations;

  constructor(dataFolder: string, workspace: WorkspaceFile, keys: Keyring, migrations: Migrations) {
    this.#clientsFolder = join(dataFolder, 'clients');
    this.#workspace = workspace;
    this.#keys = keys;
    this.#migrations = migrations;
  }

  /** The open file of a client. @throws Refusal NOT_FOUND, StorageError as openDatabase */
  get(clientId: string): OpenClient {
    const open = this.#open.get(clientId);
    if (open) return open;
    const row = this.#workspace.db.select().from(clients).where(eq(clients.id, clientId)).get();
    if (!row) throw new Refusal('NOT_FOUND', 'There is no such client in this workspace.', { clientId });
    const folder = join(this.#clientsFolder, row.folder);
    const file = ClientFile.open({
      path: join(folder, 'client.db'),
      key: this.#keys.clientKey(clientId),
      migrations: this.#migrations,
    });
    return this.#hold({ id: clientId, folder, file });
  }

  /** Makes the folder, key and empty file of a new client, and adds it to the roster. */
  create(clientId: string, slug: string, createdAt: string): OpenClient {
    const name = `${slug}-${clientId.slice(-8)}`;
    const folder = join(this.#clientsFolder, name);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const file = ClientFile.create({
      path: join(folder, 'client.db'),
      key: this.#keys.addClient(clientId),
      migrations: this.#migrations,
    });
    this.#workspace.write(() =>
      this.#workspace.db.insert(clients).values({ id: clientId, slug, folder: name, createdAt }).run(),
    );
    return this.#hold({ id: clientId, folder, file });
  }

  /** Takes a client that was only just made away again: its file, folder, key and place in the roster. */
  discard(clientId: string): void {
    const { file, folder } = this.get(clientId);
    file.close();
    this.#open.delete(clientId);
    rmSync(folder, { recursive: true, force: true });
    this.#workspace.write(() => this.#workspace.db.delete(clients).where(eq(clients.id, clientId)).run());
    this.#keys.removeClient(clientId);
  }

  closeAll(): void {
    for (const { file } of this.#open.values()) file.close();
    this.#open.clear();
  }

  #hold(client: OpenClient): OpenClient {
    this.#open.set(client.id, client);
    return client;
  }
}
