import type { ProtectionStatus } from '#shared/contract/protection.ts';

/** What guards the workspace, and what that leaves open, in plain words. */
export function guardOf({ kind, secretStore, recoveryKeyMadeAt }: ProtectionStatus): {
  name: string;
  risk: string;
} {
  switch (kind) {
    case 'none':
      return {
        name: 'Nothing but your user account',
        risk: 'Each client’s file is encrypted, but the keys lie in the same folder. Whoever can read your folder can read every client.',
      };
    case 'passphrase':
      return {
        name: 'A passphrase',
        risk: recoveryKeyMadeAt
          ? 'Nobody reads a client’s file without the passphrase or the recovery key, also not from a stolen disk.'
          : 'Nobody reads a client’s file without it, also not from a stolen disk. If you forget it, nothing opens: make a recovery key.',
      };
    case 'system':
      return secretStore === 'plain-text'
        ? {
            name: 'This system’s secret store, in plain text',
            risk: 'This system has no secret store of its own, so the key can be read on disk. It keeps nobody out who can read your folder.',
          }
        : {
            name: 'This computer’s secret store',
            risk: 'Opens with your user account on this computer. Whoever uses your account can read every client; a stolen disk alone cannot be read.',
          };
  }
}

/** What a recovery key is for, and whether the one in force should be replaced. */
export function recoveryKeyNote({ hasOldRecoveryKey }: ProtectionStatus): string {
  return hasOldRecoveryKey
    ? 'The one you have was made by an earlier version. It opens everything, but while it is in force a new passphrase does not replace the key behind it. Make another one in its place.'
    : 'A printed sheet that opens everything when the passphrase is forgotten or this computer is gone.';
}

/** What a new passphrase does not reach, and what does. */
export function olderCopies({ kind, hasOldRecoveryKey }: ProtectionStatus): string {
  if (hasOldRecoveryKey)
    return 'Replace the recovery key first: it is of an earlier version, and while it is in force an older copy of this folder, and what opened that, opens what is written from now on.';
  return kind === 'passphrase'
    ? 'Older copies of this folder still open with the passphrase of their time. If somebody may have both, give new keys afterwards: see Keys of the files.'
    : 'Older copies of this folder still open as they did. If somebody may have one, give new keys afterwards: see Keys of the files.';
}

/** True where changing what guards needs the passphrase in force. */
export function asksPassphrase({ kind, isRecovered }: ProtectionStatus): boolean {
  return kind === 'passphrase' && !isRecovered;
}
