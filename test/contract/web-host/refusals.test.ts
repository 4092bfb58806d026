import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, errorIn, Visitor } from './visitor.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await Visitor.arrive();
});
afterAll(() => visitor.leave());

const refused = { defined: true, hasSentence: true, data: {} };
const forbidden = { ...refused, status: 403, code: 'FORBIDDEN' };
const unauthorized = { ...refused, status: 401, code: 'UNAUTHORIZED' };
const tooLarge = { ...refused, status: 413, code: 'TOO_LARGE' };

describe('a call', () => {
  it('is answered', async () => {
    const answer = await visitor.call();
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text).json).toEqual({ text: 'hello' });
  });

  it('is answered on localhost too, for a page that was opened there', async () => {
    const headers = {
      host: `localhost:${visitor.port}`,
      origin: `http://localhost:${visitor.port}`,
      'sec-fetch-site': 'same-origin',
    };
    expect((await visitor.call({ headers })).status).toBe(200);
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
      Object.entries(foreign).map(([name, value]) => [name, value.replace('PORT', String(visitor.port))]),
    );
    expect(errorIn(await visitor.call({ headers }))).toEqual(forbidden);
    expect(errorIn(await visitor.send({ headers }))).toEqual(forbidden);
    expect(errorIn(await visitor.exchange(codeOf(visitor.host.newLink()), headers))).toEqual(forbidden);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/octet-stream',
    'application/jsonp',
    '',
  ])('is refused as %s, which a foreign form could send', async (type) => {
    expect(errorIn(await visitor.call({ headers: { 'content-type': type } }))).toEqual(forbidden);
  });

  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])('is refused by %s', async (method) => {
    const answer = await visitor.call({ method });
    expect(answer.status).toBe(403);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  it.each(['', 'Bearer ', 'Bearer wrong', 'Basic dGVzdA=='])(
    'is refused with the token “%s”',
    async (authorization) => {
      expect(errorIn(await visitor.call({ headers: { authorization } }))).toEqual(unauthorized);
    },
  );

  it('is refused with the token anywhere but in its header', async () => {
    const headers = { authorization: '', cookie: `token=${visitor.token}` };
    expect(errorIn(await visitor.call({ path: `/rpc/echo/back?token=${visitor.token}`, headers }))).toEqual(
      unauthorized,
    );
  });

  it('is refused above 64 MB before its body is read', async () => {
    const headers = { 'content-length': String(64 * 1024 * 1024 + 1) };
    expect(errorIn(await visitor.callWithoutBody(headers))).toEqual(tooLarge);
  });

  it('is refused without a length, which could be any', async () => {
    expect(errorIn(await visitor.callWithoutBody({ 'transfer-encoding': 'chunked' }))).toEqual(tooLarge);
  });

  it('to no procedure is told so in the shape of every other error', async () => {
    expect(errorIn(await visitor.call({ path: '/rpc/echo/nothing' }))).toMatchObject({
      status: 404,
      code: 'NOT_FOUND',
    });
  });

  it('that is not JSON is invalid input', async () => {
    expect(errorIn(await visitor.call({ body: '{"json":' }))).toMatchObject({
      status: 422,
      code: 'INVALID_INPUT',
    });
  });

  it('that fails inside tells a log id and nothing else', async () => {
    const answer = await visitor.call({ path: '/rpc/echo/fail' });
    expect(errorIn(answer)).toMatchObject({ status: 500, code: 'INTERNAL', data: { logId: 'log-id' } });
    expect(answer.text).not.toContain('secret');
    expect(visitor.reported).toContainEqual(new Error('secret'));
  });
});
