/** Client days, planned and worked. (Rules: product, Retainer days.) */
import { eq, inArray } from 'drizzle-orm';
import type { Done } from '#db/files/client-file.ts';
import { adjustments, clientDays } from '#db/schema/client/retainer.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { AdjustmentRow, ClientDayRow } from '#shared/contract/retainer.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import { acceptWork, type LateDay, refuseBooking } from './booking.ts';
import type { ClientContext } from './context.ts';
import { daysInWords } from './days-in-words.ts';
import { found, given } from './find.ts';
import { readRetainer } from './ledger-input.ts';
import { refuseLocked } from './retainer-guards.ts';

type Part = 'days';

/**
 * Plans a client day. A plan never changes the ledger, but what the agreement refuses cannot be promised either.
 * @throws Refusal NO_AGREEMENT, NOT_INCREMENT, CLOSED_PERIOD, OVERAGE_REFUSED
 */
export function plan(ctx: ClientContext, input: Inputs[Part]['plan']): Outputs[Part]['plan'] {
  return ctx.write('days.plan', () => {
    const { on, milliDays, note = '' } = input;
    refuseBooking(readRetainer(ctx.db), { on, milliDays, kind: 'planned' });
    const output = insertDay(ctx, { onDate: on, milliDays, note, kind: 'planned', overrideReason: null });
    return { sentence: `Planned ${daysInWords(milliDays)} on ${on}`, output };
  });
}

/**
 * Records a worked day. One that is entered for a closed period becomes an adjustment in the open period, naming the day.
 * @throws Refusal NO_AGREEMENT, NOT_INCREMENT, OVERAGE_REFUSED unless there is a reason to go beyond
 */
export function work(ctx: ClientContext, input: Inputs[Part]['work']): Outputs[Part]['work'] {
  return ctx.write<Outputs[Part]['work']>('days.work', () => {
    const { on, milliDays, note = '' } = input;
    const { late, overrideReason } = acceptWork(readRetainer(ctx.db), input, input.overrideReason);
    const fields = { onDate: on, milliDays, note, overrideReason };
    if (late) return adjustInstead(ctx, fields, late);
    const day = insertDay(ctx, { ...fields, kind: 'worked' });
    return { sentence: `Worked ${daysInWords(milliDays)} on ${on}`, output: { kind: 'day', day } };
  });
}

/** Turns a planned day into a worked one, on its own date. @throws Refusal as work, CONFLICT when it is worked already */
export function confirm(ctx: ClientContext, input: Inputs[Part]['confirm']): Outputs[Part]['confirm'] {
  return ctx.write<Outputs[Part]['confirm']>('days.confirm', () => {
    const { day, others } = oneOf(ctx, input.dayId);
    if (day.kind === 'worked')
      throw new Refusal('CONFLICT', `The day of ${day.onDate} is a worked one already.`);
    const booking = { on: day.onDate, milliDays: day.milliDays };
    const { late, overrideReason } = acceptWork(others, booking, input.overrideReason);
    if (late) {
      ctx.db.delete(clientDays).where(eq(clientDays.id, day.id)).run();
      return adjustInstead(ctx, { ...day, overrideReason }, late);
    }
    const worked = setDay(ctx, { ...day, kind: 'worked', overrideReason });
    const sentence = `Confirmed ${daysInWords(day.milliDays)} worked on ${day.onDate}`;
    return { sentence, output: { kind: 'day', day: worked } };
  });
}

/**
 * Changes the date, the amount or the note of a client day. Where more than the note changes it is booked anew; a reason
 * to go beyond the agreement that it was accepted with still holds, and less on the same date never goes beyond.
 * @throws Refusal as plan; CLOSED_PERIOD for a worked day of a closed period
 */
export function update(ctx: ClientContext, input: Inputs[Part]['update']): Outputs[Part]['update'] {
  return ctx.write('days.update', () => {
    const { day, others } = oneOf(ctx, input.dayId);
    const row = { ...day, ...given(input.change) };
    if (day.kind === 'worked') refuseLocked(others, day.onDate, 'CLOSED_PERIOD', 'Make an adjustment');
    const isMoved = row.onDate !== day.onDate;
    if (isMoved || row.milliDays !== day.milliDays) {
      const override = day.overrideReason !== null || (!isMoved && row.milliDays < day.milliDays);
      refuseBooking(others, { on: row.onDate, milliDays: row.milliDays, kind: day.kind, override });
    }
    const output = setDay(ctx, row);
    const amount = `${daysInWords(output.milliDays)} ${output.kind} on ${output.onDate}`;
    return { sentence: `Changed the client day of ${day.onDate}: ${amount}`, output };
  });
}

/** Removes client days. @throws Refusal CLOSED_PERIOD for a worked day of a closed period, NOT_FOUND */
export function remove(ctx: ClientContext, input: Inputs[Part]['remove']): Outputs[Part]['remove'] {
  return ctx.write('days.remove', () => {
    const retainer = readRetainer(ctx.db);
    const rows = retainer.days.filter(({ id }) => input.dayIds.includes(id));
    const first = found(rows[0], 'client day', input.dayIds[0]);
    for (const { kind, onDate } of rows) {
      if (kind === 'worked') refuseLocked(retainer, onDate, 'CLOSED_PERIOD', 'Make an adjustment');
    }
    const ids = rows.map(({ id }) => id);
    ctx.db.delete(clientDays).where(inArray(clientDays.id, ids)).run();
    const one = `Removed ${daysInWords(first.milliDays)} ${first.kind} on ${first.onDate}`;
    return { sentence: rows.length === 1 ? one : `Removed ${rows.length} client days`, output: { ids } };
  });
}

type DayFields = Pick<ClientDayRow, 'onDate' | 'milliDays' | 'note' | 'overrideReason'>;

function adjustInstead(ctx: ClientContext, day: DayFields, late: LateDay): Done<Outputs[Part]['work']> {
  const today = ctx.today();
  const reason = [
    `Client day of ${day.onDate}, entered after ${late.period} was closed`,
    ...(day.note ? [day.note] : []),
    ...(day.overrideReason ? [`beyond the agreement: ${day.overrideReason}`] : []),
  ].join('; ');
  const adjustment: AdjustmentRow = ctx.db
    .insert(adjustments)
    .values({
      id: ctx.newId(),
      onDate: late.openFrom <= today && today <= late.openTo ? today : late.openFrom,
      milliDays: -day.milliDays,
      reason,
      workedOn: day.onDate,
      createdAt: ctx.now(),
    })
    .returning()
    .get();
  const sentence = `Worked ${daysInWords(day.milliDays)} on ${day.onDate}: ${late.period} is closed, so they count in ${late.openPeriod}`;
  return { sentence, output: { kind: 'adjustment', adjustment } };
}

function insertDay(ctx: ClientContext, fields: DayFields & Pick<ClientDayRow, 'kind'>): ClientDayRow {
  const row = { ...fields, id: ctx.newId(), createdAt: ctx.now() };
  return ctx.db.insert(clientDays).values(row).returning().get();
}

function setDay(ctx: ClientContext, row: ClientDayRow): ClientDayRow {
  return ctx.db.update(clientDays).set(row).where(eq(clientDays.id, row.id)).returning().get();
}

/** A client day, and the retainer as it would be without it. */
function oneOf(ctx: ClientContext, dayId: string) {
  const retainer = readRetainer(ctx.db);
  const day = found(
    retainer.days.find(({ id }) => id === dayId),
    'client day',
    dayId,
  );
  return { day, others: { ...retainer, days: retainer.days.filter((other) => other !== day) } };
}
