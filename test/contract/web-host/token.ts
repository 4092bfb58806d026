import { codeOf } from './visitor.ts';

/** Exchanges the code of a start link for a token, as a page does when it opens. */
export async function tokenFor(startLink: string): Promise<string> {
  const answer = await fetch(new URL('/session', startLink), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: codeOf(startLink) }),
  });
  const { token } = await answer.json();
  return token;
}
