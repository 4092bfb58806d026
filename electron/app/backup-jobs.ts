/** The jobs of the backup thread: what each takes and answers, and how it is run. */
import type { BackupFile } from '#db/files/backups/backup-files.ts';
import type { PackJob, Unpacked, UnpackJob } from '#db/files/backups/client-package.ts';
import type { ReplacementJob } from '#db/files/backups/replacement.ts';
import type { Comparison, Staging } from '#db/files/backups/restore.ts';
import type { SaveJob } from '#db/files/backups/save-backup.ts';
import type { SecondFolderJob } from '#db/files/backups/second-folder.ts';
import type { Source } from '#db/files/backups/verify-backup.ts';
import type { RekeyJob } from '#db/files/rekeyed-copy.ts';
import { StorageError, type StorageErrorCode } from '#db/files/storage-error.ts';
import type { JobStep } from '#shared/contract/jobs.ts';
import { runInWorker } from './run-in-worker.ts';

/** What became of one file of several. */
export type Attempt<Made> =
  | { made: Made }
  | { failure: { code: StorageErrorCode; message: string; details: Record<string, unknown> } };

/** Input and result by name of the job; all of it plain data, and no key in a result: those that a thread is lent are wiped. */
export interface BackupJobs {
  save: { input: SaveJob[]; result: Attempt<BackupFile>[] };
  /** Each with every key it may have. */
  verify: { input: (readonly Source[])[]; result: Attempt<null>[] };
  /** Leaves the staged copy behind. */
  compare: { input: Staging & { live: Source }; result: Comparison };
  /** Keeps the present state, and stages the copy that the live file takes over; `opener` is the place of its key among the sources. */
  stage: { input: Staging & { save: SaveJob }; result: { kept: BackupFile; opener: number } };
  /** The path of a file that takes the place of one that does not open. */
  replacement: { input: ReplacementJob; result: string };
  /** How many bytes the package has. */
  pack: { input: PackJob; result: number };
  unpack: { input: UnpackJob; result: Unpacked };
  /** How many were copied. */
  copyOut: { input: SecondFolderJob; result: number };
  /** Each with every key it may have, the present one first; answers whether each was encrypted anew. */
  rekeyBackups: { input: (readonly Source[])[]; result: Attempt<boolean>[] };
  /** Leaves the copy under its next key behind. */
  rekey: { input: RekeyJob; result: null };
}

export type JobName = keyof BackupJobs;
export type TellProgress = (step: string, done: number, total: number) => void;
export type Progress = Extract<JobStep<never>, { kind: 'progress' }>;

type WorkerStep<Result> =
  | Progress
  | { kind: 'done'; result: Result }
  | { kind: 'refused'; code: StorageErrorCode; message: string; details: Record<string, unknown> };

/** Runs one job to its end and yields its progress. Leaving it or aborting ends the thread. @throws StorageError */
export async function* runBackupJob<Name extends JobName>(
  name: Name,
  input: BackupJobs[Name]['input'],
  signal: AbortSignal,
): AsyncGenerator<Progress, BackupJobs[Name]['result']> {
  const steps = runInWorker<WorkerStep<BackupJobs[Name]['result']>>('backup-worker', { name, input }, signal);
  for await (const step of steps) {
    if (step.kind === 'done') return step.result;
    if (step.kind === 'refused') throw new StorageError(step.code, step.message, step.details);
    yield step;
  }
  throw new Error('A backup job ended without a result.');
}

/** Goes through a job whose steps nobody is shown. @throws what the job throws */
export async function workThrough(steps: AsyncGenerator<Progress, unknown>): Promise<void> {
  while (!(await steps.next()).done);
}
