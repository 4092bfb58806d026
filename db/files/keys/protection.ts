/** What guards the workspace's key in the keyring: nothing but the file's mode, a passphrase, or the system's secret store. */
import { z } from 'zod';
import { StorageError } from '../storage-error.ts';
import { deriveFromPassphrase, type PassphraseParameters, passphraseParameters } from './passphrase.ts';
import { base64Of, keyBytes, newKey, unwrapKey, wrapKey } from './wrap.ts';

export const protectionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none'), workspaceKey: z.base64() }),
  z.object({ kind: z.literal('passphrase'), parameters: passphraseParameters, wrapped: z.base64() }),
  z.object({ kind: z.literal('system'), sealed: z.base64(), wrapped: z.base64() }),
]);
export type Protection = z.infer<typeof protectionSchema>;
export type ProtectionKind = Protection['kind'];

/** The operating system's own store of secrets, such as the keychain. What it throws means that it refused. */
export interface SecretStore {
  seal(text: string): Promise<Uint8Array>;
  open(sealed: Uint8Array): Promise<Unsealed>;
}

export interface Unsealed {
  readonly text: string;
  /** The system has a newer key of its own: what was sealed with the old one is to be sealed again before that goes. */
  readonly isOutdated: boolean;
}

/** What a protection guards. */
export interface Opened {
  readonly key: Uint8Array;
  /** The same protection as it is to be kept from now on, where the system's store asks for that. */
  readonly resealed?: Protection | undefined;
}

/** What protects from now on. */
export type Protecting =
  | { kind: 'none' }
  | { kind: 'passphrase'; passphrase: string }
  | { kind: 'system'; store: SecretStore };

/** What opens, where the protection asks for something. */
export type Opening = { passphrase: string } | { store: SecretStore };

const purpose = 'workspace';

/** Protects a key in the chosen way. @throws StorageError SECRET_STORE when the system's store refuses */
export async function protectKey(
  key: Uint8Array,
  protecting: Protecting,
  newParameters: () => PassphraseParameters,
): Promise<Protection> {
  switch (protecting.kind) {
    case 'none':
      return { kind: 'none', workspaceKey: base64Of(key) };
    case 'passphrase': {
      const parameters = newParameters();
      const guard = await deriveFromPassphrase(protecting.passphrase, parameters);
      const wrapped = wrapKey(guard, key, purpose);
      guard.fill(0);
      return { kind: 'passphrase', parameters, wrapped };
    }
    case 'system': {
      const guard = newKey();
      const sealed = await asked(() => protecting.store.seal(base64Of(guard)));
      const wrapped = wrapKey(guard, key, purpose);
      guard.fill(0);
      return { kind: 'system', sealed: base64Of(sealed), wrapped };
    }
  }
}

/** The protected key; it is the caller's to wipe. @throws StorageError WRONG_SECRET, or SECRET_STORE when the system's store refuses */
export async function openProtected(protection: Protection, opening: Opening | undefined): Promise<Opened> {
  if (protection.kind === 'none') return { key: Buffer.from(protection.workspaceKey, 'base64') };
  const opened =
    protection.kind === 'passphrase'
      ? await openByPassphrase(protection, opening)
      : await openByStore(protection, opening);
  if (opened) return opened;
  throw new StorageError(
    'WRONG_SECRET',
    protection.kind === 'passphrase'
      ? 'That is not the passphrase.'
      : 'This workspace was protected by the secret store of another system or user. Unlock it with the recovery key.',
  );
}

async function openByPassphrase(
  { parameters, wrapped }: Extract<Protection, { kind: 'passphrase' }>,
  opening: Opening | undefined,
): Promise<Opened | undefined> {
  if (!opening || !('passphrase' in opening)) return undefined;
  const guard = await deriveFromPassphrase(opening.passphrase, parameters);
  const key = unwrapKey(guard, wrapped, purpose);
  guard.fill(0);
  return key && { key };
}

async function openByStore(
  protection: Extract<Protection, { kind: 'system' }>,
  opening: Opening | undefined,
): Promise<Opened | undefined> {
  if (!opening || !('store' in opening)) return undefined;
  const { store } = opening;
  const { text, isOutdated } = await asked(() => store.open(Buffer.from(protection.sealed, 'base64')));
  const guard = Buffer.from(text, 'base64');
  const key = guard.length === keyBytes ? unwrapKey(guard, protection.wrapped, purpose) : undefined;
  guard.fill(0);
  if (!key) return undefined;
  return { key, resealed: isOutdated ? await sealedAgain(protection, text, store) : undefined };
}

// What was sealed before still opens: where the store refuses now, the next start asks again.
async function sealedAgain(
  protection: Extract<Protection, { kind: 'system' }>,
  text: string,
  store: SecretStore,
): Promise<Protection | undefined> {
  try {
    return { ...protection, sealed: base64Of(await store.seal(text)) };
  } catch {
    return undefined;
  }
}

async function asked<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    throw new StorageError(
      'SECRET_STORE',
      'The secret store of this system refused. Try again, or unlock with the recovery key.',
      {},
      error,
    );
  }
}
