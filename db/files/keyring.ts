/**
 * The workspace's keyring: a key for the workspace's database and one for each client's file, wrapped by the workspace's
 * key, which is protected as a person chose. While the keyring is locked no key is in memory. With every change of the
 * protection the workspace's key is renewed: what opened a copy of the keyring from before does not open this one.
 */
import { existsSync } from 'node:fs';
import { type KeyringFile, readKeyring, writeKeyring } from './keys/keyring-file.ts';
import { newPassphraseParameters } from './keys/passphrase.ts';
import {
  type Opening,
  openProtected,
  type Protecting,
  type ProtectionKind,
  protectKey,
} from './keys/protection.ts';
import { exportKeyOf, parseRecoveryKey, secretHalfOf, workspaceKeyOf } from './keys/recovery-key.ts';
import { purposes, rekeyed, renewed, without } from './keys/renewal.ts';
import { openSealed, publicHalfOf, sealTo } from './keys/sealed-box.ts';
import { newKey, unwrapKey, wrapKey } from './keys/wrap.ts';
import { StorageError } from './storage-error.ts';

const { database: databasePurpose, recovery: recoveryPurpose, exports: exportPurpose } = purposes;

export class Keyring {
  readonly #path: string;
  readonly #newParameters: typeof newPassphraseParameters;
  #file: KeyringFile;
  #workspaceKey: Uint8Array | undefined;
  #databaseKey: Uint8Array | undefined;

  private constructor(path: string, file: KeyringFile, newParameters: typeof newPassphraseParameters) {
    this.#path = path;
    this.#newParameters = newParameters;
    this.#file = file;
    if (file.protection.kind === 'none') this.#hold(Buffer.from(file.protection.workspaceKey, 'base64'));
  }

  /**
   * Reads the keyring, or makes an unprotected one where there is none. A protected one is locked.
   * `newParameters` says what a passphrase costs from now on. @throws StorageError FILE_DAMAGED
   */
  static open(path: string, newParameters = newPassphraseParameters): Keyring {
    if (existsSync(path)) return new Keyring(path, readKeyring(path), newParameters);
    const protection = { kind: 'none', workspaceKey: Buffer.from(newKey()).toString('base64') } as const;
    const ring = new Keyring(path, { version: 1, protection, clientKeys: {} }, newParameters);
    ring.#save({});
    return ring;
  }

  get protection(): ProtectionKind {
    return this.#file.protection.kind;
  }

  get isLocked(): boolean {
    return this.#workspaceKey === undefined;
  }

  /** When the recovery key in force was made, as UTC text. */
  get recoveryKeyMadeAt(): string | undefined {
    return this.#file.recovery?.madeAt;
  }

  /**
   * The key of the workspace's own database and of its backups; itself, not a copy: it is wiped when the keyring is locked.
   * @throws StorageError LOCKED, or FILE_KEY when it was changed or damaged in the keyring
   */
  get databaseKey(): Uint8Array {
    const wrapped = this.#file.databaseKey;
    this.#databaseKey ??=
      wrapped === undefined ? Uint8Array.from(this.#key) : this.#unwrap(wrapped, databasePurpose, {});
    return this.#databaseKey;
  }

  /**
   * Opens what a person or the system protects, and keeps it as the system's store asks for.
   * @throws StorageError WRONG_SECRET or SECRET_STORE
   */
  async unlock(opening?: Opening): Promise<void> {
    const { protection } = this.#file;
    const { key, resealed } = await openProtected(protection, opening);
    this.#hold(key);
    if (resealed && this.#file.protection === protection) this.#saveIfPossible({ protection: resealed });
  }

  /** True when it opens the protection that is in force. @throws StorageError SECRET_STORE */
  async opensWith(opening: Opening): Promise<boolean> {
    try {
      (await openProtected(this.#file.protection, opening)).key.fill(0);
      return true;
    } catch (error) {
      if (error instanceof StorageError && error.code === 'WRONG_SECRET') return false;
      throw error;
    }
  }

  /** Opens with a typed recovery key. @throws StorageError RECOVERY_KEY_TYPED, or WRONG_SECRET when it is another one */
  recover(recoveryKey: string): void {
    const bytes = parseRecoveryKey(recoveryKey);
    const { recovery } = this.#file;
    const isSealed = recovery?.publicHalf !== undefined;
    const guard = isSealed ? secretHalfOf(bytes) : workspaceKeyOf(bytes);
    const open = isSealed ? openSealed : unwrapKey;
    const key = recovery && open(guard, recovery.workspaceKey, recoveryPurpose);
    for (const secret of [bytes, guard]) secret.fill(0);
    if (!key) throw new StorageError('WRONG_SECRET', this.#otherRecoveryKey());
    this.#hold(key);
  }

  /** Wipes the workspace's key from memory. Without protection there is nothing that would ask for it again. */
  lock(): void {
    this.#workspaceKey?.fill(0);
    this.#databaseKey?.fill(0);
    this.#workspaceKey = undefined;
    this.#databaseKey = undefined;
  }

  /**
   * Protects the workspace in another way, under another key: a copy of the keyring from before, and what opened it, open
   * nothing of this one. The new protection is opened once before the old one is dropped. Where the recovery key in force is
   * from before keys were renewed, the key stays: only the paper could seal another one.
   * @throws StorageError SECRET_STORE, or as writeFileWhole; the old protection is then still in force
   */
  async protect(protecting: Protecting): Promise<void> {
    const { recovery } = this.#file;
    const isRenewable = !recovery || recovery.publicHalf !== undefined;
    const next = isRenewable ? newKey() : Uint8Array.from(this.#key);
    const protection = await protectKey(next, protecting, this.#newParameters);
    const opened = await openProtected(protection, protecting.kind === 'none' ? undefined : protecting);
    const isSame = Buffer.from(opened.key).equals(next);
    opened.key.fill(0);
    if (!isSame)
      throw new StorageError(
        'SECRET_STORE',
        'The secret store gave back something else. Nothing was changed.',
      );
    this.#save({ ...(isRenewable && renewed(this.#file, this.#key, next, this.databaseKey)), protection });
    this.#workspaceKey?.fill(0);
    this.#workspaceKey = next;
  }

  /** Puts a recovery key in force; the one before stops working. @throws StorageError RECOVERY_KEY_TYPED, LOCKED */
  setRecoveryKey(recoveryKey: string, madeAt: string): void {
    const bytes = parseRecoveryKey(recoveryKey);
    const [secretHalf, exportKey] = [secretHalfOf(bytes), exportKeyOf(bytes)];
    const publicHalf = publicHalfOf(secretHalf);
    const recovery = {
      madeAt,
      publicHalf: Buffer.from(publicHalf).toString('base64'),
      workspaceKey: sealTo(publicHalf, this.#key, recoveryPurpose),
      exportKey: this.#wrap(exportKey, exportPurpose),
    };
    for (const secret of [bytes, secretHalf, exportKey]) secret.fill(0);
    this.#save({ recovery });
  }

  /** Seals exports so that the recovery key opens them elsewhere (keys/sealed-key.ts); there is one once a recovery key is. */
  get exportKey(): Uint8Array | undefined {
    const wrapped = this.#file.recovery?.exportKey;
    return wrapped === undefined ? undefined : this.#unwrap(wrapped, exportPurpose, {});
  }

  /** Every client that has a key. */
  get clientIds(): string[] {
    return Object.keys(this.#file.clientKeys);
  }

  /** Makes and stores a random key for a new client; `key` for one that came with a file from elsewhere. */
  addClient(clientId: string, key = newKey()): Uint8Array {
    this.#save({ clientKeys: { ...this.#file.clientKeys, [clientId]: this.#wrap(key, clientId) } });
    return key;
  }

  /** Forgets every key of a client; neither its file nor its backups can be opened any more. */
  removeClient(clientId: string): void {
    this.#save({
      clientKeys: without(this.#file.clientKeys, clientId),
      nextKeys: without(this.#file.nextKeys, clientId),
      formerKeys: without(this.#file.formerKeys, clientId),
    });
  }

  /** The key of a client's file. @throws StorageError FILE_KEY when the keyring has none for it */
  clientKey(clientId: string): Uint8Array {
    const wrapped = this.#file.clientKeys[clientId];
    if (wrapped) return this.#unwrap(wrapped, clientId, { clientId });
    throw new StorageError('FILE_KEY', 'The keyring has no key for this client.', { clientId });
  }

  /** Every key that a backup of a client can have been written with: the one in use, then former ones, the newest first. */
  keysOfBackups(clientId: string): Uint8Array[] {
    const former = this.#file.formerKeys?.[clientId] ?? [];
    const keys = former.map(({ wrapped }) => this.#unwrap(wrapped, clientId, { clientId }));
    return [this.clientKey(clientId), ...keys];
  }

  /** Notes a random key that a client's file is about to get. Until `endRekey`, either key may be the one that opens it. */
  beginRekey(clientId: string): Uint8Array {
    const key = newKey();
    this.#save({ nextKeys: { ...this.#file.nextKeys, [clientId]: this.#wrap(key, clientId) } });
    return key;
  }

  /** Clients whose rekey was begun and not ended. */
  get unfinishedRekeys(): string[] {
    return Object.keys(this.#file.nextKeys ?? {});
  }

  /** The key of a rekey that was begun and not ended; `undefined` where there is none. */
  nextKey(clientId: string): Uint8Array | undefined {
    const wrapped = this.#file.nextKeys?.[clientId];
    return wrapped === undefined ? undefined : this.#unwrap(wrapped, clientId, { clientId });
  }

  /** Ends a rekey: the file has its new key and the old one is kept for backups, or it was left as it is. */
  endRekey(clientId: string, outcome: { hasNewKey: boolean; at: string }): void {
    this.#save(rekeyed(this.#file, clientId, outcome));
  }

  #otherRecoveryKey(): string {
    const madeOn = this.recoveryKeyMadeAt?.slice(0, 10);
    return madeOn
      ? `It is typed without an error, but it is another one: the recovery key in force was made on ${madeOn}.`
      : 'No recovery key was ever made for this workspace.';
  }

  get #key(): Uint8Array {
    if (this.#workspaceKey) return this.#workspaceKey;
    throw new StorageError('LOCKED', 'The workspace is locked.');
  }

  #hold(key: Uint8Array): void {
    this.lock();
    this.#workspaceKey = key;
  }

  #wrap(key: Uint8Array, purpose: string): string {
    return wrapKey(this.#key, key, purpose);
  }

  #unwrap(wrapped: string, purpose: string, details: Record<string, unknown>): Uint8Array {
    const key = unwrapKey(this.#key, wrapped, purpose);
    if (key) return key;
    throw new StorageError('FILE_KEY', 'A key in the keyring was changed or damaged.', details);
  }

  // For what is no reason to keep a person out, such as a disk that is full.
  #saveIfPossible(change: Partial<KeyringFile>): void {
    try {
      this.#save(change);
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
    }
  }

  // What could not be written is not believed either.
  #save(change: Partial<KeyringFile>): void {
    const file = { ...this.#file, ...change };
    writeKeyring(this.#path, file);
    this.#file = file;
  }
}
