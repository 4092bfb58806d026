import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Rounds } from './rounds.ts';

const size = 7;
const inSight = (first: number) => Array.from({ length: size }, (_, offset) => first + offset);

describe('recycling elements', () => {
  test('always shows the positions in sight with different elements, each within two rounds of the container', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200), { minLength: 1 }), (journey) => {
        const rounds = new Rounds(size);
        for (const first of journey) {
          const origin = rounds.goTo(first);
          const slots = inSight(first).map((position) => rounds.slotOf(position));
          expect(new Set(slots).size).toBe(size);
          for (const [place, position] of inSight(first).entries()) {
            expect([slots[place], (slots[place] ?? 0) + size]).toContain(position - origin);
          }
        }
      }),
    );
  });

  test('keeps the element of a position that stays in sight', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: 1 - size, max: size - 1 }), (start, step) => {
        const rounds = new Rounds(size);
        rounds.goTo(start);
        const before = new Map(inSight(start).map((position) => [position, rounds.slotOf(position)]));
        const first = Math.max(0, start + step);
        rounds.goTo(first);
        for (const position of inSight(first)) {
          if (before.has(position)) expect(rounds.slotOf(position)).toBe(before.get(position));
        }
      }),
    );
  });

  test('leaves every element in its place when nothing that was in sight stays', () => {
    const rounds = new Rounds(size);
    for (const first of [0, 100, 31, 60]) {
      expect(rounds.goTo(first)).toBe(first);
      expect(inSight(first).map((position) => rounds.slotOf(position))).toEqual([0, 1, 2, 3, 4, 5, 6]);
    }
  });
});
