/** Runs one job in a worker thread: it gets the input, posts its steps, and ends when the caller leaves. */
import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { shareKeys } from './share-keys.ts';
import { type WorkerName, workerUrl } from './worker-url.ts';

/**
 * The steps of a job until its last one; leaving the iteration or aborting ends the worker at once.
 * A worker's step is its last when its `kind` is anything but `progress`, or `turn`, by which it asks and waits for an answer.
 * @param onTurn answers that with plain data; what it throws ends the worker
 */
export async function* runInWorker<Step extends { kind: string }>(
  name: WorkerName,
  input: object,
  signal: AbortSignal,
  onTurn?: () => object,
): AsyncGenerator<Exclude<Step, { kind: 'turn' }>> {
  signal.throwIfAborted();
  const { shared, wipe } = shareKeys(input);
  const worker = new Worker(workerUrl(name), {
    workerData: shared,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  try {
    for await (const [step] of on(worker, 'message', { signal, close: ['exit'] })) {
      if (step.kind === 'turn') {
        worker.postMessage(onTurn?.());
        continue;
      }
      yield step;
      if (step.kind !== 'progress') return;
    }
    throw new Error(`The ${name} ended without a result.`);
  } finally {
    await worker.terminate();
    wipe();
  }
}
