import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTime, clockText, totalOf } from './timer.ts';

describe('the time of a point', () => {
  it('adds up, each point its own', () => {
    const elapsed = addTime(addTime(addTime({}, 'a', 1500), 'b', 200), 'a', 500);
    expect(elapsed).toEqual({ a: 2000, b: 200 });
    expect(totalOf(elapsed)).toBe(2200);
  });

  it('never goes back, whatever a clock says', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -10_000, max: 10_000 })), (steps) => {
        let elapsed = {};
        for (const step of steps) {
          const before = totalOf(elapsed);
          elapsed = addTime(elapsed, 'a', step);
          expect(totalOf(elapsed)).toBeGreaterThanOrEqual(before);
        }
      }),
    );
  });

  it.each([
    [0, '0:00'],
    [59_999, '0:59'],
    [60_000, '1:00'],
    [4_350_000, '72:30'],
  ])('of %i ms is shown as %s', (milliseconds, text) => {
    expect(clockText(milliseconds)).toBe(text);
  });
});
