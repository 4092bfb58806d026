import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementTerms } from '#test/builders/agreement-terms.ts';
import { anyHistory, anyTerms, historyDate } from '#test/builders/ledger-history.ts';
import {
  coveredSpans,
  overageAmount,
  rolloverCap,
  termsOn,
  termsProblems,
  termsSpans,
} from './agreements.ts';

describe('terms', () => {
  it('hold until they end, or until the next version starts if that comes first', () => {
    const spans = termsSpans([
      agreementTerms({ id: 'c', startsOn: '2026-06-01' }),
      agreementTerms({ id: 'a', endsOn: '2026-12-31' }),
      agreementTerms({ id: 'b', startsOn: '2026-03-16', endsOn: '2026-04-30' }),
    ]);
    expect(spans.map(({ startsOn, endsOn, terms }) => [terms.id, startsOn, endsOn])).toEqual([
      ['a', '2026-01-01', '2026-03-15'],
      ['b', '2026-03-16', '2026-04-30'],
      ['c', '2026-06-01', '9999-12-31'],
    ]);
    expect(termsOn(spans, '2026-04-30')?.id).toBe('b');
    expect(termsOn(spans, '2026-05-01')).toBeUndefined();
    expect(termsOn(spans, '2025-12-31')).toBeUndefined();
  });

  it('of the same date: the newer row holds', () => {
    const spans = termsSpans([agreementTerms({ id: '2' }), agreementTerms({ id: '1' })]);
    expect(spans.map((span) => span.terms.id)).toEqual(['2']);
  });

  it('in force on a date are those of the last start on or before it, unless they have ended', () => {
    fc.assert(
      fc.property(anyHistory, historyDate, ({ terms }, on) => {
        const started = terms.filter(({ startsOn }) => startsOn <= on);
        const last = started.toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1)).at(0);
        const hasEnded = last?.endsOn != null && last.endsOn < on;
        expect(termsOn(termsSpans(terms), on)?.id).toBe(hasEnded ? undefined : last?.id);
      }),
    );
  });

  it('cover exactly the days that are in force and not paused', () => {
    fc.assert(
      fc.property(anyHistory, historyDate, ({ terms, pauses }, on) => {
        const spans = termsSpans(terms);
        const isPaused = pauses.some((pause) => pause.startsOn <= on && on <= pause.endsOn);
        const expected = isPaused ? undefined : termsOn(spans, on);
        expect(termsOn(coveredSpans(spans, pauses), on)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('have covered spans in order that never overlap', () => {
    fc.assert(
      fc.property(anyHistory, ({ terms, pauses }) => {
        const covered = coveredSpans(termsSpans(terms), pauses);
        for (const [index, span] of covered.entries()) {
          expect(span.startsOn <= span.endsOn).toBe(true);
          const next = covered[index + 1];
          if (next) expect(span.endsOn < next.startsOn).toBe(true);
        }
      }),
    );
  });

  it('are covered by nothing after a pause that reaches the end of the calendar', () => {
    const pauses = [{ startsOn: '2026-02-01', endsOn: '9999-12-31' }];
    const covered = coveredSpans(termsSpans([agreementTerms()]), pauses);
    expect(covered.map((span) => span.endsOn)).toEqual(['2026-01-31']);
  });
});

describe('a terms row', () => {
  it('is sound when its fields agree', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        expect(termsProblems(terms)).toEqual([]);
      }),
    );
  });

  it('names every field that does not', () => {
    expect(termsProblems(agreementTerms({ endsOn: '2025-12-31' }))).toEqual(['endsOn']);
    expect(termsProblems(agreementTerms({ endsOn: '2026-01-01' }))).toEqual([]);
    expect(termsProblems(agreementTerms({ rollover: 'up_to' }))).toEqual(['rolloverCapMilliDays']);
    expect(termsProblems(agreementTerms({ overage: 'bill' }))).toEqual(['overageRateMinor']);
    expect(
      termsProblems(
        agreementTerms({
          milliDaysPerPeriod: -1,
          expireAfterPeriods: 0,
          incrementMilliDays: 0,
          feeMinor: 0.5,
          minutesPerDay: 0,
        }),
      ),
    ).toEqual([
      'milliDaysPerPeriod',
      'expireAfterPeriods',
      'incrementMilliDays',
      'feeMinor',
      'minutesPerDay',
    ]);
  });
});

describe('rollover and overage', () => {
  it('cap what is carried at nothing, at a number of days or not at all', () => {
    expect(rolloverCap(agreementTerms({ rollover: 'none' }))).toBe(0);
    expect(rolloverCap(agreementTerms({ rollover: 'up_to', rolloverCapMilliDays: 1500 }))).toBe(1500);
    expect(rolloverCap(agreementTerms())).toBe(Number.POSITIVE_INFINITY);
  });

  it('cost the day rate, rounded half up to the minor unit', () => {
    const terms = agreementTerms({ overage: 'bill', overageRateMinor: 180_000 });
    expect(overageAmount(terms, 750)).toBe(135_000);
    expect(overageAmount({ ...terms, overageRateMinor: 2 }, 250)).toBe(1);
    expect(overageAmount({ ...terms, overageRateMinor: 1 }, 250)).toBe(0);
  });

  it('refuse to guess a cap or a rate that is missing', () => {
    expect(() => rolloverCap(agreementTerms({ rollover: 'up_to' }))).toThrow(RangeError);
    expect(() => overageAmount(agreementTerms({ overage: 'bill' }), 250)).toThrow(RangeError);
  });
});
