/** The operating system's store of secrets, through Electron's asynchronous safeStorage. */
import type { Unsealed } from '#db/files/keys/protection.ts';
import type { Host } from '../app/host.ts';
import type { ShellElectron } from './electron-api.ts';

type SystemSecretStore = NonNullable<Host['secretStore']>;
type SafeStorage = ShellElectron['safeStorage'];

/** Use it once Electron is ready; before that no store answers. */
export class DesktopSecretStore implements SystemSecretStore {
  readonly #storage: SafeStorage;
  readonly #platform: NodeJS.Platform;

  constructor(storage: SafeStorage, platform: NodeJS.Platform) {
    this.#storage = storage;
    this.#platform = platform;
  }

  async state(): Promise<'available' | 'plain-text' | 'unavailable'> {
    // On Linux without a keyring Chromium "encrypts" with a password that everybody knows.
    if (this.#platform === 'linux' && this.#storage.getSelectedStorageBackend() === 'basic_text')
      return 'plain-text';
    return (await this.#storage.isAsyncEncryptionAvailable()) ? 'available' : 'unavailable';
  }

  async seal(text: string): Promise<Uint8Array> {
    return this.#storage.encryptStringAsync(text);
  }

  async open(sealed: Uint8Array): Promise<Unsealed> {
    const { result, shouldReEncrypt } = await this.#storage.decryptStringAsync(Buffer.from(sealed));
    return { text: result, isOutdated: shouldReEncrypt };
  }
}
