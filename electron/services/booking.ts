/** Booking client days: the rule of shared/domain/booking.ts, with its refusals in words. */
import { Refusal } from '#shared/contract/errors.ts';
import { type Booking, type BookingRefusal, canBook } from '#shared/domain/booking.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { toLedgerInput } from '#shared/domain/ledger-input.ts';
import { type PeriodName, periodNamed } from '#shared/domain/periods.ts';
import { formatDays, type MilliDays } from '#shared/domain/quantities.ts';
import { daysInWords } from './days-in-words.ts';
import type { readRetainer } from './ledger-input.ts';

type Retainer = ReturnType<typeof readRetainer>;

/** A worked day whose own period is closed, and the open period in which it counts. */
export interface LateDay {
  period: PeriodName;
  openPeriod: PeriodName;
  openFrom: PlainDate;
  openTo: PlainDate;
}

/** Refuses a booking that the rule does not allow. @throws Refusal with the rule's own code */
export function refuseBooking(retainer: Retainer, booking: Booking): void {
  const refusal = refusalOf(retainer, booking);
  if (refusal) throw inWords(refusal, booking);
}

/**
 * Accepts a worked day or refuses it. A late one is held against what is left in the open period, where it will count.
 * The reason to go beyond the agreement is kept only where it was needed.
 */
export function acceptWork(
  retainer: Retainer,
  { on, milliDays }: { on: PlainDate; milliDays: MilliDays },
  reasonToGoBeyond: string | undefined,
): { late: LateDay | undefined; overrideReason: string | null } {
  const own = refusalOf(retainer, { on, milliDays });
  const late = own?.code === 'CLOSED_PERIOD' ? lateDay(own) : undefined;
  const refusal = late ? overageRefusal(retainer, { on: late.openFrom, milliDays }) : own;
  if (!refusal) return { late, overrideReason: null };
  if (refusal.code !== 'OVERAGE_REFUSED' || reasonToGoBeyond === undefined)
    throw inWords(refusal, { on, milliDays });
  return { late, overrideReason: reasonToGoBeyond };
}

function refusalOf(retainer: Retainer, booking: Booking): BookingRefusal | undefined {
  const answer = canBook(toLedgerInput(retainer), booking);
  return answer.ok ? undefined : answer;
}

function overageRefusal(retainer: Retainer, booking: Booking): BookingRefusal | undefined {
  const refusal = refusalOf(retainer, booking);
  return refusal?.code === 'OVERAGE_REFUSED' ? refusal : undefined;
}

function lateDay({ period, openPeriod, openFrom }: BookingRefusal & { code: 'CLOSED_PERIOD' }): LateDay {
  return {
    period,
    openPeriod,
    openFrom,
    openTo: periodNamed(openPeriod)?.endsOn ?? openFrom,
  };
}

function inWords(refusal: BookingRefusal, { on, milliDays, kind }: Booking): Refusal {
  const { code, ...details } = refusal;
  switch (refusal.code) {
    case 'NO_AGREEMENT':
      return new Refusal(
        code,
        `No agreement covers ${on}. Set terms that reach it, or choose another day.`,
        details,
      );
    case 'NOT_INCREMENT': {
      const { incrementMilliDays: step } = refusal;
      const nearest = nearestMultiples(milliDays, step);
      const sentence = `${formatDays(milliDays, 'en')} is no multiple of ${daysInWords(step)}, the booking increment. The nearest: ${nearest.map(daysInWords).join(' or ')}.`;
      return new Refusal(code, sentence, { ...details, nearestMilliDays: nearest });
    }
    case 'CLOSED_PERIOD':
      return new Refusal(
        code,
        `${refusal.period} is closed. Choose ${refusal.openFrom} or a later day.`,
        details,
      );
    case 'OVERAGE_REFUSED': {
      const left = `${daysInWords(refusal.leftMilliDays)} left in ${refusal.period}`;
      const beyond = `${daysInWords(milliDays)} on ${on} would go ${daysInWords(refusal.beyondMilliDays)} beyond the agreement`;
      const instead = kind === 'planned' ? 'Plan less.' : 'Book less, or give a reason to go beyond.';
      return new Refusal(code, `${beyond}, which allows no overage (${left}). ${instead}`, details);
    }
  }
}

/** The multiples of an increment around an amount, smallest first, zero left out. */
function nearestMultiples(milliDays: MilliDays, increment: MilliDays): MilliDays[] {
  const below = Math.floor(milliDays / increment) * increment;
  return [below, below + increment].filter((multiple) => multiple > 0);
}
