/** Retainer terms, pauses, adjustments and the closing of periods. (Rules: product, Retainer days.) */
import { eq } from 'drizzle-orm';
import { adjustments, agreements, pauses, periodClosings } from '#db/schema/client/retainer.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import { overlapOf } from '#shared/domain/dates.ts';
import type { ClientContext } from './context.ts';
import { daysInWords } from './days-in-words.ts';
import { found } from './find.ts';
import { readRetainer } from './ledger-input.ts';
import { ledgerPeriod } from './ledger-period.ts';
import { explainedPeriod } from './period-lines.ts';
import { refuseEndBeforeStart } from './refuse.ts';
import { lockedDate, refuseLocked, refuseNewAgreements, soundTerms } from './retainer-guards.ts';

type Part = 'retainer';

/** Everything the ledger is computed from, oldest first. */
export function get(ctx: ClientContext): Outputs[Part]['get'] {
  return readRetainer(ctx.db);
}

/**
 * Sets the terms from a date; terms that start on the same date are replaced. A cap without rollover "up to" and a rate
 * without billed overage say nothing and are not kept.
 * @throws Refusal INVALID_INPUT, TERMS_IN_CLOSED_PERIOD, NO_AGREEMENT when a worked day would be left without terms
 */
export function setTerms(ctx: ClientContext, input: Inputs[Part]['setTerms']): Outputs[Part]['setTerms'] {
  return ctx.write('retainer.setTerms', () => {
    const { clientId: _, noticeDays = null, ...given } = input;
    const terms = soundTerms({ ...given, noticeDays });
    const before = readRetainer(ctx.db);
    const replaced = before.agreements.find(({ startsOn }) => startsOn === terms.startsOn);
    const row = {
      ...terms,
      id: replaced?.id ?? ctx.newId(),
      createdAt: replaced?.createdAt ?? ctx.now(),
    };
    refuseNewAgreements(before, [...before.agreements.filter((other) => other !== replaced), row]);
    const output = ctx.db
      .insert(agreements)
      .values(row)
      .onConflictDoUpdate({ target: agreements.id, set: row })
      .returning()
      .get();
    const amount = `${daysInWords(output.milliDaysPerPeriod)} per ${output.periodLength}`;
    return { sentence: `Set the terms from ${output.startsOn}: ${amount}`, output };
  });
}

/** Removes terms; those before them hold on in their place. @throws Refusal as setTerms */
export function removeTerms(
  ctx: ClientContext,
  input: Inputs[Part]['removeTerms'],
): Outputs[Part]['removeTerms'] {
  return ctx.write('retainer.removeTerms', () => {
    const before = readRetainer(ctx.db);
    const gone = found(
      before.agreements.find(({ id }) => id === input.agreementId),
      'agreement',
      input.agreementId,
    );
    refuseNewAgreements(
      before,
      before.agreements.filter((other) => other !== gone),
    );
    ctx.db.delete(agreements).where(eq(agreements.id, gone.id)).run();
    return { sentence: `Removed the terms from ${gone.startsOn}`, output: { ids: [gone.id] } };
  });
}

/** Pauses the grant from a day to a day, both included. @throws Refusal INVALID_INPUT, TERMS_IN_CLOSED_PERIOD */
export function addPause(ctx: ClientContext, input: Inputs[Part]['addPause']): Outputs[Part]['addPause'] {
  return ctx.write('retainer.addPause', () => {
    const { startsOn, endsOn, note = '' } = input;
    refuseEndBeforeStart(input);
    const retainer = readRetainer(ctx.db);
    const other = retainer.pauses.find((pause) => overlapOf(pause, input));
    if (other) {
      const message = `There is a pause from ${other.startsOn} to ${other.endsOn} already. Choose dates outside it, or remove it first.`;
      throw new Refusal('INVALID_INPUT', message, { startsOn: other.startsOn, endsOn: other.endsOn });
    }
    refuseLocked(retainer, startsOn, 'TERMS_IN_CLOSED_PERIOD', 'Start the pause');
    const row = { id: ctx.newId(), startsOn, endsOn, note, createdAt: ctx.now() };
    const output = ctx.db.insert(pauses).values(row).returning().get();
    return { sentence: `Paused the agreement from ${startsOn} to ${endsOn}`, output };
  });
}

/** Removes a pause. @throws Refusal TERMS_IN_CLOSED_PERIOD */
export function removePause(
  ctx: ClientContext,
  input: Inputs[Part]['removePause'],
): Outputs[Part]['removePause'] {
  return ctx.write('retainer.removePause', () => {
    const retainer = readRetainer(ctx.db);
    const gone = found(
      retainer.pauses.find(({ id }) => id === input.pauseId),
      'pause',
      input.pauseId,
    );
    refuseLocked(retainer, gone.startsOn, 'TERMS_IN_CLOSED_PERIOD', 'Correct it with an adjustment');
    ctx.db.delete(pauses).where(eq(pauses.id, gone.id)).run();
    return {
      sentence: `Removed the pause from ${gone.startsOn} to ${gone.endsOn}`,
      output: { ids: [gone.id] },
    };
  });
}

/**
 * Adds days to a period's grant, or takes some as work does, with the reason. An adjustment may lie outside the terms,
 * as an opening balance does, but a client without any terms has no ledger for it.
 * @throws Refusal INVALID_INPUT for nothing, NO_AGREEMENT, CLOSED_PERIOD
 */
export function adjust(ctx: ClientContext, input: Inputs[Part]['adjust']): Outputs[Part]['adjust'] {
  return ctx.write('retainer.adjust', () => {
    const { on, milliDays, reason } = input;
    if (milliDays === 0)
      throw new Refusal('INVALID_INPUT', 'An adjustment of no days changes nothing. Give a plus or a minus.');
    const retainer = readRetainer(ctx.db);
    if (retainer.agreements.length === 0) {
      throw new Refusal('NO_AGREEMENT', 'This client has no agreement yet. Set the terms first.', { on });
    }
    refuseLocked(retainer, on, 'CLOSED_PERIOD', 'Date the adjustment');
    const row = { id: ctx.newId(), onDate: on, milliDays, reason, workedOn: null, createdAt: ctx.now() };
    const output = ctx.db.insert(adjustments).values(row).returning().get();
    const sign = milliDays > 0 ? '+' : '';
    return { sentence: `Adjusted ${on} by ${sign}${daysInWords(milliDays)}: ${reason}`, output };
  });
}

/** Removes an adjustment. @throws Refusal CLOSED_PERIOD */
export function removeAdjustment(
  ctx: ClientContext,
  input: Inputs[Part]['removeAdjustment'],
): Outputs[Part]['removeAdjustment'] {
  return ctx.write('retainer.removeAdjustment', () => {
    const retainer = readRetainer(ctx.db);
    const gone = found(
      retainer.adjustments.find(({ id }) => id === input.adjustmentId),
      'adjustment',
      input.adjustmentId,
    );
    refuseLocked(retainer, gone.onDate, 'CLOSED_PERIOD', 'Make the opposite adjustment');
    ctx.db.delete(adjustments).where(eq(adjustments.id, gone.id)).run();
    return {
      sentence: `Removed the adjustment of ${gone.onDate}: ${gone.reason}`,
      output: { ids: [gone.id] },
    };
  });
}

/**
 * Closes a period, which locks it and every period before it, and keeps what it closed with. Any open period can be
 * closed, also one under way: a statement may go out with its last client day, and no rule reads the clock. A day that
 * is entered later for it becomes an adjustment.
 * @throws Refusal NO_AGREEMENT, INVALID_INPUT for a period that the agreement does not have, CLOSED_PERIOD
 */
export function closePeriod(
  ctx: ClientContext,
  input: Inputs[Part]['closePeriod'],
): Outputs[Part]['closePeriod'] {
  return ctx.write('retainer.closePeriod', () => {
    const retainer = readRetainer(ctx.db);
    const row = ledgerPeriod(retainer, input.period);
    const locked = lockedDate(retainer);
    if (locked !== null && row.endsOn <= locked) {
      const message = `${row.period} is closed already: everything to ${locked} is. Close a later period; what is late for this one can still be entered as work.`;
      throw new Refusal('CLOSED_PERIOD', message, { period: row.period, lockedThrough: locked });
    }
    const { period, startsOn, endsOn, closing } = row;
    const closed = {
      id: ctx.newId(),
      period,
      startsOn,
      endsOn,
      closingMilliDays: closing,
      createdAt: ctx.now(),
    };
    const output = ctx.db.insert(periodClosings).values(closed).returning().get();
    return { sentence: `Closed ${period} with ${daysInWords(closing)} carried`, output };
  });
}

/** Every line behind the numbers of a period, and what its planned days would draw. @throws Refusal as closePeriod */
export function lines(ctx: ClientContext, input: Inputs[Part]['lines']): Outputs[Part]['lines'] {
  const retainer = readRetainer(ctx.db);
  return explainedPeriod(retainer, ledgerPeriod(retainer, input.period));
}
