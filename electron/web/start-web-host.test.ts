import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { os } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWebHost, type WebHost } from './start-web-host.ts';

let folder: string;
let host: WebHost;
let port: number;
let token: string;
const reported: unknown[] = [];

const router = {
  echo: {
    back: os.handler(({ input }) => input),
    fail: os.handler(() => Promise.reject(new Error('secret'))),
  },
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'web-host-'));
  mkdirSync(join(folder, 'renderer', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'renderer', 'index.html'), '<!doctype html><html><head></head></html>');
  writeFileSync(join(folder, 'renderer', 'assets', 'app-1.js'), 'export {};');
  writeFileSync(join(folder, 'keyring.json'), 'a secret beside the renderer');
  const report = (error: unknown) => {
    reported.push(error);
    return 'log-id';
  };
  host = await startWebHost({ app: { router, report }, rendererFolder: join(folder, 'renderer') });
  port = Number(new URL(host.url).port);
  token = await freshToken();
});

afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  text: string;
}

interface Sent {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** Sends exactly these headers: unlike fetch, nothing is added or forbidden. */
function send({ method = 'GET', path = '/', headers = {}, body }: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** A call as our own page makes it, changed by `change`. */
function sendCall(change: Sent = {}): Promise<Answer> {
  const body = change.body ?? '{"json":{"text":"hello"}}';
  return send({
    method: 'POST',
    path: '/rpc/echo/back',
    ...change,
    body,
    headers: {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      authorization: `Bearer ${token}`,
      ...change.headers,
    },
  });
}

function exchange(code: string, headers: Record<string, string> = {}): Promise<Answer> {
  return sendCall({ path: '/session', body: JSON.stringify({ code }), headers });
}

function codeOf(link: string): string {
  return new URL(link).hash.slice('#code='.length);
}

async function freshToken(): Promise<string> {
  return JSON.parse((await exchange(codeOf(host.newLink()))).text).token;
}

function errorIn(answer: Answer): unknown {
  const { code, defined, message, data } = JSON.parse(answer.text).json;
  return { status: answer.status, code, defined, hasSentence: message.length > 0, data };
}

const forbidden = { status: 403, code: 'FORBIDDEN', defined: true, hasSentence: true, data: {} };
const unauthorized = { ...forbidden, status: 401, code: 'UNAUTHORIZED' };
const tooLarge = { ...forbidden, status: 413, code: 'TOO_LARGE' };

describe('the page and its files', () => {
  it('are served with the security headers', async () => {
    const page = await send({ headers: { 'sec-fetch-site': 'none' } });
    const script = await send({ path: '/assets/app-1.js', headers: { 'sec-fetch-site': 'same-origin' } });
    expect([page.status, script.status]).toEqual([200, 200]);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(script.headers['content-type']).toContain('text/javascript');
  });

  it.each([
    '/../keyring.json',
    '/assets/../../keyring.json',
    '/%2e%2e/keyring.json',
    '/..%2fkeyring.json',
    '/assets/%2e%2e%2f%2e%2e%2fkeyring.json',
    '/..\\keyring.json',
    '//etc/passwd',
  ])('lead nowhere else: %s', async (path) => {
    const answer = await send({ path });
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('secret');
  });
});

describe('a call', () => {
  it('is answered', async () => {
    const answer = await sendCall();
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text).json).toEqual({ text: 'hello' });
  });

  it('is answered on localhost too, for a page that was opened there', async () => {
    const headers = {
      host: `localhost:${port}`,
      origin: `http://localhost:${port}`,
      'sec-fetch-site': 'same-origin',
    };
    expect((await sendCall({ headers })).status).toBe(200);
  });

  it.each<[string, Record<string, string>]>([
    ['a foreign name for this machine', { host: 'evil.example' }],
    ['a foreign name with our port', { host: 'evil.example:PORT' }],
    ['the address of every interface', { host: '0.0.0.0:PORT' }],
    ['another port', { host: '127.0.0.1:1' }],
    ['no port', { host: '127.0.0.1' }],
    ['a page without an origin', { origin: 'null' }],
    ['a foreign page', { origin: 'https://evil.example' }],
    ['a page on another port', { origin: 'http://127.0.0.1:1' }],
    ['our address by another protocol', { origin: 'https://127.0.0.1:PORT' }],
    ['the other of our names', { origin: 'http://localhost:PORT' }],
    ['a foreign site', { 'sec-fetch-site': 'cross-site' }],
    ['another port of this machine', { 'sec-fetch-site': 'same-site' }],
  ])('is refused to %s, token or not', async (_, foreign) => {
    const headers = Object.fromEntries(
      Object.entries(foreign).map(([name, value]) => [name, value.replace('PORT', String(port))]),
    );
    expect(errorIn(await sendCall({ headers }))).toEqual(forbidden);
    expect(errorIn(await send({ headers }))).toEqual(forbidden);
    expect(errorIn(await exchange(codeOf(host.newLink()), headers))).toEqual(forbidden);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/octet-stream',
    'application/jsonp',
    '',
  ])('is refused as %s, which a foreign form could send', async (type) => {
    expect(errorIn(await sendCall({ headers: { 'content-type': type } }))).toEqual(forbidden);
  });

  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])('is refused by %s', async (method) => {
    const answer = await sendCall({ method });
    expect(answer.status).toBe(403);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  it.each(['', 'Bearer ', 'Bearer wrong', 'Basic dGVzdA=='])(
    'is refused with the token “%s”',
    async (authorization) => {
      expect(errorIn(await sendCall({ headers: { authorization } }))).toEqual(unauthorized);
    },
  );

  it('is refused with the token anywhere but in its header', async () => {
    const headers = { authorization: '', cookie: `token=${token}` };
    expect(errorIn(await sendCall({ path: `/rpc/echo/back?token=${token}`, headers }))).toEqual(unauthorized);
  });

  it('is refused above 64 MB before its body is read', async () => {
    const headers = { 'content-length': String(64 * 1024 * 1024 + 1) };
    expect(errorIn(await headOnly(headers))).toEqual(tooLarge);
  });

  it('is refused without a length, which could be any', async () => {
    expect(errorIn(await headOnly({ 'transfer-encoding': 'chunked' }))).toEqual(tooLarge);
  });

  it('to no procedure is told so in the shape of every other error', async () => {
    expect(errorIn(await sendCall({ path: '/rpc/echo/nothing' }))).toMatchObject({
      status: 404,
      code: 'NOT_FOUND',
    });
  });

  it('that is not JSON is invalid input', async () => {
    expect(errorIn(await sendCall({ body: '{"json":' }))).toMatchObject({
      status: 422,
      code: 'INVALID_INPUT',
    });
  });

  it('that fails inside tells a log id and nothing else', async () => {
    const answer = await sendCall({ path: '/rpc/echo/fail' });
    expect(errorIn(answer)).toMatchObject({ status: 500, code: 'INTERNAL', data: { logId: 'log-id' } });
    expect(answer.text).not.toContain('secret');
    expect(reported).toContainEqual(new Error('secret'));
  });
});

describe('every answer', () => {
  it('carries the security headers, sets no cookie and names no other origin', async () => {
    const answers = await Promise.all([
      send({}),
      send({ path: '/nothing.js' }),
      sendCall(),
      sendCall({ headers: { authorization: '' } }),
      sendCall({ headers: { host: 'evil.example' } }),
      sendCall({ path: '/rpc/echo/nothing' }),
    ]);
    for (const { headers } of answers) {
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['set-cookie']).toBeUndefined();
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  it('to a call is kept by no cache', async () => {
    expect((await sendCall()).headers['cache-control']).toBe('no-store');
  });
});

describe('the start link', () => {
  it('leads to 127.0.0.1 with its code where no server sees it', () => {
    const { hostname, hash, search } = new URL(host.url);
    expect({ hostname, search }).toEqual({ hostname: '127.0.0.1', search: '' });
    expect(hash).toMatch(/^#code=[\w-]{43}$/);
  });

  it('works once; the next window needs a new one', async () => {
    const code = codeOf(host.url);
    expect((await exchange(code)).status).toBe(200);
    expect(errorIn(await exchange(code))).toEqual(unauthorized);
    expect((await exchange(codeOf(host.newLink()))).status).toBe(200);
  });

  it('is refused without a code in it', async () => {
    for (const body of ['', '{', '[]', '{"code":7}']) {
      const answer = await sendCall({ path: '/session', body });
      expect(errorIn(answer)).toMatchObject({ code: 'INVALID_INPUT' });
    }
  });

  it('takes no more than a line', async () => {
    expect(errorIn(await exchange('a'.repeat(2000)))).toEqual(tooLarge);
  });
});

describe('startWebHost', () => {
  it('says which port is taken', async () => {
    const taken = startWebHost({ app: { router, report: () => '' }, rendererFolder: folder, port });
    await expect(taken).rejects.toMatchObject({ code: 'CONFLICT', details: { port } });
  });

  it('listens on the loopback address alone', async () => {
    const reached = await new Promise((resolve) => {
      const socket = connect({ host: '::1', port });
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    });
    expect(reached).toBe(false);
  });
});

/** Sends the head of a call and no body at all, so that an answer cannot have waited for one. */
function headOnly(headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method: 'POST', path: '/rpc/echo/back' }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
        sent.destroy();
      });
    });
    sent.setHeaders(
      new Map(
        Object.entries({ 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers }),
      ),
    );
    sent.on('error', reject);
    sent.flushHeaders();
  });
}
