import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementTerms } from '#test/builders/agreement-terms.ts';
import { carryOver, drawFrom, type Lot, totalOf } from './lots.ts';

function lot(period: string, milliDays: number, periodsLeft: number | null = null): Lot {
  return { period, milliDays, periodsLeft };
}

const anyLots = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 4000 }), fc.option(fc.integer({ min: 1, max: 3 }))), {
    maxLength: 6,
  })
  .map((lots) => lots.map(([milliDays, left], index) => lot(`2026-${10 + index}`, milliDays, left)));

describe('drawing', () => {
  it('empties the oldest lot before it touches the next', () => {
    const lots = [lot('2026-01', 500), lot('2026-02', 1000)];
    expect(drawFrom(lots, 750)).toEqual([
      { lot: '2026-01', milliDays: 500 },
      { lot: '2026-02', milliDays: 250 },
    ]);
    expect(lots).toEqual([lot('2026-02', 750)]);
  });

  it('takes what there is when more is wanted', () => {
    const lots = [lot('2026-01', 500)];
    expect(drawFrom(lots, 2000)).toEqual([{ lot: '2026-01', milliDays: 500 }]);
    expect(lots).toEqual([]);
  });

  it('neither makes nor loses days, and leaves no empty lot', () => {
    fc.assert(
      fc.property(anyLots, fc.integer({ min: -1000, max: 20_000 }), (lots, wanted) => {
        const left = [...lots];
        const draws = drawFrom(left, wanted);
        expect(totalOf(draws)).toBe(Math.min(Math.max(wanted, 0), totalOf(lots)));
        expect(totalOf(draws) + totalOf(left)).toBe(totalOf(lots));
        expect([...draws, ...left].every(({ milliDays }) => milliDays > 0)).toBe(true);
      }),
    );
  });
});

describe('the end of a period', () => {
  const capped = agreementTerms({ rollover: 'up_to', rolloverCapMilliDays: 2000 });

  it('lets expired lots lapse before it applies the cap', () => {
    const lots = [lot('2026-01', 1000, 1), lot('2026-02', 1500, 2), lot('2026-03', 1000, 3)];
    expect(carryOver(lots, capped)).toEqual({
      carried: [lot('2026-02', 1000, 1), lot('2026-03', 1000, 2)],
      lapses: [
        { lot: '2026-01', milliDays: 1000, reason: 'expiry' },
        { lot: '2026-02', milliDays: 500, reason: 'cap' },
      ],
    });
  });

  it('carries nothing where nothing rolls over', () => {
    expect(carryOver([lot('2026-01', 1000)], agreementTerms({ rollover: 'none' }))).toEqual({
      carried: [],
      lapses: [{ lot: '2026-01', milliDays: 1000, reason: 'no_rollover' }],
    });
  });

  it('carries or lapses every day, and never more than the cap', () => {
    fc.assert(
      fc.property(anyLots, fc.constantFrom(capped, agreementTerms()), (lots, terms) => {
        const { carried, lapses } = carryOver(lots, terms);
        expect(totalOf(carried) + totalOf(lapses)).toBe(totalOf(lots));
        if (terms === capped) expect(totalOf(carried)).toBeLessThanOrEqual(2000);
        expect(carried.every(({ periodsLeft }) => periodsLeft === null || periodsLeft > 0)).toBe(true);
      }),
    );
  });
});
