/** From a passphrase to a key: scrypt, off the main thread. */
import { randomBytes, scrypt } from 'node:crypto';
import { z } from 'zod';
import { StorageError } from '../storage-error.ts';
import { keyBytes } from './wrap.ts';

/** Stored beside what the key wraps, so that a later default leaves older files readable. */
export const passphraseParameters = z.object({
  /** 16 random bytes as base64. */
  salt: z.base64(),
  /** The cost N, a power of two; memory is 128 × N × r bytes. Bounded: a file from elsewhere must not exhaust the machine. */
  cost: z
    .int()
    .min(2 ** 14)
    .max(2 ** 20)
    .refine((cost) => Number.isInteger(Math.log2(cost)), { error: 'is not a power of two' }),
  blockSize: z.literal(8),
  parallel: z.int().min(1).max(4),
});
export type PassphraseParameters = z.infer<typeof passphraseParameters>;

/** A fresh salt with the cost of today: 128 MB and about a third of a second for each guess. */
export function newPassphraseParameters(): PassphraseParameters {
  return { salt: randomBytes(16).toString('base64'), cost: 2 ** 17, blockSize: 8, parallel: 1 };
}

/**
 * The key of a passphrase. However it was typed, the same characters give the same key (Unicode NFKC).
 * @throws StorageError FILE_DAMAGED when the parameters are out of bounds
 */
export async function deriveFromPassphrase(
  passphrase: string,
  parameters: PassphraseParameters,
): Promise<Uint8Array> {
  const checked = passphraseParameters.safeParse(parameters);
  if (!checked.success) {
    throw new StorageError('FILE_DAMAGED', 'The parameters beside a passphrase are not ones of Throughline.');
  }
  const { salt, cost, blockSize: r, parallel: p } = checked.data;
  const options = { N: cost, r, p, maxmem: 256 * cost * r };
  return new Promise((resolve, reject) => {
    const settle = (error: Error | null, key: Uint8Array) => (error ? reject(error) : resolve(key));
    scrypt(passphrase.normalize('NFKC'), Buffer.from(salt, 'base64'), keyBytes, options, settle);
  });
}
