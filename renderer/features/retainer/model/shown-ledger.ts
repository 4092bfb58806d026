/** Which periods of the ledger the screen shows, and how far each one has come. */
import { termsSpans } from '#shared/domain/agreements.ts';
import {
  addDays,
  addMonths,
  type DateRange,
  daysBetween,
  daysIn,
  overlapOf,
  type PlainDate,
} from '#shared/domain/dates.ts';
import { computeLedger, type LedgerInput, type LedgerPeriod } from '#shared/domain/ledger.ts';

/** Every period from the ledger's beginning to the one after the last with anything in it, oldest first. */
export function shownLedger(input: LedgerInput, asOf: PlainDate): LedgerPeriod[] {
  const last = [...input.worked, ...(input.planned ?? []), ...input.adjustments].reduce(
    (latest, { on }) => (on > latest ? on : latest),
    asOf,
  );
  const spans = termsSpans(input.terms);
  const range = { startsOn: '0001-01-01', endsOn: addMonths(last, 1) };
  return computeLedger(input, range).filter(
    (row) => spans.some((span) => overlapOf(span, row)) || hasDays(row),
  );
}

/** The period that a date lies in. */
export function currentPeriod(ledger: readonly LedgerPeriod[], asOf: PlainDate): LedgerPeriod | undefined {
  return ledger.find(({ startsOn, endsOn }) => startsOn <= asOf && asOf <= endsOn);
}

/** The share of a period that has passed at the end of `asOf`, 0 to 1. */
export function elapsedShare(period: DateRange, asOf: PlainDate): number {
  const passed = daysBetween(period.startsOn, addDays(asOf, 1));
  return Math.min(1, Math.max(0, passed / daysIn(period)));
}

/** What a period has to draw on: opening, granted and adjusted. */
export function availableIn({ opening, granted, adjusted }: LedgerPeriod): number {
  return opening + granted + adjusted;
}

/** The period that is next to be closed: the oldest open one that is over, else the oldest open one. */
export function nextToClose(ledger: readonly LedgerPeriod[], asOf: PlainDate): LedgerPeriod | undefined {
  const open = ledger.filter(({ locked, startsOn }) => !locked && startsOn <= asOf);
  return open.find(({ endsOn }) => endsOn < asOf) ?? open[0];
}

function hasDays({ opening, worked, adjusted, forecast }: LedgerPeriod): boolean {
  return opening !== 0 || worked !== 0 || adjusted !== 0 || forecast.planned !== 0;
}
