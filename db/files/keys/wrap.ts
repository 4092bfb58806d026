/** Wraps one secret by another: AES-256-GCM, a fresh nonce each time, bound to what it is for. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

export const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/** A fresh 256-bit key. */
export function newKey(): Uint8Array {
  return randomBytes(keyBytes);
}

/** A key as text. Nothing of it is left in memory but that text. */
export function base64Of({ buffer, byteOffset, length }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, length).toString('base64');
}

/**
 * Wraps `secret` with the 256-bit `key`, as base64 of nonce, sealed bytes and tag.
 * @param purpose what the secret is for; it opens under the same words alone, so that it cannot be passed off as another
 */
export function wrapKey(key: Uint8Array, secret: Uint8Array, purpose: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64');
}

/** What `wrapKey` wrapped; `undefined` when the key or the purpose is another, or the text was changed. */
export function unwrapKey(key: Uint8Array, wrapped: string, purpose: string): Uint8Array | undefined {
  const bytes = Buffer.from(wrapped, 'base64');
  if (bytes.length < nonceBytes + tagBytes) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(Buffer.from(purpose)).setAuthTag(bytes.subarray(-tagBytes));
  try {
    const opened = decipher.update(bytes.subarray(nonceBytes, -tagBytes));
    const secret = Buffer.concat([opened, decipher.final()]);
    opened.fill(0);
    return secret;
  } catch {
    return undefined;
  }
}

/** A key of its own for one purpose, from a secret that has the full 256 bits already (HKDF-SHA-256). */
export function subkey(secret: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', `throughline ${purpose}`, keyBytes));
}
