/** The latest result of a job that is run again and again as what it is asked for changes. */
import { useCallback, useEffect, useState } from 'react';
import { type Job, type JobStart, useJob } from './job.ts';
import { useNewestChange } from './newest-change.ts';

export interface Latest<Result> {
  job: Job<Result>;
  /** The latest result; older than what is asked for while the job runs, and after it was stopped or failed. */
  result: Result | undefined;
  /** True when the person stopped the job, so that the result is not what was asked for last. */
  isStopped: boolean;
  run: () => void;
}

/** @param begin starts the work; the same function as long as the same is asked for (`useCallback`) */
export function useLatest<Result>(begin: JobStart<Result>): Latest<Result> {
  const job = useJob<Result>({ tells: 'nothing' });
  const [result, setResult] = useState<Result>();
  const [hasStarted, setStarted] = useState(false);
  const { start } = job;
  const run = useCallback(() => {
    setStarted(true);
    void start(begin).then((latest) => latest !== undefined && setResult(latest));
  }, [start, begin]);
  return { job, result, isStopped: hasStarted && job.state === 'idle', run };
}

/** The same, run at once and again after every change of the client, in whichever window. @param begin as for useLatest */
export function useLatestOfClient<Result>(clientId: string, begin: JobStart<Result>): Latest<Result> {
  const latest = useLatest(begin);
  const newest = useNewestChange(clientId);
  const { run } = latest;
  useEffect(() => {
    if (newest !== undefined) run();
  }, [run, newest]);
  return latest;
}
