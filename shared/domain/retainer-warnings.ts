/**
 * What a retainer warns of before it is too late: days over or unused, days that lapse, a period running out, an agreement
 * ending, past days that nobody confirmed. (Source: product rules, Retainer days; screens: Days, Today.)
 */
import type { AgreementTerms } from './agreements.ts';
import { addDays, compareText, daysBetween, type PlainDate } from './dates.ts';
import { daysLeft, type LedgerPeriod } from './ledger.ts';
import type { PeriodName } from './periods.ts';
import type { MilliDays } from './quantities.ts';
import type { ClientDay } from './settlement.ts';

/** Days of the calendar before something ends from which it is told, and how few working days are few. */
export const warningLimits = { lapseDays: 30, endingDays: 60, noticeDays: 14, fewWorkingDays: 5 } as const;

export type RetainerWarning =
  /** More is worked and planned than the period has. */
  | { readonly code: 'over_used'; readonly period: PeriodName; readonly milliDays: MilliDays }
  /** Half of the period is over, and days of it are neither worked nor planned. */
  | { readonly code: 'under_used'; readonly period: PeriodName; readonly milliDays: MilliDays }
  /** Days are unplanned and the working days to plan them on are few, or fewer than they. */
  | {
      readonly code: 'unplanned';
      readonly period: PeriodName;
      readonly milliDays: MilliDays;
      readonly workingDaysLeft: number;
    }
  /** Days that lapse at the period's end unless they are used. */
  | {
      readonly code: 'lapsing_soon';
      readonly period: PeriodName;
      readonly milliDays: MilliDays;
      readonly on: PlainDate;
    }
  | { readonly code: 'unconfirmed'; readonly milliDays: MilliDays; readonly dates: readonly PlainDate[] }
  | { readonly code: 'agreement_ending'; readonly on: PlainDate; readonly days: number }
  /** The last day to give notice, or to have renewed, is near. */
  | { readonly code: 'notice_due'; readonly on: PlainDate; readonly days: number };

/** What warnings need of a period: the ledger's own row of it, or what an index keeps of that. */
export type WarnedPeriod = Pick<
  LedgerPeriod,
  'period' | 'startsOn' | 'endsOn' | 'opening' | 'granted' | 'adjusted' | 'worked' | 'forecast'
>;

/** The days of a period that are neither worked nor planned: negative when more is than it has. */
export function uncommitted(row: WarnedPeriod): MilliDays {
  return daysLeft(row) - row.forecast.planned;
}

/** What will lapse at the end of a period if everything planned is worked and nothing else. */
export function forecastLapse(row: WarnedPeriod): MilliDays {
  return Math.max(0, uncommitted(row) - row.forecast.closing);
}

/**
 * Warnings of the period under way.
 * @param workingDaysLeft working days from `asOf` to the period's end that no client has planned yet
 */
export function periodWarnings(
  row: WarnedPeriod,
  workingDaysLeft: number,
  asOf: PlainDate,
): RetainerWarning[] {
  const { period, endsOn } = row;
  const left = uncommitted(row);
  if (left < 0) return [{ code: 'over_used', period, milliDays: -left }];
  const warnings: RetainerWarning[] = [];
  const isHalfOver = daysBetween(row.startsOn, asOf) > daysBetween(asOf, endsOn);
  if (left > 0 && isHalfOver) warnings.push({ code: 'under_used', period, milliDays: left });
  const areFew = workingDaysLeft <= warningLimits.fewWorkingDays || workingDaysLeft * 1000 < left;
  if (left > 0 && areFew) warnings.push({ code: 'unplanned', period, milliDays: left, workingDaysLeft });
  const lapse = forecastLapse(row);
  if (lapse > 0 && daysBetween(asOf, endsOn) <= warningLimits.lapseDays)
    warnings.push({ code: 'lapsing_soon', period, milliDays: lapse, on: endsOn });
  return warnings;
}

/** The planned days that are over and were neither confirmed nor taken back; none when there are none. */
export function unconfirmedWarning(planned: readonly ClientDay[], asOf: PlainDate): RetainerWarning[] {
  const past = planned.filter(({ on }) => on < asOf).sort((one, other) => compareText(one.on, other.on));
  if (past.length === 0) return [];
  const milliDays = past.reduce((sum, day) => sum + day.milliDays, 0);
  return [{ code: 'unconfirmed', milliDays, dates: [...new Set(past.map(({ on }) => on))] }];
}

/**
 * Warnings of an agreement that ends: its notice date first, then its end. Of several versions of the terms, the last one ends the agreement.
 * @param noticeDays how many days before the end notice must be given or a renewal agreed; null where nothing is
 */
export function endingWarnings(
  terms: readonly AgreementTerms[],
  noticeDays: number | null,
  asOf: PlainDate,
): RetainerWarning[] {
  const last = terms.toSorted((one, other) => compareText(one.startsOn, other.startsOn)).at(-1);
  if (!last || last.endsOn === null || last.endsOn < asOf) return [];
  const on = last.endsOn;
  const noticeOn = noticeDays === null ? null : addDays(on, -noticeDays);
  const warnings: RetainerWarning[] = [];
  if (noticeOn !== null && noticeOn >= asOf && daysBetween(asOf, noticeOn) <= warningLimits.noticeDays)
    warnings.push({ code: 'notice_due', on: noticeOn, days: daysBetween(asOf, noticeOn) });
  if (daysBetween(asOf, on) <= warningLimits.endingDays)
    warnings.push({ code: 'agreement_ending', on, days: daysBetween(asOf, on) });
  return warnings;
}
