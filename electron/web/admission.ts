/**
 * What the web host lets in, decided from the head of a request before anything of it is read. Any page in the browser
 * and any process on the machine can reach a loopback port; only our own page may be answered.
 */
import type { IncomingMessage } from 'node:http';
import { Refusal } from '#shared/contract/errors.ts';
import { largestMessage } from '#shared/contract/limits.ts';

/** Where an admitted request goes. */
export type Destination = 'file' | 'session' | 'rpc';

export interface Admitted {
  destination: Destination;
  /** As it was sent: percent-encoded, without the query. */
  pathname: string;
}

type RequestHead = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

type WithBody = Exclude<Destination, 'file'>;

/** A request of a browser has about twenty. */
const mostHeaders = 64;

/** The largest body in bytes; a code is a line of text, a call can carry a spreadsheet. */
const largestBody: Record<WithBody, number> = { session: 1024, rpc: largestMessage };
const bodyTypes: Record<WithBody, readonly string[]> = {
  session: ['application/json'],
  rpc: ['application/json', 'multipart/form-data'],
};

/**
 * Admits a request of our own page on `port`.
 * @param isKnown tells whether a token was given out
 * @throws Refusal FORBIDDEN, UNAUTHORIZED or TOO_LARGE
 */
export function admit(head: RequestHead, port: number, isKnown: (token: string) => boolean): Admitted {
  refuseForeign(head.headers, port);
  const [pathname = ''] = (head.url ?? '').split('?', 1);
  const destination = destinationOf(head.method, pathname);
  if (destination === 'rpc' && !isKnown(bearerToken(head.headers.authorization))) {
    throw new Refusal('UNAUTHORIZED');
  }
  if (destination === 'file') refuseAnyBody(head.headers);
  else refuseOtherBody(head.headers, destination);
  return { destination, pathname };
}

function refuseForeign(headers: RequestHead['headers'], port: number): void {
  const { host = '', origin, expect, 'sec-fetch-site': site } = headers;
  const isOurs =
    expect === undefined &&
    Object.keys(headers).length <= mostHeaders &&
    (host === `127.0.0.1:${port}` || host === `localhost:${port}`) &&
    (origin === undefined || origin === `http://${host}`) &&
    (site === undefined || site === 'same-origin' || site === 'none');
  if (!isOurs) throw new Refusal('FORBIDDEN');
}

function destinationOf(method: string | undefined, pathname: string): Destination {
  const isCall = pathname === '/rpc' || pathname.startsWith('/rpc/');
  if (method === 'POST' && isCall) return 'rpc';
  if (method === 'POST' && pathname === '/session') return 'session';
  if (method === 'GET' && pathname.startsWith('/') && !isCall) return 'file';
  throw new Refusal('FORBIDDEN');
}

function bearerToken(authorization = ''): string {
  return /^Bearer ([\w-]+)$/.exec(authorization)?.[1] ?? '';
}

function refuseAnyBody(headers: RequestHead['headers']): void {
  const { 'content-length': length = '0', 'transfer-encoding': encoding } = headers;
  if (Number(length) !== 0 || encoding !== undefined) throw new Refusal('TOO_LARGE');
}

// A form of another page can send text/plain and the like without asking the browser first, but none of our types.
function refuseOtherBody(headers: RequestHead['headers'], destination: WithBody): void {
  const [type = ''] = (headers['content-type'] ?? '').split(';', 1);
  if (!bodyTypes[destination].includes(type.trim().toLowerCase())) throw new Refusal('FORBIDDEN');
  const length = headers['content-length'];
  if (length === undefined) throw new Refusal('TOO_LARGE', 'A request has to say how large it is.');
  if (Number(length) > largestBody[destination]) throw new Refusal('TOO_LARGE');
}
