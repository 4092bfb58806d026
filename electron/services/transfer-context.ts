/** What services are given to move a client out to another workspace, and in from one. */
import type { BackupFile } from '#db/files/backups/backup-files.ts';
import type { SealedKey, Unsealing } from '#db/files/keys/sealed-key.ts';
import type { Work } from './backup-context.ts';

/** A client whose package was opened and verified, ready to be taken in. */
export interface Arrived {
  clientId: string;
  name: string;
  exportedAt: string;
  commitCounter: number;
  key: Uint8Array;
  /** Its file and documents. */
  folder: string;
}

export interface Transfers {
  /** True where the workspace has a recovery key, which opens an export elsewhere without a passphrase. */
  readonly hasRecoveryKey: boolean;
  /** The key of a client, sealed for a passphrase and for the recovery key where there is one. */
  seal(clientId: string, passphrase: string | undefined): Promise<SealedKey>;
  /** Makes the package of a client under the transfer's own name. @throws StorageError */
  pack(clientId: string, key: SealedKey, transferId: string, signal: AbortSignal): Work<number>;
  /** Puts down the bytes of a package that was brought, and answers with its path. @throws StorageError */
  arrive(bytes: Uint8Array): string;
  /** Where a package that was made here lies. */
  pathOf(transferId: string): string;
  /** Whose package it is. @throws StorageError FILE_FOREIGN */
  clientIn(path: string): string;
  /** Opens, checks and unpacks. @throws StorageError WRONG_SECRET, RECOVERY_KEY_TYPED, FILE_DAMAGED */
  unpack(path: string, unsealing: Unsealing, signal: AbortSignal): Work<Arrived>;
  /** Takes an arrived client into the roster. @throws StorageError */
  adopt(arrived: Arrived, slug: string): void;
  /** Puts an arrived snapshot among the backups of the same client. @throws Refusal CONFLICT when no key here opens it */
  keepAsBackup(arrived: Arrived): BackupFile;
  /** Removes everything that was packed or brought and not taken in. */
  clear(): void;
}
