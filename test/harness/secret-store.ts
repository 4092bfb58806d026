/** The secret store of a system without the system: keeps what it sealed under a number, and refuses when told to. */
import type { SecretStore, Unsealed } from '#db/files/keys/protection.ts';

export class SecretStoreDouble implements SecretStore {
  /** Set by a test: the person or the system says no. */
  refuses = false;
  /** Set by a test: the system has a newer key than what it sealed before. */
  hasNewKey = false;
  readonly #held: string[] = [];

  async seal(text: string): Promise<Uint8Array> {
    this.#refuseIfTold();
    return Uint8Array.of(this.#held.push(text) - 1);
  }

  async open([index = -1]: Uint8Array): Promise<Unsealed> {
    this.#refuseIfTold();
    return { text: this.#held[index] ?? '', isOutdated: this.hasNewKey };
  }

  #refuseIfTold(): void {
    if (this.refuses) throw new Error('The secret store says no.');
  }
}
