/** What a story says about its days: worked ones with what they served, expenses, closed months and issued statements. */
import { inArray } from 'drizzle-orm';
import { initiatives } from '#db/schema/client/strategy.ts';
import { addDays, addMonths, firstDayOf, monthOf, type PlainDate } from '#shared/domain/dates.ts';
import * as clients from '../clients.ts';
import type { ClientContext } from '../context.ts';
import * as dayPurposes from '../day-purposes.ts';
import * as days from '../days.ts';
import * as expenses from '../expenses.ts';
import * as retainer from '../retainer.ts';
import * as statements from '../statements.ts';
import { beginningOf, idOf, type SampleEvent, workday } from './sample-event.ts';
import type { ClientStory } from './story.ts';

export function accountingEvents(story: ClientStory, asOf: PlainDate): SampleEvent[] {
  return [
    ...taxEvents(story, asOf),
    ...story.worked.map((worked) => workedEvent(worked, asOf)),
    ...(story.expenses ?? []).map((expense) => expenseEvent(expense, asOf)),
    ...closings(story, asOf),
  ];
}

function taxEvents({ tax, agreements }: ClientStory, asOf: PlainDate): SampleEvent[] {
  if (tax === undefined) return [];
  const change = { taxMilliPercent: tax * 1000 };
  const run = (ctx: ClientContext) => void clients.update(ctx, { ...idOf(ctx), change });
  return [{ on: workday(asOf, beginningOf({ agreements })), run }];
}

function workedEvent(
  [offset, amount, note, ...served]: ClientStory['worked'][number],
  asOf: PlainDate,
): SampleEvent {
  const on = workday(asOf, offset);
  const run = (ctx: ClientContext) => {
    const booked = days.work(ctx, { ...idOf(ctx), on, milliDays: amount * 1000, note });
    if (booked.kind !== 'day' || served.length === 0) return;
    const purposes = initiativesCalled(ctx, served).map((id) => ({ kind: 'initiative' as const, id }));
    dayPurposes.set(ctx, { ...idOf(ctx), dayId: booked.day.id, purposes });
  };
  return { on, run };
}

// An initiative that was recorded only later was not there to be named on the day.
function initiativesCalled(ctx: ClientContext, titles: readonly string[]): string[] {
  const rows = ctx.db.select().from(initiatives).where(inArray(initiatives.title, titles)).all();
  return rows.map(({ id }) => id);
}

function expenseEvent(
  [offset, amount, description, payer]: NonNullable<ClientStory['expenses']>[number],
  asOf: PlainDate,
): SampleEvent {
  const onDate = workday(asOf, offset);
  const expense = {
    onDate,
    description,
    amountMinor: Math.round(amount * 100),
    isBillable: payer === 'billable',
  };
  return { on: onDate, run: (ctx) => void expenses.add(ctx, { ...idOf(ctx), ...expense }) };
}

/** Each month is closed on the fifth of the next one, the last of them with a statement. */
function closings(story: ClientStory, asOf: PlainDate): SampleEvent[] {
  const first = firstDayOf(monthOf(addDays(asOf, beginningOf(story))));
  const { closedMonths, issuedMonths = 0 } = story;
  return Array.from({ length: closedMonths }, (_, index) => {
    const period = monthOf(addMonths(first, index));
    const isIssued = index >= closedMonths - issuedMonths;
    const run = async (ctx: ClientContext) => {
      if (!isIssued) retainer.closePeriod(ctx, { ...idOf(ctx), period });
      else for await (const _step of statements.issue(ctx, { ...idOf(ctx), period }));
    };
    return { on: addDays(addMonths(first, index + 1), 4), run };
  });
}
