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

/** True where changing what guards needs the passphrase in force. */
export function asksPassphrase({ kind, isRecovered }: ProtectionStatus): boolean {
  return kind === 'passphrase' && !isRecovered;
}
