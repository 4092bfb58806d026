/** Moves a client to another workspace as one file, and takes one in. Everything passes through one folder of its own. */
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BackupFile, backupId, findBackup } from '#db/files/backups/backup-files.ts';
import { readPackageKey } from '#db/files/backups/client-package.ts';
import type { Keyring } from '#db/files/keyring.ts';
import { type SealedKey, sealKeyFor, type Unsealing, unsealKey } from '#db/files/keys/sealed-key.ts';
import { makeFolder } from '#db/files/make-folder.ts';
import { writeFileWhole } from '#db/files/write-file.ts';
import type { Work } from '#electron/services/backup-context.ts';
import type { Arrived, Transfers } from '#electron/services/transfer-context.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { runBackupJob } from './backup-jobs.ts';
import type { BackupPlaces } from './backup-places.ts';
import type { ClientRegistry, OpenClient } from './client-registry.ts';

export interface ClientTransfersOptions {
  dataDir: string;
  keys: Keyring;
  places: BackupPlaces;
  registry: ClientRegistry;
  now: () => string;
  /** Indexes a client that was taken in and tells every window. */
  adopted: (client: OpenClient) => void;
}

export class ClientTransfers implements Transfers {
  readonly #options: ClientTransfersOptions;
  readonly #folder: string;

  constructor(options: ClientTransfersOptions) {
    this.#options = options;
    this.#folder = join(options.dataDir, 'transfers');
  }

  get hasRecoveryKey(): boolean {
    return this.#options.keys.exportKey !== undefined;
  }

  seal(clientId: string, passphrase: string | undefined): Promise<SealedKey> {
    const { keys } = this.#options;
    return sealKeyFor(clientId, keys.clientKey(clientId), { exportKey: keys.exportKey, passphrase });
  }

  async *pack(clientId: string, key: SealedKey, transferId: string, signal: AbortSignal): Work<number> {
    const { places, registry, now } = this.#options;
    const target = this.pathOf(transferId);
    const live = places.client(clientId).live();
    yield { kind: 'progress', step: 'Copying and checking', done: 0, total: 1 };
    const clientFolder = registry.folderOf(clientId);
    const job = { live, clientFolder, clientId, key, target, exportedAt: now() };
    return yield* runBackupJob('pack', job, signal);
  }

  arrive(bytes: Uint8Array): string {
    const path = this.pathOf('arrived');
    writeFileWhole(path, bytes, { mode: 0o600 });
    return path;
  }

  pathOf(transferId: string): string {
    makeFolder(this.#folder, 0o700);
    return join(this.#folder, `${transferId}.throughline`);
  }

  clientIn(path: string): string {
    return readPackageKey(path).clientId;
  }

  async *unpack(path: string, unsealing: Unsealing, signal: AbortSignal): Work<Arrived> {
    yield { kind: 'progress', step: 'Opening and checking', done: 0, total: 1 };
    const sealed = readPackageKey(path);
    const { clientId } = sealed;
    const key = await unsealKey(sealed, unsealing);
    const folder = join(this.#folder, `${clientId}-${process.hrtime.bigint()}`);
    makeFolder(folder, 0o700);
    const unpacked = yield* runBackupJob('unpack', { path, clientId, clientKey: key, into: folder }, signal);
    return { clientId, key, folder, ...unpacked };
  }

  adopt({ clientId, folder, key }: Arrived, slug: string): void {
    const { registry, now, adopted } = this.#options;
    adopted(registry.adopt(clientId, slug, now(), { folder, key }));
  }

  keepAsBackup({ clientId, folder, key, exportedAt, commitCounter }: Arrived): BackupFile {
    const { keys, places } = this.#options;
    const isKnown = keys.keysOfBackups(clientId).some((known) => Buffer.from(known).equals(key));
    if (!isKnown) {
      throw new Refusal('CONFLICT', 'That export has a key which this workspace never gave the client.', {
        clientId,
      });
    }
    const { home } = places.client(clientId);
    const id = backupId(exportedAt, commitCounter, 'regular');
    makeFolder(home, 0o700);
    renameSync(join(folder, 'client.db'), join(home, `${id}.db`));
    return findBackup(home, id);
  }

  clear(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
