/** Client days, planned and worked. What is about several of them is done to all or to none. (Rules: product, Retainer days.) */
import type { Done } from '#db/files/client-file.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { ClientDayRow } from '#shared/contract/retainer.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import { compareText } from '#shared/domain/dates.ts';
import { acceptWork, refuseBooking } from './booking.ts';
import type { ClientContext } from './context.ts';
import { addPurposes, copyPurposes, purposesOf } from './day-purposes.ts';
import { deleteDays, insertDay, oneOf, setDay } from './day-rows.ts';
import { daysInWords } from './days-in-words.ts';
import { found, given } from './find.ts';
import { adjustForLateDay } from './late-days.ts';
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

/** Plans the same on several dates. @throws Refusal as plan, for the first date that is refused */
export function planMany(ctx: ClientContext, input: Inputs[Part]['planMany']): Outputs[Part]['planMany'] {
  return ctx.write('days.planMany', () => {
    const { milliDays, note = '' } = input;
    const dates = [...new Set(input.dates)].sort(compareText);
    const retainer = readRetainer(ctx.db);
    const output = dates.map((onDate) => {
      refuseBooking(retainer, { on: onDate, milliDays, kind: 'planned' });
      const day = insertDay(ctx, { onDate, milliDays, note, kind: 'planned', overrideReason: null });
      retainer.days.push(day);
      return day;
    });
    const first = dates.at(0) ?? '';
    const when = output.length === 1 ? `on ${first}` : `each on ${output.length} dates from ${first}`;
    return { sentence: `Planned ${daysInWords(milliDays)} ${when}`, output };
  });
}

/**
 * Records a worked day. One that is entered for a closed period becomes an adjustment in the open period, naming the day.
 * @throws Refusal NO_AGREEMENT, NOT_INCREMENT, OVERAGE_REFUSED unless there is a reason to go beyond
 */
export function work(ctx: ClientContext, input: Inputs[Part]['work']): Outputs[Part]['work'] {
  return ctx.write<Outputs[Part]['work']>('days.work', () => {
    const { on, milliDays, note = '', purposes = [] } = input;
    const { late, overrideReason } = acceptWork(readRetainer(ctx.db), input, input.overrideReason);
    const fields = { onDate: on, milliDays, note, overrideReason };
    if (late) return adjustForLateDay(ctx, fields, late, purposes);
    const day = insertDay(ctx, { ...fields, kind: 'worked' });
    addPurposes(ctx, day.id, purposes);
    return { sentence: `Worked ${daysInWords(milliDays)} on ${on}`, output: { kind: 'day', day } };
  });
}

/**
 * Turns a planned day into a worked one, on its own date, with what it served.
 * @throws Refusal as work, CONFLICT when it is worked already
 */
export function confirm(ctx: ClientContext, input: Inputs[Part]['confirm']): Outputs[Part]['confirm'] {
  return ctx.write<Outputs[Part]['confirm']>('days.confirm', () => confirmOne(ctx, input));
}

/** Turns planned days into worked ones. @throws Refusal as confirm, for the first day that is refused */
export function confirmMany(
  ctx: ClientContext,
  input: Inputs[Part]['confirmMany'],
): Outputs[Part]['confirmMany'] {
  return ctx.write('days.confirmMany', () => {
    const { overrideReason } = input;
    const done = [...new Set(input.dayIds)].map((dayId) => confirmOne(ctx, { dayId, overrideReason }));
    const [first] = done;
    const sentence = first && done.length === 1 ? first.sentence : `Confirmed ${done.length} client days`;
    return { sentence, output: done.map(({ output }) => output) };
  });
}

/**
 * Turns worked days back into planned ones, with what they served. A reason to go beyond the agreement is kept for when
 * they are confirmed again.
 * @throws Refusal CONFLICT for a planned day, CLOSED_PERIOD, NOT_FOUND
 */
export function unconfirm(ctx: ClientContext, input: Inputs[Part]['unconfirm']): Outputs[Part]['unconfirm'] {
  return ctx.write('days.unconfirm', () => {
    const output = [...new Set(input.dayIds)].map((dayId) => {
      const { day, others } = oneOf(ctx, dayId);
      if (day.kind === 'planned')
        throw new Refusal('CONFLICT', `The day of ${day.onDate} is a planned one already.`, { dayId });
      refuseLocked(others, day.onDate, 'CLOSED_PERIOD', 'Make an adjustment');
      return setDay(ctx, { ...day, kind: 'planned' });
    });
    const first = output.at(0);
    const one = `Took back that ${daysInWords(first?.milliDays ?? 0)} on ${first?.onDate} were worked`;
    return {
      sentence: output.length === 1 ? one : `Took ${output.length} worked days back to planned`,
      output,
    };
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

/**
 * Divides a day. The first part is the day itself; the others are new days of the same kind that served the same.
 * @throws Refusal INVALID_INPUT where the parts do not add up, as plan for each part, CLOSED_PERIOD
 */
export function split(ctx: ClientContext, input: Inputs[Part]['split']): Outputs[Part]['split'] {
  return ctx.write('days.split', () => {
    const { day, others } = oneOf(ctx, input.dayId);
    if (day.kind === 'worked') refuseLocked(others, day.onDate, 'CLOSED_PERIOD', 'Make an adjustment');
    refuseOtherSum(day, input.parts);
    const output = input.parts.map(({ milliDays, onDate = day.onDate, note = day.note }, index) => {
      const override = day.overrideReason !== null || onDate === day.onDate;
      refuseBooking(others, { on: onDate, milliDays, kind: day.kind, override });
      const { kind, overrideReason } = day;
      const fields = { milliDays, onDate, note, kind, overrideReason };
      const part = index === 0 ? setDay(ctx, { ...day, ...fields }) : insertDay(ctx, fields);
      if (index > 0) copyPurposes(ctx, day.id, part.id);
      others.days.push(part);
      return part;
    });
    const amounts = output.map((part) => daysInWords(part.milliDays)).join(', ');
    return { sentence: `Split the client day of ${day.onDate} into ${amounts}`, output };
  });
}

/** Removes client days; those of a plan become its exceptions. @throws Refusal CLOSED_PERIOD for a worked day of a closed period, NOT_FOUND */
export function remove(ctx: ClientContext, input: Inputs[Part]['remove']): Outputs[Part]['remove'] {
  return ctx.write('days.remove', () => {
    const retainer = readRetainer(ctx.db);
    const rows = retainer.days.filter(({ id }) => input.dayIds.includes(id));
    const first = found(rows[0], 'client day', input.dayIds[0]);
    for (const { kind, onDate } of rows) {
      if (kind === 'worked') refuseLocked(retainer, onDate, 'CLOSED_PERIOD', 'Make an adjustment');
    }
    deleteDays(ctx, rows);
    const ids = rows.map(({ id }) => id);
    const one = `Removed ${daysInWords(first.milliDays)} ${first.kind} on ${first.onDate}`;
    return { sentence: rows.length === 1 ? one : `Removed ${rows.length} client days`, output: { ids } };
  });
}

function confirmOne(
  ctx: ClientContext,
  { dayId, overrideReason: reason, purposes = [] }: Omit<Inputs[Part]['confirm'], 'clientId'>,
): Done<Outputs[Part]['confirm']> {
  const { day, others } = oneOf(ctx, dayId);
  if (day.kind === 'worked')
    throw new Refusal('CONFLICT', `The day of ${day.onDate} is a worked one already.`);
  const booking = { on: day.onDate, milliDays: day.milliDays };
  const { late, overrideReason } = acceptWork(others, booking, reason ?? day.overrideReason ?? undefined);
  if (late) {
    const served = [...purposesOf(ctx, day.id), ...purposes];
    deleteDays(ctx, [day]);
    return adjustForLateDay(ctx, { ...day, overrideReason }, late, served);
  }
  const worked = setDay(ctx, { ...day, kind: 'worked', overrideReason });
  addPurposes(ctx, day.id, purposes);
  const sentence = `Confirmed ${daysInWords(day.milliDays)} worked on ${day.onDate}`;
  return { sentence, output: { kind: 'day', day: worked } };
}

function refuseOtherSum(day: ClientDayRow, parts: Inputs[Part]['split']['parts']): void {
  const sum = parts.reduce((total, { milliDays }) => total + milliDays, 0);
  if (sum === day.milliDays) return;
  const message = `The parts come to ${daysInWords(sum)}, but the day has ${daysInWords(day.milliDays)}. Make them add up, or change the day first.`;
  throw new Refusal('INVALID_INPUT', message, { milliDays: day.milliDays, partsMilliDays: sum });
}
