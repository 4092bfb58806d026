/**
 * Agreements: the retainer terms of a client, versioned by the date they start.
 * (Source: product rules, Retainer days.)
 */
import { addDays, compareText, type DateRange, overlapOf, type PlainDate } from './dates.ts';
import { type MilliDays, type MinorUnits, roundHalfUpTo } from './quantities.ts';
import type { Overage, PeriodLength, Rollover } from './vocabulary.ts';

/** One version of the terms. It holds until `endsOn`, or until the next version starts if that comes first. */
export type AgreementTerms = {
  readonly id: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
  readonly milliDaysPerPeriod: MilliDays;
  readonly periodLength: PeriodLength;
  readonly rollover: Rollover;
  /** For `up_to`: the most that all carried lots may come to at a period's end. */
  readonly rolloverCapMilliDays: MilliDays | null;
  /** Periods after its own in which a carried lot can be used; null: it never expires. */
  readonly expireAfterPeriods: number | null;
  readonly overage: Overage;
  /** For `bill`: the price of one day. */
  readonly overageRateMinor: MinorUnits | null;
  readonly incrementMilliDays: MilliDays;
  readonly feeMinor: MinorUnits | null;
  readonly minutesPerDay: number;
};

/** The dates on which a version of the terms is in force. */
export type TermsSpan = DateRange & { readonly terms: AgreementTerms };

const lastDate: PlainDate = '9999-12-31';

/** The fields of a terms row that contradict it or one another, empty for a sound row. */
export function termsProblems(terms: AgreementTerms): (keyof AgreementTerms)[] {
  const isCount = (value: number, least: number) => Number.isSafeInteger(value) && value >= least;
  const checks: [keyof AgreementTerms, boolean][] = [
    ['endsOn', terms.endsOn === null || terms.endsOn >= terms.startsOn],
    ['milliDaysPerPeriod', isCount(terms.milliDaysPerPeriod, 0)],
    ['rolloverCapMilliDays', terms.rollover !== 'up_to' || isCount(terms.rolloverCapMilliDays ?? -1, 0)],
    ['expireAfterPeriods', terms.expireAfterPeriods === null || isCount(terms.expireAfterPeriods, 1)],
    ['overageRateMinor', terms.overage !== 'bill' || isCount(terms.overageRateMinor ?? -1, 0)],
    ['incrementMilliDays', isCount(terms.incrementMilliDays, 1)],
    ['feeMinor', terms.feeMinor === null || isCount(terms.feeMinor, 0)],
    ['minutesPerDay', isCount(terms.minutesPerDay, 1)],
  ];
  return checks.filter(([, sound]) => !sound).map(([field]) => field);
}

/**
 * When each version is in force, in order and without overlap; versions that never are drop out.
 * Of two versions starting on the same date the one with the later id (the newer row) holds.
 */
export function termsSpans(terms: readonly AgreementTerms[]): TermsSpan[] {
  const rows = terms.toSorted((a, b) => compareText(a.startsOn, b.startsOn) || compareText(a.id, b.id));
  return rows.flatMap((row, index) => {
    const next = rows[index + 1];
    const inForce = { startsOn: row.startsOn, endsOn: next ? addDays(next.startsOn, -1) : lastDate };
    const span = overlapOf(inForce, { startsOn: row.startsOn, endsOn: row.endsOn ?? lastDate });
    return span ? [{ ...span, terms: row }] : [];
  });
}

/** The covered days: the spans with every paused day taken out. Pauses may overlap and come in any order. */
export function coveredSpans(spans: readonly TermsSpan[], pauses: readonly DateRange[]): TermsSpan[] {
  const inOrder = pauses.toSorted((a, b) => compareText(a.startsOn, b.startsOn));
  return spans.flatMap((span) => {
    const covered: TermsSpan[] = [];
    let rest: TermsSpan | undefined = span;
    for (const pause of inOrder) {
      if (!rest || !overlapOf(rest, pause)) continue;
      if (pause.startsOn > rest.startsOn) covered.push({ ...rest, endsOn: addDays(pause.startsOn, -1) });
      rest = pause.endsOn < rest.endsOn ? { ...rest, startsOn: addDays(pause.endsOn, 1) } : undefined;
    }
    return rest ? [...covered, rest] : covered;
  });
}

/** The terms in force on a date; `undefined` outside every span. */
export function termsOn(spans: readonly TermsSpan[], date: PlainDate): AgreementTerms | undefined {
  return spans.find((span) => span.startsOn <= date && date <= span.endsOn)?.terms;
}

/** The most that may be carried out of a period, in thousandths of a day; no rollover is a cap of nothing. */
export function rolloverCap(terms: AgreementTerms): MilliDays {
  if (terms.rollover === 'none') return 0;
  return terms.rollover === 'all' ? Number.POSITIVE_INFINITY : required(terms, 'rolloverCapMilliDays');
}

/** What overage costs at the day rate, in minor units rounded half up. */
export function overageAmount(terms: AgreementTerms, milliDays: MilliDays): MinorUnits {
  return roundHalfUpTo(1, milliDays * required(terms, 'overageRateMinor'), 1000);
}

function required(terms: AgreementTerms, field: 'rolloverCapMilliDays' | 'overageRateMinor'): number {
  const value = terms[field];
  if (value === null) throw new RangeError(`Terms ${terms.id} need ${field}.`);
  return value;
}
