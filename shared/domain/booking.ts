/** Whether a client day may be booked. (Source: product rules, Retainer days.) */
import { termsOn, termsSpans } from './agreements.ts';
import { addDays, type PlainDate } from './dates.ts';
import { computeLedger, daysLeft, type LedgerInput, type LedgerPeriod, lockedThrough } from './ledger.ts';
import type { PeriodName } from './periods.ts';
import type { MilliDays } from './quantities.ts';
import type { ClientDayKind } from './vocabulary.ts';

/** A client day to be booked. An override, for which the caller keeps the reason, lifts OVERAGE_REFUSED alone. */
export type Booking = {
  readonly on: PlainDate;
  readonly milliDays: MilliDays;
  /** Worked unless said otherwise. */
  readonly kind?: ClientDayKind;
  readonly override?: boolean;
};

export type BookingRefusal =
  | { readonly code: 'NO_AGREEMENT'; readonly on: PlainDate }
  | { readonly code: 'NOT_INCREMENT'; readonly incrementMilliDays: MilliDays }
  /** Late days belong into an adjustment in the open period, which begins on `openFrom`. */
  | {
      readonly code: 'CLOSED_PERIOD';
      readonly period: PeriodName;
      readonly openPeriod: PeriodName;
      readonly openFrom: PlainDate;
    }
  /** `period` is the one that would be overdrawn, which may be a later one that already counts on the same days. */
  | {
      readonly code: 'OVERAGE_REFUSED';
      readonly period: PeriodName;
      readonly leftMilliDays: MilliDays;
      readonly beyondMilliDays: MilliDays;
    };

/**
 * Checks a new booking against the agreement, closed periods and what is left; to change a booked day, leave it out of
 * `input`. Planned days are held against the other planned ones as well, worked days against worked ones only. A pause
 * stops the grant but forbids no work: a paused day draws on what is left.
 */
export function canBook(
  input: LedgerInput,
  booking: Booking,
): { ok: true } | ({ ok: false } & BookingRefusal) {
  const refusal =
    termsRefusal(input, booking) ??
    closedRefusal(input, booking) ??
    (booking.override ? undefined : overageRefusal(input, booking));
  return refusal ? { ok: false, ...refusal } : { ok: true };
}

function termsRefusal(input: LedgerInput, { on, milliDays }: Booking): BookingRefusal | undefined {
  const terms = termsOn(termsSpans(input.terms), on);
  if (!terms) return { code: 'NO_AGREEMENT', on };
  const { incrementMilliDays } = terms;
  const isWhole = milliDays > 0 && milliDays % incrementMilliDays === 0;
  return isWhole ? undefined : { code: 'NOT_INCREMENT', incrementMilliDays };
}

function closedRefusal(input: LedgerInput, { on }: Booking): BookingRefusal | undefined {
  const locked = lockedThrough(input.closedPeriods);
  if (locked === null || on > locked) return undefined;
  const openFrom = addDays(locked, 1);
  const rows = computeLedger(input, { startsOn: on, endsOn: openFrom });
  const closed = rows.at(0);
  const open = rows.at(-1);
  return (
    closed && open && { code: 'CLOSED_PERIOD', period: closed.period, openPeriod: open.period, openFrom }
  );
}

/** A booking can draw the lot that a later day was booked on, so every period to the last booked day is compared. */
function overageRefusal(input: LedgerInput, { on, milliDays, kind }: Booking): BookingRefusal | undefined {
  const booked = kind === 'planned' ? [...input.worked, ...(input.planned ?? [])] : input.worked;
  const lastOn = [...booked, ...input.adjustments].reduce((last, day) => (day.on > last ? day.on : last), on);
  const ledgerOf = (worked: LedgerInput['worked']) =>
    computeLedger({ ...input, worked, planned: [] }, { startsOn: on, endsOn: lastOn });
  const before = ledgerOf(booked);
  const after = ledgerOf([...booked, { id: '', on, milliDays }]);
  const refusing = new Set(
    input.terms.filter((terms) => terms.overage === 'refuse').map((terms) => terms.id),
  );

  for (const [index, row] of before.entries()) {
    const beyondMilliDays = overageOf(after[index]) - overageOf(row);
    if (beyondMilliDays <= 0 || !refusing.has(row.termsId)) continue;
    const leftMilliDays = Math.max(0, daysLeft(row));
    return { code: 'OVERAGE_REFUSED', period: row.period, leftMilliDays, beyondMilliDays };
  }
  return undefined;
}

/** Days booked in a period that neither lots nor its grant covered. */
function overageOf(row: LedgerPeriod | undefined): MilliDays {
  return (row?.lines ?? []).reduce((sum, line) => sum + ('overage' in line ? line.overage : 0), 0);
}
