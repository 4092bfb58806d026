import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missedReviews, occurrencesOf, reviewGaps, type Series, unstored } from './cadence.ts';
import { addDays, daysBetween } from './dates.ts';

const monthly: Series = {
  id: 'monthly',
  kind: 'monthly-review',
  rrule: 'FREQ=MONTHLY;BYDAY=2TU',
  startsOn: '2026-01-01',
  exceptions: [],
};
const firstHalf = { startsOn: '2026-01-01', endsOn: '2026-06-30' };

function heldOn(exceptions: Series['exceptions'], range = firstHalf) {
  return occurrencesOf({ ...monthly, exceptions }, range).map(({ onDate }) => onDate);
}

describe('a series', () => {
  it('is held on the dates of its rule', () => {
    expect(heldOn([])).toEqual([
      '2026-01-13',
      '2026-02-10',
      '2026-03-10',
      '2026-04-14',
      '2026-05-12',
      '2026-06-09',
    ]);
  });

  it('skips one date and moves another, and keeps the order of the days it is held on', () => {
    expect(
      heldOn([
        { on: '2026-02-10', movedTo: null },
        { on: '2026-03-10', movedTo: '2026-04-20' },
      ]),
    ).toEqual(['2026-01-13', '2026-04-14', '2026-04-20', '2026-05-12', '2026-06-09']);
  });

  it('knows what was moved into a range and out of it', () => {
    const exceptions = [{ on: '2026-03-10', movedTo: '2026-04-01' }];
    const march = { startsOn: '2026-03-01', endsOn: '2026-03-31' };
    const april = { startsOn: '2026-04-01', endsOn: '2026-04-30' };
    expect(heldOn(exceptions, march)).toEqual([]);
    expect(heldOn(exceptions, april)).toEqual(['2026-04-01', '2026-04-14']);
    expect(occurrencesOf({ ...monthly, exceptions }, april)[0]?.ruleOn).toBe('2026-03-10');
  });

  it('leaves aside exceptions for dates that are none of its own', () => {
    expect(heldOn([{ on: '2026-03-11', movedTo: '2026-03-12' }])).toEqual(heldOn([]));
  });

  it('with a rule that nobody understands is refused', () => {
    expect(() => occurrencesOf({ ...monthly, rrule: 'FREQ=MINUTELY' }, firstHalf)).toThrow(RangeError);
  });

  it('is, in any two halves of a range, what it is in the whole', () => {
    const anyDay = fc.integer({ min: 0, max: 500 }).map((days) => addDays('2025-12-01', days));
    const anyException = fc.record({
      on: fc.constantFrom('2026-01-13', '2026-02-10', '2026-03-10', '2026-04-14', '2026-04-15'),
      movedTo: fc.option(anyDay),
    });
    const exceptions = fc.uniqueArray(anyException, { selector: ({ on }) => on });
    fc.assert(
      fc.property(exceptions, fc.nat(180), (known, cut) => {
        const middle = addDays('2026-01-01', cut);
        const halves = [
          ...heldOn(known, { startsOn: '2026-01-01', endsOn: middle }),
          ...heldOn(known, { startsOn: addDays(middle, 1), endsOn: '2026-06-30' }),
        ];
        expect(halves).toEqual(heldOn(known));
      }),
    );
  });
});

describe('a stored session stands for a date of its series', () => {
  const occurrences = occurrencesOf(monthly, { startsOn: '2026-02-01', endsOn: '2026-04-30' });
  const left = (sessions: Parameters<typeof unstored>[1]) =>
    unstored(occurrences, sessions).map(({ onDate }) => onDate);

  it('wherever it was held', () => {
    expect(
      left([{ kind: 'monthly-review', onDate: '2026-03-17', seriesId: 'monthly', ruleOn: '2026-03-10' }]),
    ).toEqual(['2026-02-10', '2026-04-14']);
  });

  it('also when it was made by hand, for the same kind on the same day alone', () => {
    const byHand = { onDate: '2026-03-10', seriesId: null, ruleOn: null } as const;
    expect(left([{ ...byHand, kind: 'monthly-review' }])).toEqual(['2026-02-10', '2026-04-14']);
    expect(left([{ ...byHand, kind: 'ceo-session' }])).toHaveLength(3);
  });
});

describe('missed reviews', () => {
  const dates = ['2026-03-10', '2026-01-13', '2026-02-10', '2026-02-10', '2026-04-14'];

  it('are those that passed since the last look, each day once', () => {
    expect(missedReviews(dates, '2026-01-13', '2026-04-14')).toEqual(['2026-02-10', '2026-03-10']);
    expect(missedReviews(dates, '2026-03-10', '2026-04-14')).toEqual([]);
    expect(missedReviews(dates, null, '2026-02-11')).toEqual(['2026-01-13', '2026-02-10']);
  });
});

describe('the review gap', () => {
  it('is the days since the last review, never reviewed first', () => {
    const gaps = reviewGaps(
      [
        { id: 'recent', reviewedOn: ['2026-03-20', '2026-01-01', '2026-05-01'] },
        { id: 'never', reviewedOn: [] },
        { id: 'long ago', reviewedOn: ['2024-02-29'] },
      ],
      '2026-03-31',
    );
    expect(gaps.map(({ of, lastReviewedOn, days }) => [of.id, lastReviewedOn, days])).toEqual([
      ['never', null, null],
      ['long ago', '2024-02-29', 761],
      ['recent', '2026-03-20', 11],
    ]);
  });

  it('grows by a day each day until the next review', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), (since, later) => {
        const asOf = addDays('2024-02-01', since);
        const gap = (on: string) => reviewGaps([{ reviewedOn: ['2024-02-01'] }], on)[0]?.days;
        expect(gap(addDays(asOf, later))).toBe((gap(asOf) ?? 0) + later);
        expect(gap(asOf)).toBe(daysBetween('2024-02-01', asOf));
      }),
    );
  });
});
