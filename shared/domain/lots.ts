/** Lots: what is left of each period's grant, oldest first. (Source: product rules, Retainer days.) */
import { type AgreementTerms, rolloverCap } from './agreements.ts';
import type { PeriodName } from './periods.ts';
import type { MilliDays } from './quantities.ts';

/** What is left of the grant of one period. */
export type Lot = {
  readonly period: PeriodName;
  readonly milliDays: MilliDays;
  /** Period ends it outlives, the one under way included; null: it never expires. */
  readonly periodsLeft: number | null;
};

/** Days taken out of a lot. */
export type Draw = { readonly lot: PeriodName; readonly milliDays: MilliDays };
export type LapseReason = 'expiry' | 'cap' | 'no_rollover';
export type Lapse = Draw & { readonly reason: LapseReason };

/** What all lots come to. */
export function totalOf(lots: readonly { readonly milliDays: MilliDays }[]): MilliDays {
  return lots.reduce((sum, lot) => sum + lot.milliDays, 0);
}

/** Takes days out of `lots` in place, the oldest first, and drops the lots it empties; takes what there is when short. */
export function drawFrom(lots: Lot[], milliDays: MilliDays): Draw[] {
  const draws: Draw[] = [];
  let wanted = milliDays;
  for (let oldest = lots[0]; oldest && wanted > 0; oldest = lots[0]) {
    const taken = Math.min(wanted, oldest.milliDays);
    wanted -= taken;
    draws.push({ lot: oldest.period, milliDays: taken });
    if (taken === oldest.milliDays) lots.shift();
    else lots[0] = { ...oldest, milliDays: oldest.milliDays - taken };
  }
  return draws;
}

/** The end of a period: lots that expire lapse first, then what exceeds the cap, oldest lot first. */
export function carryOver(lots: readonly Lot[], terms: AgreementTerms): { carried: Lot[]; lapses: Lapse[] } {
  const aged = lots.map((lot) => ({
    ...lot,
    periodsLeft: lot.periodsLeft === null ? null : lot.periodsLeft - 1,
  }));
  const expired = aged.filter((lot) => lot.periodsLeft === 0);
  const carried: Lot[] = aged.filter((lot) => lot.periodsLeft !== 0);
  const excess = drawFrom(carried, totalOf(carried) - rolloverCap(terms));
  const reason = terms.rollover === 'none' ? 'no_rollover' : 'cap';
  const lapses: Lapse[] = [
    ...expired.map(({ period, milliDays }) => ({ lot: period, milliDays, reason: 'expiry' as const })),
    ...excess.map((draw) => ({ ...draw, reason }) as const),
  ];
  return { carried, lapses };
}
