/** The recovery key: 256 random bits on paper, from which one key for each of its uses is derived. */
import { randomBytes } from 'node:crypto';
import { readRecoveryKey, recoveryKeyBytes, writeRecoveryKey } from '#shared/domain/recovery-key.ts';
import { StorageError } from '../storage-error.ts';
import { subkey } from './wrap.ts';

/** A fresh recovery key, and how it is written for a person. */
export function newRecoveryKey(): { bytes: Uint8Array; text: string } {
  const bytes = randomBytes(recoveryKeyBytes);
  return { bytes, text: writeRecoveryKey(bytes) };
}

/** The bytes of a typed recovery key. @throws StorageError RECOVERY_KEY_TYPED naming the group that has an error */
export function parseRecoveryKey(text: string): Uint8Array {
  const read = readRecoveryKey(text);
  if (read.ok) return read.bytes;
  const { problem, group } = read;
  throw new StorageError('RECOVERY_KEY_TYPED', `${problem} Compare it with the printed sheet.`, { group });
}

/** Why a recovery key that was typed without an error does not open a keyring. */
export function otherRecoveryKey(madeAt: string | undefined): string {
  return madeAt
    ? `It is typed without an error, but it is another one: the recovery key in force was made on ${madeAt.slice(0, 10)}.`
    : 'No recovery key was ever made for this workspace.';
}

/** The key that opens the workspace in a keyring from before its key was renewed with every change of protection. */
export function workspaceKeyOf(recoveryKey: Uint8Array): Uint8Array {
  return subkey(recoveryKey, 'workspace');
}

/** The secret half of the pair to which a keyring seals the workspace's key whenever that is renewed. */
export function secretHalfOf(recoveryKey: Uint8Array): Uint8Array {
  return subkey(recoveryKey, 'workspace pair');
}

/** The key that opens an exported client file elsewhere; knowing it does not give the recovery key away. */
export function exportKeyOf(recoveryKey: Uint8Array): Uint8Array {
  return subkey(recoveryKey, 'export');
}
