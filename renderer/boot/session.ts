/**
 * The web host's session, begun by public/head-start.js: the token of this tab (a reload works, another tab needs a start
 * link of its own), sent in a header because cookies would reach every port of this machine.
 */

declare global {
  interface Window {
    throughline?: {
      token: Promise<string | undefined>;
      /** Answers to the first calls, which have no input, by path; nothing for one that was refused. */
      answers: Map<string, Promise<{ json: unknown; meta?: unknown } | undefined>>;
    };
  }
}

const tokenKey = 'throughline:token';

/** The token of this tab; `undefined` where the host must be opened from its start link again. */
export async function sessionToken(): Promise<string | undefined> {
  return window.throughline?.token;
}

/** Forgets the token when the host no longer knows it. */
export function endSession(): void {
  sessionStorage.removeItem(tokenKey);
}

/**
 * The output of a first call that is already on its way, by its path in the contract; `undefined` for every other call
 * and for a refusal, so that it is asked in the usual way. Each is given once.
 */
export async function takeAnswer(path: readonly string[]): Promise<unknown> {
  const answers = window.throughline?.answers;
  const name = path.join('/');
  const early = answers?.get(name);
  answers?.delete(name);
  const answer = await early?.catch(() => undefined);
  // What JSON has no word for is oRPC's to read.
  return answer?.meta === undefined ? answer?.json : undefined;
}
