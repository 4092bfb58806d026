import { expect, it } from 'vitest';
import { openSealed, publicHalfOf, sealTo } from './sealed-box.ts';
import { newKey } from './wrap.ts';

const secretHalf = newKey();
const publicHalf = publicHalfOf(secretHalf);
const secret = newKey();

it('is opened by the secret half for its purpose, and by no other', () => {
  const sealed = sealTo(publicHalf, secret, 'for one');
  expect(openSealed(secretHalf, sealed, 'for one')).toEqual(Buffer.from(secret));
  expect(openSealed(secretHalf, sealed, 'for another')).toBeUndefined();
  expect(openSealed(newKey(), sealed, 'for one')).toBeUndefined();
  expect(publicHalfOf(newKey())).not.toEqual(publicHalf);
});

it('is never the same text twice, and notices every flipped bit and every cut', () => {
  const sealed = sealTo(publicHalf, secret, 'for one');
  expect(sealTo(publicHalf, secret, 'for one')).not.toBe(sealed);
  const bytes = Buffer.from(sealed, 'base64');
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const changed = Buffer.from(bytes);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(openSealed(secretHalf, changed.toString('base64'), 'for one')).toBeUndefined();
  }
  for (let length = 0; length < bytes.length; length += 1)
    expect(openSealed(secretHalf, bytes.subarray(0, length).toString('base64'), 'for one')).toBeUndefined();
});
