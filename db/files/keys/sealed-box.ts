/**
 * Seals a secret to the public half of a key pair: whoever seals it cannot open it again, so that the keyring can hold what
 * the recovery key opens without holding the recovery key (ECDH on P-256, HKDF-SHA-256, AES-256-GCM).
 */
import { createECDH } from 'node:crypto';
import { subkey, unwrapKey, wrapKey } from './wrap.ts';

const curve = 'prime256v1';
/** Bytes of a public half, compressed. */
const publicBytes = 33;

/** The public half that belongs to 256 secret bits. */
export function publicHalfOf(secretHalf: Uint8Array): Uint8Array {
  return pairOf(secretHalf).getPublicKey(null, 'compressed');
}

/** Seals `secret`, as base64 of a one-time public half and what is wrapped; `purpose` as for `wrapKey`. */
export function sealTo(publicHalf: Uint8Array, secret: Uint8Array, purpose: string): string {
  const once = createECDH(curve);
  once.generateKeys();
  const oncePublic = once.getPublicKey(null, 'compressed');
  const guard = guardOf(once.computeSecret(publicHalf), oncePublic);
  const wrapped = wrapKey(guard, secret, purpose);
  guard.fill(0);
  return Buffer.concat([oncePublic, Buffer.from(wrapped, 'base64')]).toString('base64');
}

/** What `sealTo` sealed; `undefined` when the pair or the purpose is another, or the text was changed. */
export function openSealed(secretHalf: Uint8Array, sealed: string, purpose: string): Uint8Array | undefined {
  const bytes = Buffer.from(sealed, 'base64');
  const oncePublic = bytes.subarray(0, publicBytes);
  try {
    const guard = guardOf(pairOf(secretHalf).computeSecret(oncePublic), oncePublic);
    const secret = unwrapKey(guard, bytes.subarray(publicBytes).toString('base64'), purpose);
    guard.fill(0);
    return secret;
  } catch {
    // A public half that is no point of the curve.
    return undefined;
  }
}

function pairOf(secretHalf: Uint8Array): ReturnType<typeof createECDH> {
  const pair = createECDH(curve);
  pair.setPrivateKey(secretHalf);
  return pair;
}

function guardOf(shared: Uint8Array, oncePublic: Uint8Array): Uint8Array {
  const secret = Buffer.concat([shared, oncePublic]);
  const guard = subkey(secret, 'sealed box');
  secret.fill(0);
  shared.fill(0);
  return guard;
}
