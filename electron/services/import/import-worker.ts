/** The thread in which one import is read and planned: it takes its job, tells its progress and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ImportJob, ImportStep } from '../context.ts';
import { ImportFileError, refusalCodes } from './import-file-error.ts';
import { readAndPlan } from './read-and-plan.ts';

const tell = (step: ImportStep): void => parentPort?.postMessage(step);

try {
  const onProgress = (done: number, total: number): void =>
    tell({ kind: 'progress', step: 'Reading the file', done, total });
  const result = await readAndPlan(workerData as ImportJob, { onProgress });
  tell({ kind: 'done', result });
} catch (error) {
  if (!(error instanceof ImportFileError)) throw error;
  const { code: reason, message, details } = error;
  tell({ kind: 'refused', code: refusalCodes[reason], message, details: { ...details, reason } });
}
