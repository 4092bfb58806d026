/**
 * Long work with its progress and a way to stop it. Leaving the screen stops it too.
 *
 *   const job = useJob<PacketRow>();
 *   const row = await job.start((signal) => api.packets.issue.call(input, { signal }));
 *   <ProgressBar job={job} />                                         // ui/progress-bar.tsx
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { JobStep } from '#shared/contract/jobs.ts';
import { type CommandTelling, tellError } from './command.ts';

export type JobState =
  | { state: 'idle' }
  | ({ state: 'running' } & Omit<Extract<JobStep<never>, { kind: 'progress' }>, 'kind'>)
  | { state: 'done' }
  | { state: 'failed'; error: unknown };

export type JobStart<Result> = (signal: AbortSignal) => Promise<AsyncIterable<JobStep<Result>>>;

export type Job<Result> = JobState & {
  /** Runs the work to its end; `undefined` when it failed (which was told) or was stopped. */
  start: (begin: JobStart<Result>) => Promise<Result | undefined>;
  cancel: () => void;
};

/** @param telling `tells: 'nothing'` where the screen shows the error itself */
export function useJob<Result>({ tells = 'errors' }: CommandTelling = {}): Job<Result> {
  const [state, setState] = useState<JobState>({ state: 'idle' });
  const running = useRef<AbortController>(undefined);
  const cancel = useCallback(() => running.current?.abort(), []);
  useEffect(() => cancel, [cancel]);

  const start = useCallback(
    async (begin: JobStart<Result>) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const show = (next: JobState) => running.current === controller && setState(next);
      show({ state: 'running', step: '', done: 0, total: 0 });
      try {
        const result = await runJob(begin, controller.signal, show);
        show({ state: 'done' });
        return result;
      } catch (error) {
        show(controller.signal.aborted ? { state: 'idle' } : { state: 'failed', error });
        if (!controller.signal.aborted && tells !== 'nothing') tellError(error);
        return undefined;
      }
    },
    [tells],
  );

  return { ...state, start, cancel };
}

async function runJob<Result>(
  begin: JobStart<Result>,
  signal: AbortSignal,
  show: (state: JobState) => void,
): Promise<Result> {
  for await (const event of await begin(signal)) {
    if (event.kind === 'done') return event.result;
    const { kind: _, ...progress } = event;
    show({ state: 'running', ...progress });
  }
  throw new Error('The work ended without a result.');
}
