import type { JobStep } from '#shared/contract/jobs.ts';

/** Follows a job to its result. */
export async function finish<Result>(job: Promise<AsyncIterable<JobStep<Result>>>): Promise<Result> {
  for await (const step of await job) if (step.kind === 'done') return step.result;
  throw new Error('The job ended without a result.');
}
