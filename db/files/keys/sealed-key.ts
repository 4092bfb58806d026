/**
 * A client's key as it travels inside an exported client file: it opens on another machine with the recovery key of the
 * workspace it comes from, with a passphrase chosen for the export, or with either. Plain data, written as JSON.
 */
import { z } from 'zod';
import { StorageError } from '../storage-error.ts';
import { deriveFromPassphrase, newPassphraseParameters, passphraseParameters } from './passphrase.ts';
import { exportKeyOf, parseRecoveryKey } from './recovery-key.ts';
import { unwrapKey, wrapKey } from './wrap.ts';

export const sealedKey = z.object({
  clientId: z.uuid(),
  byRecoveryKey: z.object({ wrapped: z.base64() }).optional(),
  byPassphrase: z.object({ parameters: passphraseParameters, wrapped: z.base64() }).optional(),
});
export type SealedKey = z.infer<typeof sealedKey>;

/** What the person who exports gives; at least one. */
export interface Sealing {
  /** Of the keyring: `Keyring.exportKey`, there once a recovery key was made. */
  exportKey?: Uint8Array | undefined;
  passphrase?: string | undefined;
}

/** What the person who imports types. */
export type Unsealing = { recoveryKey: string } | { passphrase: string };

/** Seals a client's key for an export. */
export async function sealKeyFor(
  clientId: string,
  clientKey: Uint8Array,
  { exportKey, passphrase }: Sealing,
): Promise<SealedKey> {
  const purpose = purposeOf(clientId);
  const sealed: SealedKey = { clientId };
  if (exportKey) sealed.byRecoveryKey = { wrapped: wrapKey(exportKey, clientKey, purpose) };
  if (passphrase !== undefined) {
    const parameters = newPassphraseParameters();
    const key = await deriveFromPassphrase(passphrase, parameters);
    sealed.byPassphrase = { parameters, wrapped: wrapKey(key, clientKey, purpose) };
    key.fill(0);
  }
  if (!sealed.byRecoveryKey && !sealed.byPassphrase)
    throw new Error('An export without anything that opens it.');
  return sealed;
}

/**
 * The client's key of an export.
 * @throws StorageError WRONG_SECRET when it is another's or was changed, RECOVERY_KEY_TYPED naming the mistyped group
 */
export async function unsealKey(sealed: SealedKey, unsealing: Unsealing): Promise<Uint8Array> {
  const purpose = purposeOf(sealed.clientId);
  const key = await openingKey(sealed, unsealing);
  const wrapped = 'passphrase' in unsealing ? sealed.byPassphrase?.wrapped : sealed.byRecoveryKey?.wrapped;
  const clientKey = key && wrapped !== undefined ? unwrapKey(key, wrapped, purpose) : undefined;
  key?.fill(0);
  if (clientKey) return clientKey;
  const what = 'passphrase' in unsealing ? 'passphrase' : 'recovery key';
  throw new StorageError('WRONG_SECRET', `That ${what} does not open this file.`, {
    clientId: sealed.clientId,
  });
}

async function openingKey(sealed: SealedKey, unsealing: Unsealing): Promise<Uint8Array | undefined> {
  if ('recoveryKey' in unsealing) return exportKeyOf(parseRecoveryKey(unsealing.recoveryKey));
  return sealed.byPassphrase && deriveFromPassphrase(unsealing.passphrase, sealed.byPassphrase.parameters);
}

function purposeOf(clientId: string): string {
  return `export ${clientId}`;
}
