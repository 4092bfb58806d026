/**
 * The workspace's keyring: one key for the workspace database, and each client's own random key wrapped by it.
 * Protection is "none" so far: the file's mode (0600) is what guards it, and the screen says so plainly.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { StorageError } from './storage-error.ts';
import { writeFileWhole } from './write-file.ts';

interface KeyringFile {
  version: 1;
  protection: 'none';
  workspaceKey: string;
  clientKeys: Record<string, string>;
}

/** Keys of one workspace, held in memory while it is open. */
export class Keyring {
  readonly #path: string;
  readonly #file: KeyringFile;

  private constructor(path: string, file: KeyringFile) {
    this.#path = path;
    this.#file = file;
  }

  /** Reads the keyring, or makes a new one where there is none. @throws StorageError FILE_DAMAGED */
  static open(path: string): Keyring {
    if (existsSync(path)) return new Keyring(path, parse(path));
    const ring = new Keyring(path, {
      version: 1,
      protection: 'none',
      workspaceKey: randomBytes(32).toString('base64'),
      clientKeys: {},
    });
    ring.#save();
    return ring;
  }

  get workspaceKey(): Uint8Array {
    return Buffer.from(this.#file.workspaceKey, 'base64');
  }

  /** Makes and stores a random key for a new client. */
  addClient(clientId: string): Uint8Array {
    const key = randomBytes(32);
    this.#file.clientKeys[clientId] = wrap(key, this.workspaceKey, clientId);
    this.#save();
    return key;
  }

  /** Forgets a client's key; its file cannot be opened any more. */
  removeClient(clientId: string): void {
    delete this.#file.clientKeys[clientId];
    this.#save();
  }

  /** The key of a client's file. @throws StorageError FILE_KEY when the keyring has none for it */
  clientKey(clientId: string): Uint8Array {
    const wrapped = this.#file.clientKeys[clientId];
    if (!wrapped) throw new StorageError('FILE_KEY', 'The keyring has no key for this client.', { clientId });
    return unwrap(wrapped, this.workspaceKey, clientId);
  }

  #save(): void {
    writeFileWhole(this.#path, Buffer.from(`${JSON.stringify(this.#file, null, 2)}\n`), { mode: 0o600 });
  }
}

function parse(path: string): KeyringFile {
  try {
    const file: KeyringFile = JSON.parse(readFileSync(path, 'utf8'));
    if (file.version === 1 && typeof file.workspaceKey === 'string' && file.clientKeys) return file;
  } catch (error) {
    throw new StorageError(
      'FILE_DAMAGED',
      `${path} cannot be read. Restore it from a backup.`,
      { path },
      error,
    );
  }
  throw new StorageError('FILE_DAMAGED', `${path} is not a keyring of this version of Throughline.`, {
    path,
  });
}

// AES-256-GCM with the client's id as associated data: a wrapped key cannot be moved to another client.
function wrap(key: Uint8Array, by: Uint8Array, clientId: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', by, nonce).setAAD(Buffer.from(clientId));
  const sealed = Buffer.concat([cipher.update(key), cipher.final()]);
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64');
}

function unwrap(wrapped: string, by: Uint8Array, clientId: string): Uint8Array {
  const bytes = Buffer.from(wrapped, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', by, bytes.subarray(0, 12)).setAAD(Buffer.from(clientId));
  decipher.setAuthTag(bytes.subarray(-16));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
  } catch (error) {
    throw new StorageError('FILE_KEY', 'A key in the keyring was changed or damaged.', { clientId }, error);
  }
}
