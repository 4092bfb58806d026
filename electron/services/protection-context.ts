/** What the services of the protection are given. It knows no client, and answers while everything else is locked. */
import type { Keyring } from '#db/files/keyring.ts';
import type { SecretStore } from '#db/files/keys/protection.ts';
import type { JobStep } from '#shared/contract/jobs.ts';
import type { RenewedKeys } from '#shared/contract/protection.ts';

export interface ProtectionContext {
  /** The current instant as UTC text. */
  now(): string;
  /** Aborted when the caller has left. */
  readonly signal: AbortSignal;
  readonly keys: Keyring;
  readonly secretStore: SystemSecretStore | undefined;
  readonly door: Door;
}

export interface SystemSecretStore extends SecretStore {
  /** `plain-text`: the system has no store of its own, so what is sealed can be read on disk by whoever reads the disk. */
  state(): Promise<'available' | 'plain-text' | 'unavailable'>;
}

export type LockedBy = 'start' | 'person' | 'idle';

/** The lock itself: opens and closes every file of the workspace. */
export interface Door {
  /** Why it is locked or about to be; `undefined` while it is open. */
  readonly lockedBy: LockedBy | undefined;
  /** True from opening with the recovery key until a new protection is chosen. */
  isRecovered: boolean;
  readonly autoLockMinutes: number;
  /** One try at a secret at a time, slower after wrong ones. */
  readonly attempts: { run<Answer>(attempt: () => Promise<Answer>): Promise<Answer> };
  /** Waits for a lock that is under way. */
  settle(): Promise<void>;
  /** Opens the files; the keyring must be open. @throws StorageError as openDatabase */
  open(): void;
  /** Ends what is under way, closes the files and wipes the keys. @throws Refusal CONFLICT where nothing protects */
  lock(by: LockedBy): Promise<void>;
  /** Puts off the lock after idle time. */
  stayOpen(): void;
  /** Gives a client's file another key; left or aborted, the file keeps the one it has. @throws Refusal NOT_FOUND or LOCKED, StorageError */
  rekeyClient(clientId: string, signal: AbortSignal): AsyncGenerator<JobStep<never>, void>;
  /** Gives every file another key; left or aborted, those not yet done keep theirs. @throws Refusal LOCKED, StorageError */
  renewKeys(signal: AbortSignal): AsyncGenerator<JobStep<never>, RenewedKeys>;
  /** Replaces every copy of the keyring that lies elsewhere; what cannot be reached is seen to later. */
  replaceKeyringCopies(): Promise<void>;
  /** Tells those who follow that something about the protection has changed. */
  tellChange(): void;
  /** Yields now and after each change, until the signal aborts. */
  follow(signal: AbortSignal): AsyncGenerator<void>;
}
