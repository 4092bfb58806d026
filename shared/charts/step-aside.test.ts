import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepAside, stepAsideByTurns } from './step-aside.ts';

const ascending = fc
  .array(fc.integer({ min: 0, max: 40 }), { maxLength: 12 })
  .map((days) => days.toSorted((one, other) => one - other));

describe('marks of one lane', () => {
  it('stay in its middle where they are far enough apart', () => {
    expect(stepAside([])).toEqual([]);
    expect(stepAside([3, 8, 20])).toEqual([0, 0, 0]);
  });

  it('step aside both where they are close, and each of three where all of them are', () => {
    expect(stepAside([3, 4, 20])).toEqual([-6, 6, 0]);
    expect(stepAside([3, 3, 4])).toEqual([-12, 0, 12]);
  });

  it('take a level again that is free', () => {
    expect(stepAside([3, 6, 9])).toEqual([-6, 6, -6]);
  });

  it('never stand on one another, wherever they stand', () => {
    fc.assert(
      fc.property(ascending, (days) => {
        const asides = stepAside(days);
        for (const [index, day] of days.entries())
          for (const [other, later] of days.entries())
            if (other > index && later - day < 5)
              expect(Math.abs((asides[index] ?? 0) - (asides[other] ?? 0))).toBeGreaterThanOrEqual(12);
      }),
    );
  });

  it('stepped down and up in turn in the first packets', () => {
    expect(stepAsideByTurns([3, 4, 5, 6, 20])).toEqual([0, 5, -5, 5, 0]);
  });
});
