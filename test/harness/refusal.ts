/** What a call was refused with. */
import { ORPCError } from '@orpc/client';

/** The code, sentence and facts of a refused call; fails when the call was not refused. */
export async function refusalOf(
  call: Promise<unknown>,
): Promise<{ code: string; message: string; data: unknown }> {
  const outcome = await call.then(
    (answer) => ({ answer }),
    (error: unknown) => ({ error }),
  );
  if ('error' in outcome && outcome.error instanceof ORPCError) {
    const { code, message, data } = outcome.error;
    return { code, message, data };
  }
  throw new Error('The call was not refused.', { cause: outcome });
}
