/**
 * The web host's session. The start link carries a one-time code, `#code=…`; it is exchanged once for a token that this
 * tab keeps (a reload works, another tab needs a link of its own) and sends in a header: cookies would reach every port.
 */
const tokenKey = 'throughline:token';

/** The token of this tab, from a fresh code or from before a reload; `undefined` without either. */
export async function sessionToken(): Promise<string | undefined> {
  const code = takeCode();
  const token = code === undefined ? undefined : await exchange(code);
  if (token !== undefined) sessionStorage.setItem(tokenKey, token);
  return token ?? sessionStorage.getItem(tokenKey) ?? undefined;
}

/** Forgets the token when the host no longer knows it. */
export function endSession(): void {
  sessionStorage.removeItem(tokenKey);
}

/** The code in an address such as `#code=abc`; `undefined` where there is none. */
export function codeIn(hash: string): string | undefined {
  return /^#code=([\w-]+)$/.exec(hash)?.[1];
}

function takeCode(): string | undefined {
  const code = codeIn(location.hash);
  if (code !== undefined) history.replaceState(null, '', location.pathname);
  return code;
}

async function exchange(code: string): Promise<string | undefined> {
  const answer = await fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  if (!answer.ok) return undefined;
  const body: unknown = await answer.json();
  return typeof body === 'object' && body !== null && 'token' in body && typeof body.token === 'string'
    ? body.token
    : undefined;
}
