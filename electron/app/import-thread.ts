/** Imports in a thread of their own; to be written, the client's file is lent to it for one command. */
import type { CommandInfo } from '#db/files/client-file.ts';
import { StorageError } from '#db/files/storage-error.ts';
import type { ImportJob, ImportStep, ImportTurn } from '#electron/services/import/import-worker.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { ImportPreview, ImportResult } from '#shared/contract/imports.ts';
import type { JobStep } from '#shared/contract/jobs.ts';
import type { ClientIndexKeeper } from './client-index.ts';
import type { OpenClient } from './client-registry.ts';
import { runInWorker } from './run-in-worker.ts';

type Job = Omit<ImportJob, 'isDryRun'>;

/** @throws Refusal, StorageError */
export function planImport(job: Job, signal: AbortSignal): AsyncGenerator<JobStep<ImportPreview>> {
  return refusing(
    runInWorker<ImportStep<ImportPreview>>('import-worker', { ...job, isDryRun: true }, signal),
  );
}

interface Lending {
  client: OpenClient;
  index: ClientIndexKeeper;
  newCommand(): CommandInfo;
  /** Called after the commit. */
  onChange(): void;
}

/** Ends without a trace when it is left before its commit. @throws Refusal, StorageError FILE_BUSY or as any write */
export async function* applyImport(
  job: Job,
  { client, index, newCommand, onChange }: Lending,
  signal: AbortSignal,
): AsyncGenerator<JobStep<ImportResult>> {
  let takeBack: (() => boolean) | undefined;
  const onTurn = (): ImportTurn => {
    index.expectChange(client);
    takeBack = client.file.lend();
    return { command: newCommand() };
  };
  const input = { ...job, isDryRun: false };
  const steps = runInWorker<ImportStep<ImportResult>>('import-worker', input, signal, onTurn);
  let last: JobStep<ImportResult> | undefined;
  try {
    for await (const step of refusing(steps)) {
      if (step.kind === 'progress') yield step;
      else last = step;
    }
  } finally {
    // The thread has ended by now: what it committed is there, and nothing else ever will be.
    const hasChanged = takeBack?.();
    if (hasChanged !== undefined) index.expectChange(client);
    if (hasChanged) onChange();
  }
  if (last) yield last;
}

async function* refusing<Result>(
  steps: AsyncIterable<Exclude<ImportStep<Result>, { kind: 'turn' }>>,
): AsyncGenerator<JobStep<Result>> {
  for await (const step of steps) {
    if (step.kind === 'refused') throw new Refusal(step.code, step.message, step.details);
    if (step.kind === 'failed') throw new StorageError(step.code, step.message, step.details);
    yield step;
  }
}
