/**
 * The retainer ledger: per period opening, granted, worked, adjusted, lapsed, overage and closing, with the lines that
 * explain each number. (Source: product rules, Retainer days.)
 *
 * Where several terms share a period, those in force on its last covered day set its increment, rollover and overage;
 * a period without a covered day follows the terms last in force before its end. A lot keeps the expiry it was carried
 * with. A change between months and quarters lets the period under way run to its own end, then starts the new length.
 */
import { type AgreementTerms, coveredSpans, type TermsSpan, termsSpans } from './agreements.ts';
import { compareText, type DateRange, overlapOf, type PlainDate } from './dates.ts';
import { grantedFor, grantParts } from './grant.ts';
import { type Lot, totalOf } from './lots.ts';
import { type Period, type PeriodName, periodNamed, periodsFrom } from './periods.ts';
import type { MilliDays, MinorUnits } from './quantities.ts';
import {
  type Adjustment,
  type Balance,
  balanceOf,
  type ClientDay,
  type LedgerEvent,
  type LedgerLine,
  type PeriodTerms,
  settlePeriod,
} from './settlement.ts';

/** Everything a client's ledger follows from; rows come in any order. */
export type LedgerInput = {
  readonly terms: readonly AgreementTerms[];
  readonly pauses: readonly DateRange[];
  readonly adjustments: readonly Adjustment[];
  readonly worked: readonly ClientDay[];
  /** Shown in the forecast only. */
  readonly planned?: readonly ClientDay[];
  readonly closedPeriods: readonly PeriodName[];
};

/** One row of the ledger: closing = opening + granted + adjusted − worked − lapsed + billed overage. */
export type LedgerPeriod = DateRange & {
  readonly period: PeriodName;
  /** The terms that set this period's increment, rollover and overage. */
  readonly termsId: string;
  readonly opening: MilliDays;
  readonly granted: MilliDays;
  readonly worked: MilliDays;
  readonly adjusted: MilliDays;
  readonly lapsed: MilliDays;
  readonly billedOverage: MilliDays;
  readonly overageAmountMinor: MinorUnits;
  readonly closing: MilliDays;
  readonly locked: boolean;
  /** What is carried out of the period, oldest first. */
  readonly lots: readonly Lot[];
  /** What explains each number, in the order it counted. */
  readonly lines: readonly LedgerLine[];
  /** What planned days would make of it; they never change the row itself. */
  readonly forecast: { readonly planned: MilliDays; readonly closing: MilliDays };
};

type SettledPeriod = Omit<LedgerPeriod, 'forecast'>;
type TermedPeriod = Period & PeriodTerms;

/**
 * The ledger periods that share a day with `range`. The history before it is settled too, since it makes the opening.
 * A ledger begins in the period of its first terms or, where that is earlier, of its first day worked or adjusted;
 * without terms it is empty. Planned days before its beginning or in a locked period count for nothing.
 */
export function computeLedger(input: LedgerInput, range: DateRange): LedgerPeriod[] {
  const periods = termedPeriods(input, range.endsOn);
  const locked = lockedThrough(input.closedPeriods);
  const begins = periods[0]?.startsOn ?? range.endsOn;
  const planned = (input.planned ?? []).filter((day) => day.on >= begins && !isLocked(day.on, locked));
  const actual = settleAll(periods, input, input.worked, locked);
  const forecast =
    planned.length > 0 ? settleAll(periods, input, [...input.worked, ...planned], locked) : actual;

  return actual
    .map((row, index) => {
      const foreseen = forecast[index] ?? row;
      return { ...row, forecast: { planned: foreseen.worked - row.worked, closing: foreseen.closing } };
    })
    .filter((row) => overlapOf(row, range));
}

/** What can still be drawn in a period before its end settles it; negative when days are owed. */
export function daysLeft(row: Pick<LedgerPeriod, 'opening' | 'granted' | 'adjusted' | 'worked'>): MilliDays {
  return row.opening + row.granted + row.adjusted - row.worked;
}

/**
 * The last locked date; null while nothing is closed. Closing a period locks every day up to its end, those of earlier
 * periods too, because a change there would change the opening of a closed one.
 */
export function lockedThrough(closedPeriods: readonly PeriodName[]): PlainDate | null {
  const ends = closedPeriods.map((name) => {
    const period = periodNamed(name);
    if (!period) throw new RangeError(`${name} names no retainer period.`);
    return period.endsOn;
  });
  return ends.toSorted(compareText).at(-1) ?? null;
}

function isLocked(date: PlainDate, locked: PlainDate | null): boolean {
  return locked !== null && date <= locked;
}

/** Every period from the ledger's beginning to `to`, with the grant and the terms that govern it. */
function termedPeriods({ terms, pauses, worked, adjustments }: LedgerInput, to: PlainDate): TermedPeriod[] {
  const spans = termsSpans(terms);
  const [first] = spans;
  if (!first) return [];
  const covered = coveredSpans(spans, pauses);
  const begins = [...worked, ...adjustments].reduce(
    (earliest, { on }) => (on < earliest ? on : earliest),
    first.startsOn,
  );
  return periodsFrom(begins, to, (date) => lengthOn(spans, date)).map((period) => {
    const governing =
      covered.findLast((span) => overlapOf(span, period)) ??
      spans.findLast((span) => span.startsOn <= period.endsOn) ??
      first;
    const parts = grantParts(period, covered);
    return {
      ...period,
      terms: governing.terms,
      parts,
      granted: grantedFor(parts, governing.terms.incrementMilliDays),
    };
  });
}

/** The period length in force on a date; between agreements that of the next one, after the last that of the last. */
function lengthOn(spans: readonly TermsSpan[], date: PlainDate) {
  const next = spans.find((span) => date <= span.endsOn) ?? spans.at(-1);
  return next?.terms.periodLength ?? 'month';
}

function settleAll(
  periods: readonly TermedPeriod[],
  { adjustments }: LedgerInput,
  worked: readonly ClientDay[],
  locked: PlainDate | null,
): SettledPeriod[] {
  const waiting = inOrder(worked, adjustments).values();
  let event = waiting.next().value;
  let balance: Balance = { lots: [], deficit: 0 };
  const rows: SettledPeriod[] = [];
  for (const period of periods) {
    const events: LedgerEvent[] = [];
    for (; event && event.on <= period.endsOn; event = waiting.next().value) events.push(event);
    const settled = settlePeriod(period, balance, events);
    rows.push(rowOf(period, balanceOf(balance), settled, isLocked(period.endsOn, locked)));
    balance = settled.closing;
  }
  return rows;
}

/** Days and adjustments by date, ties by id, so that the order of the rows handed in never matters. */
function inOrder(worked: readonly ClientDay[], adjustments: readonly Adjustment[]): LedgerEvent[] {
  const events: LedgerEvent[] = [
    ...worked.map(({ id, on, milliDays }) => ({ kind: 'worked', id, on, milliDays }) as const),
    ...adjustments.map(
      ({ id, on, milliDays, reason }) => ({ kind: 'adjusted', id, on, milliDays, reason }) as const,
    ),
  ];
  return events.sort(
    (a, b) => compareText(a.on, b.on) || compareText(a.id, b.id) || compareText(a.kind, b.kind),
  );
}

function rowOf(
  { name, startsOn, endsOn, terms, granted }: TermedPeriod,
  opening: MilliDays,
  { closing, lines }: { closing: Balance; lines: LedgerLine[] },
  locked: boolean,
): SettledPeriod {
  const sumOf = (kind: LedgerLine['kind']) => totalOf(lines.filter((line) => line.kind === kind));
  return {
    period: name,
    startsOn,
    endsOn,
    termsId: terms.id,
    opening,
    granted,
    worked: sumOf('worked'),
    adjusted: sumOf('adjusted'),
    lapsed: sumOf('lapsed'),
    billedOverage: sumOf('billed'),
    overageAmountMinor: lines.reduce((sum, line) => sum + (line.kind === 'billed' ? line.amountMinor : 0), 0),
    closing: balanceOf(closing),
    locked,
    lots: closing.lots,
    lines,
  };
}
