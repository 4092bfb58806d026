/**
 * The web host's session, begun by public/head-start.js: the token of this tab (a reload works, another tab needs a start
 * link of its own), sent in a header because cookies would reach every port of this machine.
 */

declare global {
  interface Window {
    throughline?: {
      token: Promise<string | undefined>;
      /** Answers to the first calls, which have no input, by path. */
      answers: Map<string, Promise<Response>>;
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

/** Fetches, or takes the answer that main.tsx's first calls find already on its way; each is given once. */
export function fetchOrTake(request: Request): Promise<Response> {
  const answers = window.throughline?.answers;
  const { pathname } = new URL(request.url);
  const early = answers?.get(pathname);
  answers?.delete(pathname);
  return early ?? fetch(request);
}
