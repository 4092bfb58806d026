import { expect, test } from 'vitest';
import { contentSecurityPolicy, renderIndex, securityHeaders } from './csp.ts';

test('the policy allows no inline script, no eval and no other origin', () => {
  const policy = contentSecurityPolicy('abc');
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|wasm-unsafe-eval|\*|https?:/);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
});

test('style elements need the nonce of their document, and files that are no documents have none', () => {
  expect(contentSecurityPolicy('abc')).toContain("style-src 'self' 'nonce-abc'");
  expect(contentSecurityPolicy()).toContain("style-src 'self';");
});

test('the page gets the nonce that its policy names, once, in its head', () => {
  const page = renderIndex('<!doctype html><html><HEAD data-a="b"><title>T</title></HEAD></html>', 'abc');
  expect(page).toBe(
    '<!doctype html><html><HEAD data-a="b"><meta property="csp-nonce" nonce="abc"><title>T</title></HEAD></html>',
  );
  expect(securityHeaders('abc')['Content-Security-Policy']).toContain("'nonce-abc'");
});

test('a page without a head is told as a build that did not happen', () => {
  expect(() => renderIndex('', 'abc')).toThrow('npm run build');
});
