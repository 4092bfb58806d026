import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Answer, codeOf, type Sent, Visitor } from '#test/contract/web-host/visitor.ts';
import { sendBytes } from './raw-http.ts';
import { countingRouter, refuses } from './refused.ts';

const { counted, router } = countingRouter();
let visitor: Visitor;
let other: Visitor;
beforeAll(async () => {
  [visitor, other] = await Promise.all([Visitor.arrive({ router }), Visitor.arrive({ router })]);
});
afterAll(() => Promise.all([visitor.leave(), other.leave()]));
afterEach(() => expect(counted.calls, 'calls that reached a handler').toBe(0));

const here = (text: string) => text.replace('PORT', String(visitor.port));

const foreignHeads: Record<string, string>[] = [
  ...[
    ...['evil.example', 'evil.example:PORT', '127.0.0.1.evil.example:PORT', 'evil@127.0.0.1:PORT'],
    ...['0.0.0.0:PORT', '0:PORT', '[::1]:PORT', '[::]:PORT', '[::ffff:127.0.0.1]:PORT'],
    ...['127.1:PORT', '2130706433:PORT', '0x7f.1:PORT', '127.0.0.2:PORT', '127.0.0.1', '127.0.0.1:1'],
    ...['localhost', 'localhost:1', 'localhost.:PORT', 'LOCALHOST:PORT', 'localhost.localdomain:PORT'],
    ...['127.0.0.1:PORT,evil.example', '127.0.0.1:PORT/', '127.0.0.1:PORT#', '127.0.0.1:0'],
  ].map((host) => ({ host })),
  ...[
    ...['null', '', 'https://evil.example', 'http://evil.example:PORT', 'https://127.0.0.1:PORT'],
    ...['http://127.0.0.1', 'http://127.0.0.1:1', 'http://localhost:PORT', 'http://127.0.0.1:PORT/'],
    ...['file://', 'chrome-extension://abcdefgh', 'http://127.0.0.1:PORT, https://evil.example'],
  ].map((origin) => ({ origin })),
  ...['cross-site', 'same-site', 'Same-Origin', '', 'same-origin, cross-site'].map((site) => ({
    'sec-fetch-site': site,
  })),
  { expect: '100-continue' },
  { expect: 'everything' },
];

describe('the web host refuses', () => {
  it('whoever is not our page: a call with the right token, a right code, the page itself', async () => {
    const heads = foreignHeads.map((head) =>
      Object.fromEntries(Object.entries(head).map(([name, value]) => [name, here(value)])),
    );
    await refuses(
      'foreign Host, Origin or site, with the right token or code',
      heads.flatMap((headers) => {
        const name = JSON.stringify(headers);
        const host = { host: `127.0.0.1:${visitor.port}` };
        return [
          [`call ${name}`, () => visitor.call({ headers })],
          [`code ${name}`, () => visitor.exchange(codeOf(visitor.host.newLink()), headers)],
          [`page ${name}`, () => visitor.send({ headers: { ...host, ...headers } })],
        ] as const;
      }),
    );
  });

  it('what a form of another page can send', async () => {
    const types = [
      ...['text/plain', 'text/plain;charset=UTF-8', 'application/x-www-form-urlencoded', '', 'text/html'],
      ...['application/json, text/plain', 'text/plain; application/json', 'application/octet-stream'],
    ];
    await refuses('text/plain, forms and other types', [
      ...types.map((type) => [type, () => visitor.call({ headers: { 'content-type': type } })] as const),
      ...[...types, 'multipart/form-data; boundary=x'].map(
        (type) =>
          [
            `code as ${type}`,
            () => visitor.exchange(codeOf(visitor.host.newLink()), { 'content-type': type }),
          ] as const,
      ),
    ]);
  });

  it('every other method, so that no link writes', async () => {
    const body = '';
    const query = `?data=${encodeURIComponent('{"json":{}}')}`;
    const methods = ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY'];
    await refuses('GET writes and other methods', [
      ...methods.flatMap((method) =>
        ['/rpc/echo/back', `/rpc/echo/back${query}`, '/session', '/rpc'].map(
          (path) =>
            [
              `${method} ${path}`,
              () =>
                visitor.call({
                  method: method === 'GET' && path === '/session' ? 'PUT' : method,
                  path,
                  body,
                }),
            ] as const,
        ),
      ),
      ...['/', '/assets/app-1.js', '/session/', '/rpcx', '/RPC/echo/back', '//rpc/echo/back'].map(
        (path) => [`POST ${path}`, () => visitor.call({ path })] as const,
      ),
      [
        'GET that says it is a POST',
        () => visitor.call({ method: 'GET', headers: { 'x-http-method-override': 'POST' } }),
      ],
    ]);
  });

  it('a token that is not in its header, not its own, or of another server', async () => {
    const { token } = visitor;
    const without: Sent[] = [
      { headers: { authorization: '' } },
      { headers: { authorization: '' }, path: `/rpc/echo/back?token=${token}` },
      { headers: { authorization: '' }, path: `/rpc/echo/back?authorization=Bearer%20${token}` },
      { headers: { authorization: '', cookie: `token=${token}; authorization=Bearer ${token}` } },
      { headers: { authorization: '', 'x-token': token } },
      { headers: { authorization: '' }, body: JSON.stringify({ json: { token }, token }) },
      ...[
        ...[token, `bearer ${token}`, `Bearer  ${token}`, `Basic ${token}`, `Bearer ${token}a`],
        ...[
          `Bearer ${token.slice(1)}`,
          `Bearer ${token}, Bearer ${token}`,
          'Bearer null',
          'Bearer undefined',
        ],
        ...[`Bearer ${other.token}`, `Bearer ${codeOf(visitor.host.newLink())}`],
      ].map((authorization) => ({ headers: { authorization } })),
    ];
    await refuses(
      'token missing, elsewhere, or of a second server',
      without.map((sent) => [JSON.stringify(sent), () => visitor.call(sent)] as const),
    );
  });

  it('a code that was used, that grew too old, or of another server', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const used = codeOf(visitor.host.newLink());
      expect((await visitor.exchange(used)).status).toBe(200);
      const old = codeOf(visitor.host.newLink());
      vi.setSystemTime(Date.now() + 10 * 60_000);
      await refuses('code used, expired or of a second server', [
        ['used', () => visitor.exchange(used)],
        ['expired', () => visitor.exchange(old)],
        ['of a second server', () => visitor.exchange(codeOf(other.host.newLink()))],
        ['a token', () => visitor.exchange(visitor.token)],
        ['empty', () => visitor.exchange('')],
      ]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('guessing: after twenty wrong codes even the right one waits', async () => {
    const guessed = await Visitor.arrive({ router });
    const guesses = Array.from({ length: 200 }, (_, index) => `guess-${index}`);
    await refuses('200 guessed codes, then a right one', [
      ...guesses.map((guess) => [guess, () => guessed.exchange(guess)] as const),
      ['the right one', () => guessed.exchange(codeOf(guessed.host.newLink()))],
    ]);
    await guessed.leave();
  });

  it('what is too large, before it is read', async () => {
    const megabytes = (count: number) => String(count * 1024 * 1024);
    await refuses('bodies and heads too large, or of no length', [
      ['65 MB said', () => visitor.callWithoutBody({ 'content-length': megabytes(65) })],
      ['no length', () => visitor.callWithoutBody({ 'transfer-encoding': 'chunked' })],
      ['a long code', () => visitor.exchange('a'.repeat(1024))],
      [
        'a page with a body',
        () => visitor.send({ headers: { host: here('127.0.0.1:PORT'), 'content-length': '1' }, body: 'x' }),
      ],
      ['chunked without end', () => chunkedWithoutEnd()],
      ['a head of 9 kB', () => visitor.call({ headers: { 'x-long': 'a'.repeat(9 * 1024) } })],
      [
        'a hundred headers',
        () =>
          visitor.call({
            headers: Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`x-${index}`, 'a'])),
          }),
      ],
    ]);
  });
});

/** Sends chunks until the other side has had enough. */
async function chunkedWithoutEnd(): Promise<Answer> {
  const head = [
    ...['POST /rpc/echo/back HTTP/1.1', `Host: 127.0.0.1:${visitor.port}`, 'Content-Type: application/json'],
    ...[`Authorization: Bearer ${visitor.token}`, 'Transfer-Encoding: chunked', '', ''],
  ];
  return sendBytes(visitor.port, head.join('\r\n'), (socket) => {
    const sending = setInterval(() => socket.write('1\r\na\r\n'), 10);
    socket.once('close', () => clearInterval(sending));
  });
}
