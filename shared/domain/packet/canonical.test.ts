import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewPacket } from '#test/builders/review-packet.ts';
import { canonicalJson } from './canonical.ts';

describe('canonical JSON', () => {
  it('sorts keys by code unit at every depth and leaves arrays in order', () => {
    expect(canonicalJson({ b: [{ z: 1, a: 2 }, 3], a: null, Z: true, é: 'ü' })).toBe(
      '{"Z":true,"a":null,"b":[{"a":2,"z":1},3],"é":"ü"}',
    );
  });

  it('writes numbers and text the one way that ECMAScript has', () => {
    expect(canonicalJson([1e21, -0, 0.1, '\u2028"\\\n\ud800'])).toBe(
      '[1e+21,0,0.1,"\u2028\\"\\\\\\n\\ud800"]',
    );
  });

  it.each([
    ['undefined', { a: undefined }],
    ['not a number', [Number.NaN]],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a date object', { on: new Date(0) }],
    ['a map', new Map()],
    ['a big integer', 1n],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  it('refuses cycles, and takes the same object twice side by side', () => {
    const shared = { x: 1 };
    expect(canonicalJson([shared, shared])).toBe('[{"x":1},{"x":1}]');
    const cyclic: unknown[] = [];
    cyclic.push(cyclic);
    expect(() => canonicalJson(cyclic)).toThrow('Cyclic');
  });

  it('means the same as what it was made from, and is the same text when made again', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it('does not depend on the order in which keys were set', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      }),
    );
  });

  it('takes a whole packet', () => {
    expect(JSON.parse(canonicalJson(reviewPacket()))).toEqual(reviewPacket());
  });
});
