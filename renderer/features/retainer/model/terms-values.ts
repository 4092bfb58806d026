/** What the form of an agreement's terms holds, and what is sent of it. */
import type { AgreementRow } from '#shared/contract/retainer.ts';
import type { AgreementTerms } from '#shared/domain/agreements.ts';
import { isPlainDate, type PlainDate } from '#shared/domain/dates.ts';
import { toDays, toMajorUnits, toMilliDays, toMinorUnits } from '#shared/domain/quantities.ts';
import type { Overage, PeriodLength, Rollover } from '#shared/domain/vocabulary.ts';

/** Numbers as a number field holds them: text while it is empty. */
export interface TermsValues {
  startsOn: string;
  endsOn: string;
  days: number | string;
  periodLength: PeriodLength;
  fee: number | string;
  rollover: Rollover;
  cap: number | string;
  expireAfter: number | string;
  overage: Overage;
  rate: number | string;
  /** Days, as the choice's value. */
  increment: string;
  hoursPerDay: number | string;
  /** Days before the end by which notice is given or a renewal agreed. */
  noticeDays: number | string;
}

/** Terms to begin with: three days a month, one of them kept. */
export function newTerms(startsOn: PlainDate): TermsValues {
  return {
    ...{ startsOn, endsOn: '', days: 3, periodLength: 'month', fee: '' },
    ...{ rollover: 'up_to', cap: 1, expireAfter: '', overage: 'carry', rate: '' },
    ...{ increment: '0.25', hoursPerDay: 8, noticeDays: '' },
  };
}

export function termsValuesOf(row: AgreementRow, currency: string): TermsValues {
  const money = (minor: number | null) => (minor === null ? '' : toMajorUnits(minor, currency));
  return {
    startsOn: row.startsOn,
    endsOn: row.endsOn ?? '',
    days: toDays(row.milliDaysPerPeriod),
    periodLength: row.periodLength,
    fee: money(row.feeMinor),
    rollover: row.rollover,
    cap: row.rolloverCapMilliDays === null ? '' : toDays(row.rolloverCapMilliDays),
    expireAfter: row.expireAfterPeriods ?? '',
    overage: row.overage,
    rate: money(row.overageRateMinor),
    increment: String(toDays(row.incrementMilliDays)),
    hoursPerDay: row.minutesPerDay / 60,
    noticeDays: row.noticeDays ?? '',
  };
}

/** What can be seen to be wrong before it is sent, by field. */
export function termsProblems(values: TermsValues): Record<string, string> {
  const { startsOn, endsOn, days, rollover, cap, overage, rate, hoursPerDay } = values;
  const isEndEarly = isPlainDate(endsOn) && endsOn < startsOn;
  return {
    ...(!isPlainDate(startsOn) && { startsOn: 'Choose the first day' }),
    ...(endsOn !== '' && !isPlainDate(endsOn) && { endsOn: 'Give a date, or none' }),
    ...(isEndEarly && { endsOn: 'The end comes before the start' }),
    ...(amountOf(days) === undefined && { days: 'Give the days of a period' }),
    ...(rollover === 'up_to' && amountOf(cap) === undefined && { cap: 'Up to how many days?' }),
    ...(overage === 'bill' && rate === '' && { rate: 'At which rate a day?' }),
    ...(hoursPerDay === '' && { hoursPerDay: 'How long is a day?' }),
  };
}

/** The terms as they are sent; call it with values that have no problems. */
export function termsOf(
  values: TermsValues,
  currency: string,
): Omit<AgreementTerms, 'id'> & Pick<AgreementRow, 'noticeDays'> {
  const money = (value: number | string) => (value === '' ? null : toMinorUnits(Number(value), currency));
  const { startsOn, endsOn, periodLength, rollover, overage } = values;
  return {
    ...{ startsOn, endsOn: endsOn || null, periodLength, rollover, overage },
    milliDaysPerPeriod: amountOf(values.days) ?? 0,
    feeMinor: money(values.fee),
    rolloverCapMilliDays: rollover === 'up_to' ? (amountOf(values.cap) ?? 0) : null,
    expireAfterPeriods: rollover === 'none' || values.expireAfter === '' ? null : Number(values.expireAfter),
    overageRateMinor: overage === 'bill' ? money(values.rate) : null,
    incrementMilliDays: toMilliDays(Number(values.increment)) ?? 250,
    minutesPerDay: Math.round(Number(values.hoursPerDay) * 60),
    noticeDays: values.noticeDays === '' ? null : Number(values.noticeDays),
  };
}

/** Thousandths of a day from a number field; `undefined` while it holds none. */
export function amountOf(value: number | string): number | undefined {
  return value === '' ? undefined : toMilliDays(Number(value));
}
