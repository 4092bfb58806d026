/** What booking a client day would come to, told before it is booked. */
import { canBook } from '#shared/domain/booking.ts';
import { isPlainDate, type PlainDate } from '#shared/domain/dates.ts';
import { computeLedger, daysLeft, type LedgerInput } from '#shared/domain/ledger.ts';
import type { PeriodName } from '#shared/domain/periods.ts';
import type { MilliDays } from '#shared/domain/quantities.ts';
import type { ClientDayKind } from '#shared/domain/vocabulary.ts';

export interface DayToBook {
  on: PlainDate;
  milliDays: MilliDays;
  kind: ClientDayKind;
}

export type Verdict =
  /** Something is still to be filled in. */
  | { state: 'incomplete' }
  /** `left` of the period's days once it is booked; of a planned day, with all that is planned. */
  | { state: 'fine'; period: PeriodName; left: MilliDays }
  /** A worked day of a closed period counts as an adjustment in the open one. */
  | { state: 'late'; period: PeriodName; openPeriod: PeriodName; needsReason: boolean }
  /** Beyond what the agreement allows: a worked day needs a reason, a planned one is refused. */
  | { state: 'beyond'; period: PeriodName; beyond: MilliDays; left: MilliDays }
  | { state: 'closed'; period: PeriodName; openFrom: PlainDate }
  | { state: 'no_agreement' }
  | { state: 'no_increment'; increment: MilliDays };

/** @param input the ledger without the day itself, where one is changed */
export function verdictOn(input: LedgerInput, day: Partial<DayToBook>): Verdict {
  const { on, milliDays, kind = 'worked' } = day;
  if (on === undefined || !isPlainDate(on) || milliDays === undefined || milliDays <= 0)
    return { state: 'incomplete' };
  const booking = { on, milliDays, kind };
  const answer = canBook(input, booking);
  if (answer.ok) return fine(input, booking);
  switch (answer.code) {
    case 'NO_AGREEMENT':
      return { state: 'no_agreement' };
    case 'NOT_INCREMENT':
      return { state: 'no_increment', increment: answer.incrementMilliDays };
    case 'OVERAGE_REFUSED': {
      const { period, beyondMilliDays: beyond, leftMilliDays: left } = answer;
      return { state: 'beyond', period, beyond, left };
    }
    case 'CLOSED_PERIOD': {
      const { period, openPeriod, openFrom } = answer;
      if (kind === 'planned') return { state: 'closed', period, openFrom };
      const inOpen = canBook(input, { on: openFrom, milliDays });
      return { state: 'late', period, openPeriod, needsReason: isBeyond(inOpen) };
    }
  }
}

/** True when the day is booked only with a reason to go beyond the agreement. */
export function needsReason(verdict: Verdict, kind: ClientDayKind): boolean {
  return kind === 'worked' && (verdict.state === 'late' ? verdict.needsReason : verdict.state === 'beyond');
}

/** True when there is no way to book the day as it is. */
export function isRefused(verdict: Verdict, kind: ClientDayKind): boolean {
  if (verdict.state === 'beyond') return kind === 'planned';
  return ['incomplete', 'closed', 'no_agreement', 'no_increment'].includes(verdict.state);
}

function isBeyond(answer: ReturnType<typeof canBook>): boolean {
  return !answer.ok && answer.code === 'OVERAGE_REFUSED';
}

function fine(input: LedgerInput, { on, milliDays, kind }: DayToBook): Verdict {
  const day = { id: '', on, milliDays };
  const booked =
    kind === 'planned'
      ? { ...input, planned: [...(input.planned ?? []), day] }
      : { ...input, worked: [...input.worked, day] };
  const [row] = computeLedger(booked, { startsOn: on, endsOn: on });
  if (!row) return { state: 'no_agreement' };
  const left = daysLeft(row) - (kind === 'planned' ? row.forecast.planned : 0);
  return { state: 'fine', period: row.period, left };
}
