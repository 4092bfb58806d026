/** The thread in which files are copied, verified and compared: it takes one job, tells its progress and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { StorageError } from '#db/files/storage-error.ts';
import type { Attempt, BackupJobs, JobName, TellProgress } from './backup-jobs.ts';

type Work = {
  [Name in JobName]: (
    input: BackupJobs[Name]['input'],
    tell: TellProgress,
  ) => Promise<BackupJobs[Name]['result']>;
};

// Each loads what it needs and no more: the thread is started for one job.
const work: Work = {
  save: async (saves, tell) => {
    const { saveBackup } = await import('#db/files/backups/save-backup.ts');
    return saves.map((save, index) => {
      tell('Backing up', index, saves.length);
      return attempt(() => saveBackup(save));
    });
  },
  verify: async (backups, tell) => {
    const { verifyWithAny } = await import('#db/files/backups/verify-backup.ts');
    return backups.map((sources, index) => {
      tell('Checking', index, backups.length);
      return attempt(() => {
        verifyWithAny(sources);
        return null;
      });
    });
  },
  compare: async (job) => (await import('#db/files/backups/restore.ts')).compareStaged(job),
  stage: async ({ save, ...staging }, tell) => {
    const { saveBackup } = await import('#db/files/backups/save-backup.ts');
    const { stageBackup } = await import('#db/files/backups/restore.ts');
    tell('Keeping the present state', 0, 2);
    const kept = saveBackup(save);
    tell('Restoring', 1, 2);
    const { key } = stageBackup(staging);
    return { kept, opener: staging.sources.findIndex((source) => source.key === key) };
  },
  replacement: async (job) => (await import('#db/files/backups/replacement.ts')).makeReplacement(job).path,
  pack: async (job) => (await import('#db/files/backups/client-package.ts')).packClient(job),
  unpack: async (job) => (await import('#db/files/backups/client-package.ts')).unpackClient(job),
  rekey: async (job, tell) => {
    const { makeRekeyedCopy } = await import('#db/files/rekeyed-copy.ts');
    makeRekeyedCopy(job, (step, done) => tell(step, done, 2));
    return null;
  },
  rekeyBackups: async (backups, tell) => {
    const { rekeyBackup } = await import('#db/files/rekeyed-copy.ts');
    return backups.map((sources, index) => {
      tell('Encrypting the backups anew', index, backups.length);
      return attempt(() => rekeyBackup(sources));
    });
  },
  copyOut: async (job, tell) => {
    const { fillSecondFolder } = await import('#db/files/backups/second-folder.ts');
    return fillSecondFolder(job, (done, total) => tell('Copying to the second folder', done, total));
  },
};

// One file that fails leaves the others to be done; what is no error of storage ends the job.
function attempt<Made>(make: () => Made): Attempt<Made> {
  try {
    return { made: make() };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

function failureOf(error: unknown) {
  if (!(error instanceof StorageError)) throw error;
  const { code, message, details } = error;
  return { code, message, details };
}

async function run<Name extends JobName>(name: Name, input: BackupJobs[Name]['input']): Promise<void> {
  const tell: TellProgress = (step, done, total) =>
    parentPort?.postMessage({ kind: 'progress', step, done, total });
  try {
    parentPort?.postMessage({ kind: 'done', result: await work[name](input, tell) });
  } catch (error) {
    parentPort?.postMessage({ kind: 'refused', ...failureOf(error) });
  }
}

const { name, input } = workerData as { name: JobName; input: never };
await run(name, input);
