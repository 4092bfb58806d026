/** Electron's safeStorage without a system behind it: the asynchronous part that the shell uses, and its refusals. */
import type { ShellElectron } from '#electron/desktop/electron-api.ts';

type SafeStorage = ShellElectron['safeStorage'];

export class SafeStorageDouble implements SafeStorage {
  backend: ReturnType<SafeStorage['getSelectedStorageBackend']> = 'gnome_libsecret';
  isAvailable = true;
  /** Set by a test: the person or the system says no. */
  refuses = false;

  getSelectedStorageBackend() {
    return this.backend;
  }

  async isAsyncEncryptionAvailable(): Promise<boolean> {
    return this.isAvailable;
  }

  async encryptStringAsync(plainText: string): Promise<Buffer> {
    this.#refuseIfTold();
    return Buffer.from([...plainText].reverse().join(''));
  }

  async decryptStringAsync(encrypted: Buffer) {
    this.#refuseIfTold();
    return { result: [...encrypted.toString()].reverse().join(''), shouldReEncrypt: false };
  }

  #refuseIfTold(): void {
    if (this.refuses) throw new Error('Decryption failed.');
  }
}
