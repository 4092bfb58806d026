/** What services on backups are given: the keeper that makes them and the thread that works on them. */
import type { BackupFile } from '#db/files/backups/backup-files.ts';
import type { Comparison } from '#db/files/backups/restore.ts';
import type { StorageError } from '#db/files/storage-error.ts';
import type { JobStep } from '#shared/contract/jobs.ts';

type Progress = Extract<JobStep<never>, { kind: 'progress' }>;

/** Long work: yields its progress and returns its result; aborting the signal ends it. */
export type Work<Result> = AsyncGenerator<Progress, Result>;

export interface Backups {
  /** How every client stands: its backups newest first, whether it was changed since, and why the last attempt failed. */
  clients(): { id: string; backups: BackupFile[]; isBehind: boolean; problem: StorageError | undefined }[];
  workspace(): { newestAt: string | null; problem: string | null };
  readonly secondFolderProblem: string | null;
  /** Whether the keyring goes to the second folder: only where it does not open by itself. */
  readonly maySendKeyring: boolean;
  /** Newest first. @throws Refusal NOT_FOUND */
  list(clientId: string): BackupFile[];
  /** Saves what has changed, or one client in any case; what fails is told by `clients()`. */
  save(clientId: string | undefined, signal: AbortSignal): Work<{ name: string; backup: BackupFile }[]>;
  verify(clientId: string, signal: AbortSignal): Work<{ id: string; problem: string | null }[]>;
  /** @throws StorageError when the backup is gone or does not pass */
  compare(clientId: string, backupId: string, signal: AbortSignal): Work<Comparison>;
  /**
   * Makes a client as it was and answers with the backup of what it was before; `undefined` where the file did not open and
   * was kept aside. @throws StorageError when the backup is gone or does not pass
   */
  restore(clientId: string, backupId: string, signal: AbortSignal): Work<BackupFile | undefined>;
}
