import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementTerms } from '#test/builders/agreement-terms.ts';
import { historyDate, historyRange } from '#test/builders/ledger-history.ts';
import { coveredSpans, termsSpans } from './agreements.ts';
import { addDays } from './dates.ts';
import { grantedFor, grantParts } from './grant.ts';
import { computeLedger } from './ledger.ts';
import { periodOf } from './periods.ts';

const march = periodOf('2026-03-01', 'month');
const partsIn = (terms: Parameters<typeof termsSpans>[0], pauses: Parameters<typeof coveredSpans>[1] = []) =>
  grantParts(march, coveredSpans(termsSpans(terms), pauses));

describe('a grant', () => {
  it('is explained by its parts', () => {
    const terms = [
      agreementTerms(),
      agreementTerms({ id: 'terms-2', startsOn: '2026-03-16', milliDaysPerPeriod: 4000 }),
    ];
    const parts = partsIn(terms);
    expect(parts.map(({ termsId, days, ofDays }) => [termsId, days, ofDays])).toEqual([
      ['terms-1', 15, 31],
      ['terms-2', 16, 31],
    ]);
    expect(grantedFor(parts, 250)).toBe(3500);
  });

  it('counts the days on both sides of a pause as one part', () => {
    const parts = partsIn([agreementTerms()], [{ startsOn: '2026-03-10', endsOn: '2026-03-11' }]);
    expect(parts.map(({ days, ofDays }) => [days, ofDays])).toEqual([[29, 31]]);
  });

  it('is nothing in a period that is paused altogether', () => {
    expect(grantedFor(partsIn([agreementTerms()], [march]), 250)).toBe(0);
  });

  it('of a wholly covered period is the amount agreed, a multiple of the increment or not', () => {
    expect(grantedFor(partsIn([agreementTerms({ milliDaysPerPeriod: 3333 })]), 250)).toBe(3333);
  });

  it('rounds the half up: 1/8 of a day at an increment of a quarter is a quarter', () => {
    const part = { termsId: 't', milliDaysPerPeriod: 3875, of: '2026-03', days: 1, ofDays: 31 };
    expect(grantedFor([part], 250)).toBe(250);
    expect(grantedFor([{ ...part, milliDaysPerPeriod: 3874 }], 250)).toBe(0);
  });

  it('falls on neither side of an exact half by a rounding error, whatever lengths meet', () => {
    const lengths = [28, 29, 30, 31, 90, 91, 92];
    for (const one of lengths)
      for (const other of lengths)
        for (let days = 1; days < 28; days++) {
          const share = (ofDays: number, milliDays: number) => ({
            termsId: 't',
            milliDaysPerPeriod: milliDays,
            of: String(ofDays),
            days,
            ofDays,
          });
          // days × 25 + days × 100 = days × 125, half an increment of days × 250
          const [first, second] = [share(one, one * 25), share(other, other * 100)];
          expect(grantedFor([first, second], days * 250)).toBe(days * 250);
          expect(grantedFor([{ ...first, milliDaysPerPeriod: one * 25 - 1 }, second], days * 250)).toBe(0);
        }
  });
});

describe('in every history a grant', () => {
  it('is the same when a change of terms changes nothing about it', () => {
    fc.assert(
      fc.property(historyDate, fc.integer({ min: 0, max: 9999 }), (on, milliDaysPerPeriod) => {
        const before = agreementTerms({ startsOn: '2026-10-10', milliDaysPerPeriod });
        const after = { ...before, id: 'terms-2', startsOn: on };
        const granted = (terms: (typeof before)[]) =>
          computeLedger(
            { terms, pauses: [], adjustments: [], worked: [], closedPeriods: [] },
            historyRange,
          ).map((row) => row.granted);
        expect(granted([before, after])).toEqual(granted([before]));
      }),
    );
  });

  it('has parts that add up: what a pause leaves and what it takes are the whole', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 0, max: 9999 }),
        (day, milliDaysPerPeriod) => {
          const terms = agreementTerms({ milliDaysPerPeriod });
          const first = { startsOn: march.startsOn, endsOn: addDays(march.startsOn, day - 1) };
          const second = { startsOn: addDays(march.startsOn, day), endsOn: march.endsOn };
          const both = [...partsIn([terms], [first]), ...partsIn([terms], [second])];
          expect(both.map((part) => part.days)).toEqual([31 - day, day]);
          expect(grantedFor(both, 250)).toBe(milliDaysPerPeriod);
        },
      ),
    );
  });
});
