/**
 * The course of one retainer period: the grant repays a carried deficit, days draw on the oldest lot first, and the
 * period's end lets lots lapse and bills overage. (Source: product rules, Retainer days.)
 */
import { type AgreementTerms, overageAmount } from './agreements.ts';
import type { PlainDate } from './dates.ts';
import type { GrantPart } from './grant.ts';
import { carryOver, type Draw, drawFrom, type Lapse, type Lot, totalOf } from './lots.ts';
import type { PeriodName } from './periods.ts';
import type { MilliDays, MinorUnits } from './quantities.ts';

/** A client day, or a part or several of them, booked on one date. */
export type ClientDay = { readonly id: string; readonly on: PlainDate; readonly milliDays: MilliDays };
/** A correction with its reason: plus adds to its period's grant, minus draws like work. */
export type Adjustment = ClientDay & { readonly reason: string };
/** What happens in a period, in the order it counts. */
export type LedgerEvent =
  | ({ readonly kind: 'worked' } & ClientDay)
  | ({ readonly kind: 'adjusted' } & Adjustment);

/** Where days came from: lots by period, the period's own grant among them, and overage that nothing covered. */
type Drawn = { readonly draws: readonly Draw[]; readonly overage: MilliDays };

/** One line behind the numbers of a period; each number is the sum of the lines of its kind. */
export type LedgerLine =
  | { readonly kind: 'granted'; readonly milliDays: MilliDays; readonly parts: readonly GrantPart[] }
  | { readonly kind: 'repaid'; readonly milliDays: MilliDays }
  | (LedgerEvent & Drawn)
  | ({ readonly kind: 'lapsed' } & Lapse)
  | { readonly kind: 'billed'; readonly milliDays: MilliDays; readonly amountMinor: MinorUnits };

/** What one period hands to the next: lots, or the deficit of days worked beyond every grant. */
export type Balance = { readonly lots: readonly Lot[]; readonly deficit: MilliDays };

/** A period as its terms make it, before anything happens in it. */
export type PeriodTerms = {
  readonly name: PeriodName;
  readonly terms: AgreementTerms;
  readonly granted: MilliDays;
  readonly parts: readonly GrantPart[];
};

/** What is left: lots less deficit, negative when days are owed. */
export function balanceOf({ lots, deficit }: Balance): MilliDays {
  return totalOf(lots) - deficit;
}

/**
 * Settles one period. Its own grant is its youngest lot. Only overage that arose in the period is billed: a deficit
 * carried in from earlier terms stays one until grants repay it. Overage booked where none is allowed is carried.
 */
export function settlePeriod(
  period: PeriodTerms,
  opening: Balance,
  events: readonly LedgerEvent[],
): { closing: Balance; lines: LedgerLine[] } {
  const { terms } = period;
  const additions = events.filter(isAddition);
  const pool = period.granted + totalOf(additions);
  const repaid = Math.min(opening.deficit, pool);
  const lots = [...opening.lots];
  if (pool > repaid) lots.push(ownLot(period, pool - repaid));

  const drawn = events.filter((event) => !isAddition(event)).map((event) => draw(event, lots));
  const overage = drawn.reduce((sum, line) => sum + line.overage, 0);
  const { carried, lapses } = carryOver(lots, terms);
  const billed = terms.overage === 'bill' ? overage : 0;

  const lines: LedgerLine[] = additions.map((event) => ({ ...event, draws: [], overage: 0 }));
  if (period.parts.length > 0)
    lines.unshift({ kind: 'granted', milliDays: period.granted, parts: period.parts });
  if (repaid > 0) lines.push({ kind: 'repaid', milliDays: repaid });
  lines.push(...drawn, ...lapses.map((lapse) => ({ kind: 'lapsed', ...lapse }) as const));
  if (billed > 0)
    lines.push({ kind: 'billed', milliDays: billed, amountMinor: overageAmount(terms, billed) });

  return { closing: { lots: carried, deficit: opening.deficit - repaid + overage - billed }, lines };
}

function isAddition(event: LedgerEvent): boolean {
  return event.kind === 'adjusted' && event.milliDays > 0;
}

function ownLot({ name, terms }: PeriodTerms, milliDays: MilliDays): Lot {
  const { expireAfterPeriods } = terms;
  return {
    period: name,
    milliDays,
    periodsLeft: expireAfterPeriods === null ? null : expireAfterPeriods + 1,
  };
}

function draw(event: LedgerEvent, lots: Lot[]): LedgerEvent & Drawn {
  const wanted = Math.abs(event.milliDays);
  const draws = drawFrom(lots, wanted);
  return { ...event, draws, overage: wanted - totalOf(draws) };
}
