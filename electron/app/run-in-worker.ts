/** Runs one job in a worker thread: it gets the input, posts its steps, and ends when the caller leaves. */
import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type WorkerName, workerUrl } from './worker-url.ts';

/**
 * The steps of a job until its last one; leaving the iteration or aborting ends the worker at once.
 * A worker's step is its last when its `kind` is anything but `progress`.
 */
export async function* runInWorker<Step extends { kind: string }>(
  name: WorkerName,
  input: object,
  signal: AbortSignal,
): AsyncGenerator<Step> {
  signal.throwIfAborted();
  const worker = new Worker(workerUrl(name), {
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  try {
    for await (const [step] of on(worker, 'message', { signal, close: ['exit'] })) {
      yield step;
      if (step.kind !== 'progress') return;
    }
    throw new Error(`The ${name} ended without a result.`);
  } finally {
    await worker.terminate();
  }
}
