/** Long work: a stream of progress that ends with its result. Leaving the stream cancels the work. */
import { z } from 'zod';

export function jobStep<Result extends z.ZodType>(result: Result) {
  return z.discriminatedUnion('kind', [
    z.object({
      ...{ kind: z.literal('progress'), step: z.string(), done: z.number(), total: z.number() },
      unit: z.literal('bytes').optional(),
    }),
    z.object({ kind: z.literal('done'), result }),
  ]);
}

export type JobStep<Result> =
  | { kind: 'progress'; step: string; done: number; total: number; unit?: 'bytes' | undefined }
  | { kind: 'done'; result: Result };
