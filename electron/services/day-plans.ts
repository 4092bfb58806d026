/** Client days planned by a rule, such as every other Tuesday. (Rules: shared/domain/day-plans.ts.) */
import { asc, eq, inArray } from 'drizzle-orm';
import { clientDays, dayPlanExceptions, dayPlans } from '#db/schema/client/retainer.ts';
import type { WholeDayPlan } from '#shared/contract/days.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { ClientDayRow } from '#shared/contract/retainer.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import { addDays, compareText, type PlainDate } from '#shared/domain/dates.ts';
import { boundedPlan, planChanges, planDates, standingExceptions } from '#shared/domain/day-plans.ts';
import { refuseBooking } from './booking.ts';
import type { ClientContext } from './context.ts';
import { addException, insertDay, setDay } from './day-rows.ts';
import { daysInWords } from './days-in-words.ts';
import { found, given } from './find.ts';
import { readRetainer } from './ledger-input.ts';
import { refuseLongRange } from './refuse.ts';

type Part = 'dayPlans';
type Retainer = ReturnType<typeof readRetainer>;

const mostDates = 400;

/** Every plan with its exceptions, by its first day. */
export function list(ctx: ClientContext): Outputs[Part]['list'] {
  const exceptions = Map.groupBy(
    ctx.db.select().from(dayPlanExceptions).orderBy(asc(dayPlanExceptions.ruleOn)).all(),
    ({ planId }) => planId,
  );
  const plans = ctx.db.select().from(dayPlans).orderBy(asc(dayPlans.startsOn), asc(dayPlans.id)).all();
  return plans.map((plan) => ({
    ...plan,
    exceptions: (exceptions.get(plan.id) ?? []).map(({ ruleOn }) => ruleOn),
  }));
}

/**
 * Plans a day on every date of a rule between two dates, but for the exceptions.
 * @throws Refusal INVALID_INPUT for a rule without a date there or with too many, as plan for the first date refused
 */
export function add(ctx: ClientContext, input: Inputs[Part]['add']): Outputs[Part]['add'] {
  return ctx.write('dayPlans.add', () => {
    const { milliDays, note = '', except = [] } = input;
    refuseLongRange(input);
    const { startsOn, endsOn, rrule, exceptions } = boundedPlan({ ...input, exceptions: except });
    const plan = { id: ctx.newId(), rrule, startsOn, endsOn, milliDays, note, createdAt: ctx.now() };
    refuseUnusable({ ...plan, exceptions: [...exceptions] });
    ctx.db.insert(dayPlans).values(plan).run();
    for (const ruleOn of standingExceptions({ ...plan, exceptions }))
      addException(ctx, { planId: plan.id, ruleOn });
    const output = follow(ctx, plan.id, startsOn, {});
    const amount = `${daysInWords(milliDays)} on ${output.days.length} dates`;
    return { sentence: `Planned ${amount} from ${startsOn} to ${endsOn}`, output };
  });
}

/**
 * Changes a plan from a date on. A new rule begins on that date; days that were moved by hand count as their date of the
 * rule, and days changed by hand keep their amount and note unless a new one is given.
 * @throws Refusal as add, NOT_FOUND
 */
export function change(ctx: ClientContext, input: Inputs[Part]['change']): Outputs[Part]['change'] {
  return ctx.write('dayPlans.change', () => {
    const before = one(ctx, input.planId);
    const changed = given(input.change);
    const fromOn = input.fromOn ?? before.startsOn;
    const startsOn = changed.rrule === undefined ? before.startsOn : fromOn;
    const bounded = boundedPlan({ ...before, ...changed, startsOn });
    const row = { ...before, ...changed, startsOn, rrule: bounded.rrule, endsOn: bounded.endsOn };
    refuseLongRange(row);
    refuseUnusable(row);
    const { exceptions: _, ...fields } = row;
    ctx.db.update(dayPlans).set(fields).where(eq(dayPlans.id, row.id)).run();
    const output = follow(ctx, row.id, fromOn, changed);
    return { sentence: `Changed what is planned from ${fromOn} to ${row.endsOn}`, output };
  });
}

/** Removes what is planned from a date on; a plan of which nothing is left goes with it. @throws Refusal NOT_FOUND */
export function remove(ctx: ClientContext, input: Inputs[Part]['remove']): Outputs[Part]['remove'] {
  return ctx.write('dayPlans.remove', () => {
    const plan = one(ctx, input.planId);
    const fromOn = input.fromOn ?? plan.startsOn;
    const days = daysOf(readRetainer(ctx.db), plan.id);
    const gone = days.filter(({ kind, ruleOn }) => kind === 'planned' && (ruleOn ?? '') >= fromOn);
    const ids = gone.map(({ id }) => id);
    ctx.db.delete(clientDays).where(inArray(clientDays.id, ids)).run();
    if (fromOn > plan.startsOn) {
      const endsOn = addDays(fromOn, -1);
      ctx.db.update(dayPlans).set({ endsOn }).where(eq(dayPlans.id, plan.id)).run();
    } else {
      ctx.db
        .update(clientDays)
        .set({ planId: null, ruleOn: null })
        .where(eq(clientDays.planId, plan.id))
        .run();
      ctx.db.delete(dayPlans).where(eq(dayPlans.id, plan.id)).run();
    }
    return {
      sentence: `Removed what was planned by a rule from ${fromOn} on: ${ids.length} days`,
      output: { ids },
    };
  });
}

/** Brings the days of a plan in line with it from a date on; kept ones take what changed. */
function follow(
  ctx: ClientContext,
  planId: string,
  fromOn: PlainDate,
  changed: { milliDays?: number; note?: string },
): Outputs[Part]['change'] {
  const plan = one(ctx, planId);
  const retainer = readRetainer(ctx.db);
  const own = daysOf(retainer, planId);
  const { missing, kept, gone } = planChanges(plan, own.map(toPlanned), fromOn);
  if (gone.length > 0)
    ctx.db
      .delete(clientDays)
      .where(inArray(clientDays.id, [...gone]))
      .run();
  const { milliDays, note } = given(changed);
  const touched = own.filter(({ id }) => kept.includes(id) && milliDays !== undefined);
  const left = retainer.days.filter((day) => !gone.includes(day.id) && !touched.includes(day));
  const others: Retainer = { ...retainer, days: left };
  for (const day of own.filter(({ id }) => kept.includes(id))) {
    const row = { ...day, milliDays: milliDays ?? day.milliDays, note: note ?? day.note };
    if (milliDays !== undefined) book(others, row);
    setDay(ctx, row);
  }
  for (const ruleOn of missing) {
    const fields = { onDate: ruleOn, milliDays: plan.milliDays, note: plan.note, planId, ruleOn };
    book(others, insertDay(ctx, { ...fields, kind: 'planned', overrideReason: null }));
  }
  return { plan, days: daysOf(readRetainer(ctx.db), planId) };
}

// Each day is held against those before it; the transaction takes all of them back when one is refused.
function book(others: Retainer, day: ClientDayRow): void {
  const override = day.overrideReason !== null;
  refuseBooking(others, { on: day.onDate, milliDays: day.milliDays, kind: 'planned', override });
  others.days.push(day);
}

function one(ctx: ClientContext, planId: string): WholeDayPlan {
  return found(
    list(ctx).find(({ id }) => id === planId),
    'plan of days',
    planId,
  );
}

function daysOf({ days }: Retainer, planId: string): ClientDayRow[] {
  return days.filter((day) => day.planId === planId).sort((a, b) => compareText(a.onDate, b.onDate));
}

function toPlanned({ id, ruleOn, onDate, kind }: ClientDayRow) {
  return { id, ruleOn: ruleOn ?? onDate, isWorked: kind === 'worked' };
}

function refuseUnusable(plan: WholeDayPlan): void {
  const { startsOn, endsOn, rrule } = plan;
  const { length } = planDates(plan);
  if (length > 0 && length <= mostDates) return;
  const problem = length === 0 ? 'gives no date' : `gives ${length} dates, more than ${mostDates},`;
  const message = `The rule ${problem} from ${startsOn} to ${endsOn}. Choose another rule or other dates.`;
  throw new Refusal('INVALID_INPUT', message, { rrule, startsOn, endsOn, dates: length });
}
