/** What a refusal of the web host looks like, and the row of the table for many of them. */
import { os } from '@orpc/server';
import { expect } from 'vitest';
import type { Answer } from '#test/contract/web-host/visitor.ts';
import { tried } from './record.ts';

/** A router that counts what got through to it, which must be nothing. */
export function countingRouter() {
  const counted = { calls: 0 };
  const back = os.handler(() => {
    counted.calls += 1;
  });
  return { counted, router: { echo: { back } } };
}

/** Refused: an error of ours with every header it has to carry, or a connection that was closed without a word. */
export function isRefused({ status, headers, text }: Answer): boolean {
  if (status === 0) return true;
  expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  });
  expect(headers['permissions-policy']).toContain('camera=()');
  expect(headers['set-cookie']).toBeUndefined();
  expect(headers['access-control-allow-origin']).toBeUndefined();
  return status >= 400 && status < 500 && !text.includes('secret');
}

/** Adds the row of one kind of request; a request that was not refused is named. */
export async function refuses(what: string, requests: readonly (readonly [string, () => Promise<Answer>])[]) {
  const admitted: string[] = [];
  for (const [name, send] of requests) {
    if (!isRefused(await send())) admitted.push(name);
  }
  expect(admitted, what).toEqual([]);
  tried({ what: `web host: ${what}`, times: requests.length, survived: requests.length - admitted.length });
}
