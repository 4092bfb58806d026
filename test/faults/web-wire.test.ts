import type { Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Visitor } from '#test/contract/web-host/visitor.ts';
import { sendBytes, sendLines } from './raw-http.ts';
import { tried } from './record.ts';
import { countingRouter, isRefused, refuses } from './refused.ts';

const { counted, router } = countingRouter();
let visitor: Visitor;
beforeAll(async () => {
  visitor = await Visitor.arrive({ router });
});
afterAll(() => visitor.leave());
afterEach(() => expect(counted.calls, 'calls that reached a handler').toBe(0));

describe('the web host refuses', () => {
  it('every way out of the folder of the page', async () => {
    const ups = ['..', '%2e%2e', '%2E.', '%252e%252e', '..%00', '%c0%ae%c0%ae', '....', '.', '..;'];
    const slashes = ['/', '%2f', '%252f', '\\', '%5c', '//'];
    const paths = ups.flatMap((up) => slashes.map((slash) => `/${up}${slash}keyring.json`));
    const deeper = paths.map((path) => `/assets/..${path}`);
    const others = [
      '/keyring.json',
      '//etc/passwd',
      '/assets/',
      '/index.html',
      '/%',
      '/assets/app-1.js%00',
      '/.env',
    ];
    await refuses(
      'path traversal, plain and double-encoded',
      [...paths, ...deeper, ...others].map((path) => [
        path,
        () =>
          sendLines(
            visitor.port,
            `GET ${path} HTTP/1.1`,
            `Host: 127.0.0.1:${visitor.port}`,
            'Connection: close',
          ),
      ]),
    );
  });

  it('to ask for a body before anything was checked', async () => {
    const { all, status } = await sendLines(
      visitor.port,
      ...['POST /rpc/echo/back HTTP/1.1', 'Host: evil.example', 'Expect: 100-continue', 'Content-Length: 9'],
    );
    expect(status).toBe(403);
    expect(all).not.toContain('100 Continue');
  });

  it('what is no proper HTTP', async () => {
    const { port, token } = visitor;
    const host = `Host: 127.0.0.1:${port}`;
    const call = [
      'POST /rpc/echo/back HTTP/1.1',
      `Authorization: Bearer ${token}`,
      'Content-Type: application/json',
    ];
    const body = '{"json":{}}';
    const length = `Content-Length: ${body.length}`;
    const inner = [...call, host, length, '', body].join('\r\n');
    const chunk = `0\r\n\r\n${inner}`;
    const shapes: [string, ...string[]][] = [
      ['1.0 without host', 'GET / HTTP/1.0'],
      ['1.0 call without host', call.join('\r\n').replace('1.1', '1.0'), length, '', body],
      ['1.1 without host', 'GET / HTTP/1.1', 'Connection: close'],
      ['0.9', 'GET /'],
      ['an empty host', 'GET / HTTP/1.1', 'Host:', 'Connection: close'],
      ['two hosts, ours first', ...call, host, 'Host: evil.example', length, '', body],
      ['two hosts, ours last', ...call, 'Host: evil.example', host, length, '', body],
      ['our host twice', ...call, host, host, length, '', body],
      ['two tokens', ...call, 'Authorization: Bearer x', host, length, '', body],
      ['two types', ...call, 'Content-Type: text/plain', host, length, '', body],
      ['two lengths', ...call, host, length, 'Content-Length: 0', '', body],
      ['a length of two numbers', ...call, host, 'Content-Length: 11, 0', '', body],
      ['a signed length', ...call, host, 'Content-Length: +11', '', body],
      ['length and chunks', ...call, host, 'Content-Length: 5', 'Transfer-Encoding: chunked', '', chunk],
      ['chunks and length', ...call, host, 'Transfer-Encoding: chunked', 'Content-Length: 5', '', chunk],
      ['chunks twice', ...call, host, 'Transfer-Encoding: chunked', 'Transfer-Encoding: identity', '', chunk],
      ['unknown chunks', ...call, host, 'Transfer-Encoding: xchunked', 'Content-Length: 5', '', chunk],
      ['chunks with a space', ...call, host, 'Transfer-Encoding : chunked', 'Content-Length: 5', '', chunk],
      ['a folded header', ...call, host, 'X-One: a\r\n Transfer-Encoding: chunked', length, '', body],
      ['a lone line feed', ...call, `${host}\nX-One: a`, length, '', body],
      ['an empty name', ...call, host, ': a', length, '', body],
      ['a null in a header', ...call, host, 'X-One: a\0b', length, '', body],
      ['an absolute address', 'GET http://evil.example/ HTTP/1.1', host, 'Connection: close'],
      [
        'an absolute call',
        `POST http://127.0.0.1:${port}/rpc/echo/back HTTP/1.1`,
        ...call.slice(1),
        host,
        length,
        '',
        body,
      ],
      ['a proxy', `CONNECT 127.0.0.1:${port} HTTP/1.1`, host],
      ['a star', 'OPTIONS * HTTP/1.1', host],
      ['another protocol', 'PRI * HTTP/2.0', '', 'SM'],
      ['nothing known', 'EHLO evil.example'],
    ];
    const hello = Buffer.from('16030100400100003c0303', 'hex');
    await refuses('request smuggling, doubled headers, no HTTP', [
      ...shapes.map(([name, ...lines]) => [name, () => sendLines(port, ...lines)] as const),
      ['TLS', () => sendBytes(port, hello)],
    ]);
  });
});

describe('the web host waits for nobody', () => {
  let impatient: Visitor;
  beforeAll(async () => {
    impatient = await Visitor.arrive({
      router,
      limits: { head: 300, request: 600, idle: 300, connections: 20 },
    });
  });
  afterAll(() => impatient.leave());

  it('who sends slowly, or nothing', async () => {
    const { port, token } = impatient;
    const drip = (text: string) => (socket: Socket) => {
      const sending = setInterval(() => socket.write(text), 50);
      socket.once('close', () => clearInterval(sending));
    };
    const call = [
      ...['POST /rpc/echo/back HTTP/1.1', `Host: 127.0.0.1:${port}`, `Authorization: Bearer ${token}`],
      ...['Content-Type: application/json', 'Content-Length: 100000', '', ''],
    ];
    const slow = await Promise.all([
      sendBytes(port, ''),
      sendBytes(port, 'GET / HTTP/1.1\r\n', drip('X-One: a\r\n')),
      sendBytes(port, call.join('\r\n'), drip('a')),
      sendBytes(port, call.join('\r\n')),
    ]);
    for (const { status } of slow) expect([0, 408]).toContain(status);
    const ended = slow.filter((answer) => isRefused(answer) && answer.after < 3_000).length;
    const page = await sendLines(port, 'GET / HTTP/1.1', `Host: 127.0.0.1:${port}`);
    expect(page.status).toBe(200);
    const survived = ended + Number(page.after < 3_000);
    tried({ what: 'web host: slow head, slow body, idle connection', times: slow.length + 1, survived });
  });

  it('and answers the next one while somebody holds every connection it gives away', async () => {
    const held = Array.from({ length: 60 }, () => sendBytes(impatient.port, ''));
    const closed = await Promise.all(held);
    const atOnce = closed.filter(({ after }) => after < 250).length;
    expect(atOnce).toBeGreaterThanOrEqual(40);
    const page = await sendLines(
      impatient.port,
      ...['GET / HTTP/1.1', `Host: 127.0.0.1:${impatient.port}`, 'Connection: close'],
    );
    expect(page.status).toBe(200);
    tried({ what: 'web host: 60 connections held, 20 are given', times: 60, survived: closed.length });
  });
});
