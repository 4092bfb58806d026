import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { countingIds } from '#test/harness/ids.ts';
import { idsAfter } from './ids-after.ts';

const take = (newId: () => string) => Array.from({ length: 1_000 }, newId);

describe('ids counted up from one', () => {
  it('are UUIDs of its version that sort behind it, none of them twice', () => {
    const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(fc.nat(), fc.nat(), bytes, (msecs, seq, random) => {
        // So near the end of its digits that counting would begin again, it sorts otherwise: one in thousands of millions.
        fc.pre(random[11] !== 0xff);
        const first = uuidv7({ msecs, seq, random });
        const ids = take(idsAfter(first));
        expect([first, ...ids]).toEqual([first, ...ids].toSorted());
        expect(new Set([first, ...ids]).size).toBe(1_001);
        for (const id of ids)
          expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      }),
    );
  });

  it('begin again at the end of their digits, and are ids still', () => {
    const next = idsAfter('019a0000-0000-7000-8000-fffffffffffe');
    expect([next(), next()]).toEqual([
      '019a0000-0000-7000-8000-ffffffffffff',
      '019a0000-0000-7000-8000-000000000000',
    ]);
  });

  it('sort before what is made later, and never meet it', () => {
    const newId = countingIds();
    const [first, second] = [newId(), newId()];
    expect(take(idsAfter(first)).every((id) => first < id && id < second)).toBe(true);
  });
});
