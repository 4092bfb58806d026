/** Random retainer histories for property tests: terms, pauses, changes, days, adjustments and closings over three years. */
import fc from 'fast-check';
import type { AgreementTerms } from '#shared/domain/agreements.ts';
import { addDays, type DateRange, type PlainDate } from '#shared/domain/dates.ts';
import type { LedgerInput } from '#shared/domain/ledger.ts';
import type { Adjustment, ClientDay } from '#shared/domain/settlement.ts';
import { overages, periodLengths, rollovers } from '#shared/domain/vocabulary.ts';

/** From before the first terms can start to after the last can. */
export const historyRange: DateRange = { startsOn: '2026-10-01', endsOn: '2030-12-31' };

/** Where calendars and clocks turn: ends of years and quarters, a leap day, and the nights on which clocks change. */
const turns = [
  ...['2026-12-31', '2027-01-01', '2027-12-31', '2028-01-01', '2028-12-31', '2029-01-01'],
  ...['2027-02-28', '2027-03-01', '2028-02-28', '2028-02-29', '2028-03-01', '2028-03-31', '2028-04-01'],
  ...['2027-03-14', '2027-03-28', '2027-04-04', '2027-10-03', '2027-10-31', '2027-11-07', '2028-03-26'],
];

/** A date of the history, now and then one on which a calendar or a clock turns. */
export const historyDate: fc.Arbitrary<PlainDate> = fc
  .integer({ min: 0, max: 1000 + 10 * turns.length })
  .map((days) => turns[Math.floor((days - 1001) / 10)] ?? addDays('2026-11-15', days));

const span = fc
  .tuple(historyDate, fc.integer({ min: 0, max: 120 }))
  .map(([startsOn, days]) => ({ startsOn, endsOn: addDays(startsOn, days) }));

const quarterDays = (min: number, max: number) => fc.integer({ min, max }).map((count) => count * 250);

// Ids of one list differ, as they do in a file, and cost nothing to draw.
const numbered =
  (what: string) =>
  <Row extends { id: string }>(rows: Row[]): Row[] =>
    rows.map((row, index) => ({ ...row, id: `${what}-${index + 1}` }));

export const anyTerms: fc.Arbitrary<AgreementTerms> = fc
  .record({
    id: fc.uuid(),
    startsOn: historyDate,
    daysHeld: fc.option(fc.integer({ min: 0, max: 400 })),
    milliDaysPerPeriod: fc.oneof(quarterDays(0, 24), fc.integer({ min: 0, max: 9999 })),
    periodLength: fc.constantFrom(...periodLengths),
    rollover: fc.constantFrom(...rollovers),
    rolloverCapMilliDays: quarterDays(0, 16),
    expireAfterPeriods: fc.option(fc.integer({ min: 1, max: 3 })),
    overage: fc.constantFrom(...overages),
    overageRateMinor: fc.integer({ min: 0, max: 1_000_000 }),
    incrementMilliDays: fc.constantFrom(125, 250, 500, 1000),
  })
  .map(({ daysHeld, ...terms }) => ({
    ...terms,
    endsOn: daysHeld === null ? null : addDays(terms.startsOn, daysHeld),
    feeMinor: null,
    minutesPerDay: 480,
  }));

const day = fc.record({ id: fc.constant(''), on: historyDate, milliDays: quarterDays(1, 14) });
export const anyDays: fc.Arbitrary<ClientDay[]> = fc
  .array(day, { maxLength: 40, size: 'max' })
  .map(numbered('day'));

const adjustment: fc.Arbitrary<Adjustment> = fc.record({
  id: fc.constant(''),
  on: historyDate,
  milliDays: fc.integer({ min: -12, max: 12 }).map((count) => count * 250),
  reason: fc.constantFrom('goodwill', 'late day', 'brought forward'),
});

/** Histories with at least one version of the terms. */
export const anyHistory: fc.Arbitrary<LedgerInput & { planned: ClientDay[] }> = fc.record({
  terms: fc
    .uniqueArray(anyTerms, { minLength: 1, maxLength: 5, selector: (terms) => terms.startsOn })
    .map(numbered('terms')),
  pauses: fc.array(span, { maxLength: 4 }),
  adjustments: fc.array(adjustment, { maxLength: 8, size: 'max' }).map(numbered('adjustment')),
  worked: anyDays,
  planned: anyDays,
  closedPeriods: fc.subarray(['2026-12', '2027-Q2', '2027-11', '2028-02']),
});
