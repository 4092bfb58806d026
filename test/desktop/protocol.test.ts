/** The protocol that serves our page: what it answers, and to whom. */
import { describe, expect, test } from 'vitest';
import { startDesktop } from './start.ts';

async function ask(url: string, method?: string) {
  const { electron } = await startDesktop();
  const response = await electron.protocol.request(url, method);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe('our own origin', () => {
  test('serves the page, whose styles carry the nonce of its policy', async () => {
    const { status, headers, text } = await ask('throughline://app/');
    const [, nonce] = /<meta property="csp-nonce" nonce="([\w-]+)">/.exec(text) ?? [];
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
  });

  test('serves its scripts with their type, whatever follows the path', async () => {
    const { status, headers, text } = await ask('throughline://app/assets/index-abc.js?v=1');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(text).toBe('export {};');
  });

  test('answers a question for the head alone without the body', async () => {
    const { status, text } = await ask('throughline://app/assets/index-abc.js', 'HEAD');
    expect(status).toBe(200);
    expect(text).toBe('');
  });

  test.each([
    'throughline://app/index.html',
    'throughline://app/clients/acme',
    'throughline://app/assets/index-abc.js.map',
    'throughline://app/../secret.json',
    'throughline://app/..%2fsecret.json',
    'throughline://app/assets/..%2f..%2fsecret.json',
    'throughline://app/assets/..%5c..%5csecret.json',
    'throughline://app/%2e%2e/secret.json',
  ])('has nothing at %s', async (url) => {
    const { status, text } = await ask(url);
    expect(status).toBe(404);
    expect(text).toBe('Not found\n');
  });
});

test.each(['POST', 'PUT', 'DELETE'])('%s is answered with nothing', async (method) => {
  expect((await ask('throughline://app/', method)).status).toBe(404);
});

test.each(['throughline://other/', 'throughline://app:81/', 'throughline://app.other/assets/index-abc.js'])(
  '%s is somebody else',
  async (url) => {
    expect((await ask(url)).status).toBe(404);
  },
);
