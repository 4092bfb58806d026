/** Keyrings on their own, without a workspace. */
import { join } from 'node:path';
import { Keyring } from '#db/files/keyring.ts';
import { cheapPassphraseParameters } from './cheap-passphrase.ts';
import { tempFolder } from './temp-folder.ts';

/** What protects `protectedRing`. */
export const passphrase = 'four words are enough';

export function hex(key: Uint8Array): string {
  return Buffer.from(key).toString('hex');
}

/** The keyring of a file, whose passphrases are cheap to try. */
export function openRing(path: string): Keyring {
  return Keyring.open(path, cheapPassphraseParameters);
}

/** An unprotected keyring in a folder of its own. */
export function newRing() {
  const path = join(tempFolder(), 'keyring.json');
  return { path, ring: openRing(path) };
}

/** One that a passphrase protects, with the key of a client. */
export async function protectedRing() {
  const { path, ring } = newRing();
  const [databaseKey, acme] = [hex(ring.databaseKey), hex(ring.addClient('acme'))];
  await ring.protect({ kind: 'passphrase', passphrase });
  return { path, ring, databaseKey, acme };
}
