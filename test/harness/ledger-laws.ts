/**
 * What holds of the ledger of any history, each law worked out in its own way from the history itself. The sentences that
 * are answered with name what is broken; a sound ledger gives none. Plain comparisons, since ten thousand histories of
 * fifty periods are millions of them.
 */
import { addDays } from '#shared/domain/dates.ts';
import type { LedgerInput, LedgerPeriod } from '#shared/domain/ledger.ts';
import type { Lot } from '#shared/domain/lots.ts';
import { grantProblem } from './grant-law.ts';

type Terms = LedgerInput['terms'][number];
type Amounts = readonly { readonly milliDays: number }[];
type Law = (row: LedgerPeriod, before: LedgerPeriod | undefined) => string | undefined | false;

/** The laws that a ledger breaks, each with its period. `rows` is the whole ledger from its beginning. */
export function brokenLaws(rows: readonly LedgerPeriod[], history: LedgerInput): string[] {
  const terms = new Map(history.terms.map((each) => [each.id, each]));
  const laws: Law[] = [
    balanceProblem,
    calendarProblem,
    handedInProblem(history),
    billingProblem(terms),
    lotsProblem,
    ...lifeOfLots(rows, terms),
    drawnInFullProblem,
    grantProblem(rows, history),
  ];
  return rows.flatMap((row, index) =>
    laws.flatMap((law) => {
      const problem = law(row, rows[index - 1]);
      return problem ? [`${row.period}: ${problem}`] : [];
    }),
  );
}

function balanceProblem(row: LedgerPeriod, before: LedgerPeriod | undefined): string | undefined {
  const { opening, granted, adjusted, worked, lapsed, billedOverage, closing } = row;
  if (opening !== (before?.closing ?? 0)) return 'it opens with other days than the last one closed with';
  const left = opening + granted + adjusted - worked - lapsed + billedOverage;
  return closing === left ? undefined : 'it closes with other days than its own numbers come to';
}

function calendarProblem(row: LedgerPeriod, before: LedgerPeriod | undefined): string | undefined {
  if (row.endsOn < row.startsOn) return 'it ends before it starts';
  if (!before) return undefined;
  if (row.startsOn !== addDays(before.endsOn, 1)) return 'days lie between it and the period before it';
  return row.period === before.period ? 'it has the name of the period before it' : undefined;
}

/** Every day and adjustment counts once, in the period of its date, and every number is a whole one. */
function handedInProblem({ worked, adjustments }: LedgerInput): Law {
  return (row) => {
    const within = (all: LedgerInput['worked']) =>
      sum(all.filter(({ on }) => row.startsOn <= on && on <= row.endsOn));
    if (row.worked !== within(worked)) return 'other days were worked than were handed in';
    if (row.adjusted !== within(adjustments)) return 'it is adjusted by other days than were handed in';
    const amounts = [row.granted, row.lapsed, row.billedOverage, row.overageAmountMinor];
    const isSound = amounts.every((amount) => Number.isSafeInteger(amount) && amount >= 0);
    return isSound ? undefined : 'a number is below nothing or no whole one';
  };
}

function billingProblem(terms: ReadonlyMap<string, Terms>): Law {
  return ({ termsId, opening, closing, billedOverage, overageAmountMinor }) => {
    const { overage, overageRateMinor } = terms.get(termsId) ?? {};
    if (overage !== 'bill')
      return billedOverage + overageAmountMinor > 0 && 'overage is billed that no terms bill';
    if (closing < Math.min(opening, 0)) return 'it leaves a deficit that should have been billed';
    const exact = BigInt(billedOverage) * BigInt(overageRateMinor ?? 0);
    return BigInt(overageAmountMinor) !== (exact + 500n) / 1000n && 'the overage is billed at another rate';
  };
}

function lotsProblem({ lots, closing }: LedgerPeriod): string | undefined {
  if (sum(lots) !== Math.max(closing, 0)) return 'its lots come to other days than it closes with';
  const isAnyEmpty = lots.some(({ milliDays, periodsLeft }) => milliDays <= 0 || periodsLeft === 0);
  return isAnyEmpty ? 'a lot is carried that is empty or has lapsed' : undefined;
}

function drawnInFullProblem({ lines }: LedgerPeriod): string | undefined {
  const other = lines.find(
    (line) =>
      (line.kind === 'worked' || (line.kind === 'adjusted' && line.milliDays < 0)) &&
      sum(line.draws) + line.overage !== Math.abs(line.milliDays),
  );
  return other && 'a day is drawn by less or more than itself';
}

/** Follows each lot from its grant: what takes from it, when, and what it holds at each period's end. */
function lifeOfLots(rows: readonly LedgerPeriod[], terms: ReadonlyMap<string, Terms>): Law[] {
  const held = new Map<string, number>();
  const places = new Map(rows.map(({ period }, index) => [period, index]));
  const age = (row: LedgerPeriod, lot: string) =>
    (places.get(row.period) ?? 0) - (places.get(lot) ?? Number.NaN);
  const lifeOf = (lot: string) =>
    terms.get(rows[places.get(lot) ?? -1]?.termsId ?? '')?.expireAfterPeriods ?? null;
  const takenProblem = (row: LedgerPeriod, lot: string, milliDays: number, isExpiry: boolean) => {
    const oldest = firstHeld(held);
    const life = lifeOf(lot);
    if (!isExpiry && oldest !== lot) return `days are taken from ${lot} though ${oldest} is older`;
    if (life !== null && !(age(row, lot) <= life)) return `days are taken from ${lot}, which has lapsed`;
    if (isExpiry && age(row, lot) !== life) return `${lot} lapses at another time than its terms say`;
    const left = (held.get(lot) ?? 0) - milliDays;
    if (left < 0) return `more is taken from ${lot} than it holds`;
    held.set(lot, left);
    return undefined;
  };
  const coursedProblem: Law = (row) => {
    held.set(row.period, ownLot(row));
    for (const line of row.lines) {
      const isExpiry = line.kind === 'lapsed' && line.reason === 'expiry';
      for (const { lot, milliDays } of line.kind === 'lapsed' ? [line] : 'draws' in line ? line.draws : []) {
        const problem = takenProblem(row, lot, milliDays, isExpiry);
        if (problem) return problem;
      }
      if ('overage' in line && line.overage > 0 && firstHeld(held)) return 'overage while a lot holds days';
    }
    return undefined;
  };
  const carriedProblem: Law = (row) => {
    for (const [lot, left] of held) if (left === 0) held.delete(lot);
    const carried = [...held].map(([lot, left]) => `${lot} ${left}`).join();
    if (carried !== row.lots.map((lot) => `${lot.period} ${lot.milliDays}`).join())
      return 'other lots are carried than are left';
    const isOther = ({ period, periodsLeft }: Lot) => {
      const life = lifeOf(period);
      return periodsLeft !== (life === null ? null : life - age(row, period));
    };
    if (row.lots.some(isOther)) return 'a lot is left for other periods than its terms say';
    const governing = terms.get(row.termsId);
    if (governing?.rollover === 'none') return row.lots.length > 0 && 'days are carried without rollover';
    const isCapped = governing?.rollover === 'up_to';
    return (
      isCapped && sum(row.lots) > (governing.rolloverCapMilliDays ?? 0) && 'more is carried than the cap'
    );
  };
  return [coursedProblem, carriedProblem];
}

/** The period's own lot before anything drew on it: grant and plus adjustments less the deficit repaid. */
function ownLot({ lines }: LedgerPeriod): number {
  return lines.reduce((total, line) => {
    if (line.kind === 'repaid') return total - line.milliDays;
    const isAdded = line.kind === 'granted' || (line.kind === 'adjusted' && line.milliDays > 0);
    return isAdded ? total + line.milliDays : total;
  }, 0);
}

function firstHeld(held: ReadonlyMap<string, number>): string | undefined {
  for (const [lot, left] of held) if (left > 0) return lot;
  return undefined;
}

function sum(rows: Amounts): number {
  let total = 0;
  for (const { milliDays } of rows) total += milliDays;
  return total;
}
