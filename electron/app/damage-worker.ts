/** The thread in which a client's file is checked or salvaged: it takes one job, tells its progress and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkFile } from '#db/files/check-file.ts';
import { readMigrations } from '#db/files/migrate.ts';
import { migrationsFolder } from '#db/files/migrations-folder.ts';
import { type Salvaged, salvageFile } from '#db/files/salvage.ts';
import { diskProblem, StorageError, type StorageErrorCode } from '#db/files/storage-error.ts';

interface Source {
  path: string;
  key: Uint8Array;
}

export type DamageJob = ({ kind: 'check' } & Source) | ({ kind: 'salvage'; target: string } & Source);

export type DamageStep =
  | { kind: 'progress'; step: string; done: number; total: number }
  | { kind: 'checked'; problems: string[] }
  | { kind: 'salvaged'; result: Salvaged }
  | { kind: 'refused'; code: StorageErrorCode; message: string; details: Record<string, unknown> };

const tell = (step: DamageStep): void => parentPort?.postMessage(step);

function work(job: DamageJob): DamageStep {
  const onProgress = (step: string, done: number, total: number) =>
    tell({ kind: 'progress', step, done, total });
  if (job.kind === 'check') return { kind: 'checked', problems: checkFile(job, onProgress) };
  const migrations = readMigrations(migrationsFolder('client'));
  return { kind: 'salvaged', result: salvageFile({ ...job, migrations }, onProgress) };
}

const job = workerData as DamageJob;
try {
  tell(work(job));
} catch (error) {
  const problem = error instanceof StorageError ? error : diskProblem(error, job.path);
  if (!problem) throw error;
  tell({ kind: 'refused', code: problem.code, message: problem.message, details: problem.details });
}
