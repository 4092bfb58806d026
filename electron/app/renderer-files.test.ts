import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRenderer } from './renderer-files.ts';

const secret = 'the marker that must stay outside';
let base: string;
let folder: string;

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'throughline-renderer-'));
  folder = join(base, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<html><head></head></html>');
  writeFileSync(join(folder, 'other.html'), '<html></html>');
  writeFileSync(join(folder, 'icon.svg'), '<svg/>');
  writeFileSync(join(folder, 'assets', 'index-Ab_1.js'), 'export {};');
  writeFileSync(join(folder, 'assets', 'index-Ab_1.js.map'), '{}');
  writeFileSync(join(folder, '.built.json'), '{}');
  writeFileSync(join(base, 'secret.json'), secret);
  symlinkSync(join(base, 'secret.json'), join(folder, 'link.json'));
  // A sibling whose name begins like the folder's.
  mkdirSync(`${folder}-other`);
  writeFileSync(join(`${folder}-other`, 'secret.json'), secret);
  symlinkSync(`${folder}-other`, join(folder, 'assets', 'sibling'));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

const textOf = (body: Uint8Array) => new TextDecoder().decode(body);

test('the page is served at / with a nonce of its own each time', async () => {
  const [first, second] = await Promise.all([readRenderer(folder, '/'), readRenderer(folder, '/')]);
  const nonces = [first, second].map(({ body }) => /nonce="([^"]+)"/.exec(textOf(body))?.[1] ?? '');
  expect(first.headers['Content-Security-Policy']).toContain(`'nonce-${nonces[0]}'`);
  expect(nonces[0]).toMatch(/^[\w-]{22}$/);
  expect(nonces[0]).not.toBe(nonces[1]);
  expect(first.headers['Cache-Control']).toBe('no-store');
});

test('files come with their type, and those with a hash in their name may be kept', async () => {
  const script = await readRenderer(folder, '/assets/index-Ab_1.js');
  expect(script.status).toBe(200);
  expect(script.headers).toMatchObject({
    'Content-Type': 'text/javascript; charset=utf-8',
    'Cache-Control': 'public, max-age=31536000, immutable',
    'X-Content-Type-Options': 'nosniff',
  });
  const icon = await readRenderer(folder, '/icon.svg');
  expect(icon.headers).toMatchObject({ 'Content-Type': 'image/svg+xml', 'Cache-Control': 'no-cache' });
});

test.each([
  '/index.html',
  '/other.html',
  '/assets/',
  '/assets',
  '//',
  '',
  '/missing.js',
  '/assets/index-Ab_1.js.map',
  '/.built.json',
  '/link.json',
  '/assets/sibling/secret.json',
  '/../secret.json',
  '/assets/../../secret.json',
  '/%2e%2e/secret.json',
  '/..%2fsecret.json',
  '/..%5csecret.json',
  '/assets/%2e%2e%2f%2e%2e%2fsecret.json',
  '/%252e%252e/secret.json',
  '/icon.svg%00.png',
  '/C:/secret.json',
  '/%',
])('%s is not found', async (path) => {
  const answer = await readRenderer(folder, path);
  expect(answer.status).toBe(404);
  expect(textOf(answer.body)).toBe('Not found\n');
});

test('no path whatever leads out of the folder', async () => {
  const piece = fc.constantFrom(
    '..',
    '.',
    '%2e%2e',
    '/',
    '%2f',
    '%5c',
    '\\',
    'assets',
    'secret.json',
    'sibling',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
      const { body } = await readRenderer(folder, `/${pieces.join('')}`);
      expect(textOf(body)).not.toContain(secret);
    }),
    { numRuns: 500 },
  );
});
