/** What keeps closed periods as they were issued, and every worked day under an agreement. */
import { Refusal } from '#shared/contract/errors.ts';
import type { AgreementRow } from '#shared/contract/retainer.ts';
import { type AgreementTerms, termsOn, termsSpans } from '#shared/domain/agreements.ts';
import { restatedPeriod } from '#shared/domain/closed-periods.ts';
import { addDays, overlapOf, type PlainDate } from '#shared/domain/dates.ts';
import { lockedThrough } from '#shared/domain/ledger.ts';
import { toLedgerInput } from '#shared/domain/ledger-input.ts';
import type { readRetainer } from './ledger-input.ts';
import { refuseEndBeforeStart } from './refuse.ts';

type Retainer = ReturnType<typeof readRetainer>;

/** The last locked date; null while nothing is closed. */
export function lockedDate(retainer: Pick<Retainer, 'closings'>): PlainDate | null {
  return lockedThrough(retainer.closings.map(({ period }) => period));
}

/** Refuses a change on a locked date. `instead` is what to do from the first open day on, as a command. */
export function refuseLocked(
  retainer: Pick<Retainer, 'closings'>,
  on: PlainDate,
  code: 'CLOSED_PERIOD' | 'TERMS_IN_CLOSED_PERIOD',
  instead: string,
): void {
  const locked = lockedDate(retainer);
  if (locked === null || on > locked) return;
  const openFrom = addDays(locked, 1);
  throw new Refusal(code, `Everything to ${locked} is closed. ${instead} on ${openFrom} or later.`, {
    on,
    lockedThrough: locked,
    openFrom,
  });
}

/**
 * Refuses agreements that would restate a closed period, or say anything else about a locked day, its fee included.
 * @throws Refusal TERMS_IN_CLOSED_PERIOD
 */
function refuseFrozenTerms(before: Retainer, after: readonly AgreementTerms[]): void {
  const locked = lockedDate(before);
  if (locked === null) return;
  const input = toLedgerInput(before);
  const isSame = inForce(before.agreements, locked) === inForce(after, locked);
  if (isSame && restatedPeriod(input, { ...input, terms: after }) === undefined) return;
  const openFrom = addDays(locked, 1);
  const message = `That would change a period that is closed: everything to ${locked} is. Set terms from ${openFrom} or later.`;
  throw new Refusal('TERMS_IN_CLOSED_PERIOD', message, { lockedThrough: locked, openFrom });
}

// A row's own end is left out: what counts is when it was in force, up to the locked date.
function inForce(agreements: readonly AgreementTerms[], locked: PlainDate): string {
  const spans = termsSpans(agreements).flatMap(({ terms: { endsOn: _, ...terms }, ...span }) => {
    const frozen = overlapOf(span, { startsOn: span.startsOn, endsOn: locked });
    return frozen ? [Object.entries({ ...terms, ...frozen }).toSorted()] : [];
  });
  return JSON.stringify(spans);
}

/** Refuses agreements that would leave a worked day without terms. @throws Refusal NO_AGREEMENT naming the first one */
function refuseUncoveredDays(before: Retainer, after: readonly AgreementTerms[]): void {
  const [was, will] = [termsSpans(before.agreements), termsSpans(after)];
  const day = before.days.find(
    ({ kind, onDate }) => kind === 'worked' && termsOn(was, onDate) && !termsOn(will, onDate),
  );
  if (!day) return;
  const message = `The day worked on ${day.onDate} would be left without an agreement. Move or remove it first, or choose other dates.`;
  throw new Refusal('NO_AGREEMENT', message, { on: day.onDate, dayId: day.id });
}

/**
 * Refuses agreements that would restate a closed period or leave a worked day without terms.
 * @throws Refusal TERMS_IN_CLOSED_PERIOD, NO_AGREEMENT
 */
export function refuseNewAgreements(before: Retainer, after: readonly AgreementTerms[]): void {
  refuseFrozenTerms(before, after);
  refuseUncoveredDays(before, after);
}

type Terms = Omit<AgreementRow, 'id' | 'createdAt'>;

/**
 * Terms that say what they need to and nothing more: a cap without rollover "up to" and a rate without billed overage say
 * nothing and are not kept.
 * @throws Refusal INVALID_INPUT
 */
export function soundTerms(terms: Terms): Terms {
  refuseEndBeforeStart(terms);
  const { rollover, rolloverCapMilliDays: cap, overage, overageRateMinor: rate } = terms;
  if (rollover === 'up_to' && cap === null) {
    const message = 'A rollover up to a number of days needs that number.';
    throw new Refusal('INVALID_INPUT', message, { field: 'rolloverCapMilliDays' });
  }
  if (overage === 'bill' && rate === null)
    throw new Refusal('INVALID_INPUT', 'Billed overage needs its day rate.', { field: 'overageRateMinor' });
  return {
    ...terms,
    rolloverCapMilliDays: rollover === 'up_to' ? cap : null,
    overageRateMinor: overage === 'bill' ? rate : null,
  };
}
