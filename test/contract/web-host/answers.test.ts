import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWebHost } from '#electron/web/start-web-host.ts';
import { codeOf, errorIn, router, Visitor } from './visitor.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await Visitor.arrive();
});
afterAll(() => visitor.leave());

const refused = { defined: true, hasSentence: true, data: {} };
const unauthorized = { ...refused, status: 401, code: 'UNAUTHORIZED' };
const tooLarge = { ...refused, status: 413, code: 'TOO_LARGE' };

describe('the page and its files', () => {
  it('are served with the security headers', async () => {
    const page = await visitor.send({ headers: { 'sec-fetch-site': 'none' } });
    const script = await visitor.send({
      path: '/assets/app-1.js',
      headers: { 'sec-fetch-site': 'same-origin' },
    });
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
    const answer = await visitor.send({ path });
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('secret');
  });
});

describe('every answer', () => {
  it('carries the security headers, sets no cookie and names no other origin', async () => {
    const answers = await Promise.all([
      visitor.send({}),
      visitor.send({ path: '/nothing.js' }),
      visitor.call(),
      visitor.call({ headers: { authorization: '' } }),
      visitor.call({ headers: { host: 'evil.example' } }),
      visitor.call({ path: '/rpc/echo/nothing' }),
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
    expect((await visitor.call()).headers['cache-control']).toBe('no-store');
  });
});

describe('the start link', () => {
  it('leads to 127.0.0.1 with its code where no server sees it', () => {
    const { hostname, hash, search } = new URL(visitor.host.url);
    expect({ hostname, search }).toEqual({ hostname: '127.0.0.1', search: '' });
    expect(hash).toMatch(/^#code=[\w-]{43}$/);
  });

  it('works once; the next window needs a new one', async () => {
    const code = codeOf(visitor.host.url);
    expect((await visitor.exchange(code)).status).toBe(200);
    expect(errorIn(await visitor.exchange(code))).toEqual(unauthorized);
    expect((await visitor.exchange(codeOf(visitor.host.newLink()))).status).toBe(200);
  });

  it('is refused without a code in it', async () => {
    for (const body of ['', '{', '[]', '{"code":7}']) {
      const answer = await visitor.call({ path: '/session', body });
      expect(errorIn(answer)).toMatchObject({ code: 'INVALID_INPUT' });
    }
  });

  it('takes no more than a line', async () => {
    expect(errorIn(await visitor.exchange('a'.repeat(2000)))).toEqual(tooLarge);
  });
});

describe('startWebHost', () => {
  it('says which port is taken', async () => {
    const taken = startWebHost({
      app: { router, report: () => '' },
      rendererFolder: tmpdir(),
      port: visitor.port,
    });
    await expect(taken).rejects.toMatchObject({ code: 'CONFLICT', details: { port: visitor.port } });
  });

  it('listens on the loopback address alone', async () => {
    const reached = await new Promise((resolve) => {
      const socket = connect({ host: '::1', port: visitor.port });
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    });
    expect(reached).toBe(false);
  });
});
