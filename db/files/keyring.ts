/**
 * The workspace's keyring: a key for the workspace's database and one for each client's file, wrapped by the workspace's
 * key, which is protected as a person chose. While the keyring is locked no key is in memory. With every change of the
 * protection the workspace's key is renewed: what opened a copy of the keyring from before does not open this one.
 */
import { existsSync } from 'node:fs';
import {
  begun,
  ended,
  forgotten,
  type RekeyOutcome,
  workspaceDatabase,
  wrappedKeyOf,
} from './keys/file-keys.ts';
import { type KeyringFile, readKeyring, writeKeyring } from './keys/keyring-file.ts';
import { newPassphraseParameters } from './keys/passphrase.ts';
import {
  type Opening,
  openProtected,
  type Protecting,
  type ProtectionKind,
  protectKey,
} from './keys/protection.ts';
import { otherRecoveryKey, parseRecoveryKey, secretHalfOf, workspaceKeyOf } from './keys/recovery-key.ts';
import { purposes, recoveryBy, renewed } from './keys/renewal.ts';
import { openSealed } from './keys/sealed-box.ts';
import { base64Of, newKey, unwrapKey, wrapKey } from './keys/wrap.ts';
import { StorageError } from './storage-error.ts';

const { database: databasePurpose, recovery: recoveryPurpose, exports: exportPurpose } = purposes;

export class Keyring {
  readonly #path: string;
  readonly #newParameters: typeof newPassphraseParameters;
  #file: KeyringFile;
  #workspaceKey: Uint8Array | undefined;
  /** The database's key where that is the workspace's own. */
  #databaseKey: Uint8Array | undefined;
  /** Every key that was handed out, by its purpose and the text it is wrapped in: themselves, not copies, to be wiped. */
  readonly #given = new Map<string, Uint8Array>();

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
    const key = newKey();
    const protection = { kind: 'none', workspaceKey: base64Of(key) } as const;
    key.fill(0);
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

  /** True for a recovery key from before keys were renewed: until it is replaced, the workspace's key stays as it is. */
  get hasOldRecoveryKey(): boolean {
    const { recovery } = this.#file;
    return recovery !== undefined && recovery.publicHalf === undefined;
  }

  /**
   * The key of the workspace's own database and of its backups; itself, not a copy: it is wiped when the keyring is locked.
   * @throws StorageError LOCKED, or FILE_KEY when it was changed or damaged in the keyring
   */
  get databaseKey(): Uint8Array {
    const wrapped = this.#file.databaseKey;
    if (wrapped !== undefined) return this.#unwrap(wrapped, databasePurpose, {});
    this.#databaseKey ??= Uint8Array.from(this.#key);
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
    if (!key) throw new StorageError('WRONG_SECRET', otherRecoveryKey(this.recoveryKeyMadeAt));
    this.#hold(key);
  }

  /** Wipes every key from memory, those that were handed out too. Without protection there is nothing that would ask for them again. */
  lock(): void {
    for (const key of [this.#workspaceKey, this.#databaseKey, ...this.#given.values()]) key?.fill(0);
    this.#given.clear();
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
    const isRenewable = !this.hasOldRecoveryKey;
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
    this.#save({ recovery: recoveryBy(parseRecoveryKey(recoveryKey), this.#key, madeAt) });
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
    const wrapped = this.#wrap(key, clientId);
    this.#save({ clientKeys: { ...this.#file.clientKeys, [clientId]: wrapped } });
    this.#given.set(`${clientId} ${wrapped}`, key);
    return key;
  }

  /** Forgets every key of a client; neither its file nor its backups can be opened any more. */
  removeClient(clientId: string): void {
    this.#save(forgotten(this.#file, clientId));
  }

  /** The key of a client's file. @throws StorageError FILE_KEY when the keyring has none for it */
  clientKey(clientId: string): Uint8Array {
    const wrapped = this.#file.clientKeys[clientId];
    if (wrapped) return this.#unwrap(wrapped, clientId, { clientId });
    throw new StorageError('FILE_KEY', 'The keyring has no key for this client.', { clientId });
  }

  /** The key of a file: of a client by its id, or of the `workspaceDatabase`. @throws StorageError FILE_KEY */
  keyOf(name: string): Uint8Array {
    return name === workspaceDatabase ? this.databaseKey : this.clientKey(name);
  }

  /** Every key that a backup of a file can have been written with: the one in use, then former ones, the newest first. */
  keysOfBackups(name: string): Uint8Array[] {
    const wrapped = this.#file.formerKeys?.[name]?.map((former) => former.wrapped) ?? [];
    return [this.keyOf(name), ...wrapped.map((each) => this.#unwrap(each, name, { clientId: name }))];
  }

  /** Notes a random key that a file is about to get. Until `endRekey`, either key may be the one that opens it. */
  beginRekey(name: string): Uint8Array {
    const key = newKey();
    this.#save(begun(this.#file, name, this.#wrap(key, name)));
    return key;
  }

  /** Files whose rekey was begun and not ended. */
  get unfinishedRekeys(): string[] {
    return Object.keys(this.#file.nextKeys ?? {});
  }

  /** The key of a rekey that was begun and not ended; `undefined` where there is none. */
  nextKey(name: string): Uint8Array | undefined {
    const wrapped = this.#file.nextKeys?.[name];
    return wrapped === undefined ? undefined : this.#unwrap(wrapped, name, { clientId: name });
  }

  /** Ends a rekey: the file has its new key and the old one is kept for backups, or it was left as it is. */
  endRekey(name: string, outcome: RekeyOutcome): void {
    if (!this.unfinishedRekeys.includes(name)) return;
    const old = wrappedKeyOf(this.#file, name) ?? this.#wrap(this.keyOf(name), name);
    this.#save(ended(this.#file, name, old, outcome));
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
    const name = `${purpose} ${wrapped}`;
    const key = this.#given.get(name) ?? unwrapKey(this.#key, wrapped, purpose);
    if (!key) throw new StorageError('FILE_KEY', 'A key in the keyring was changed or damaged.', details);
    this.#given.set(name, key);
    return key;
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
