/** What a story says about its days: worked ones with what they served, expenses, closed months and issued statements. */
import { addDays, addMonths, firstDayOf, monthOf, type PlainDate } from '#shared/domain/dates.ts';
import type { Purpose } from '#shared/domain/value-statement.ts';
import * as clients from '../clients.ts';
import type { ClientContext } from '../context.ts';
import * as dayPurposes from '../day-purposes.ts';
import * as days from '../days.ts';
import * as expenses from '../expenses.ts';
import { readTitles } from '../purpose-titles.ts';
import * as retainer from '../retainer.ts';
import * as statements from '../statements.ts';
import { beginningOf, idOf, type SampleEvent, workday } from './sample-event.ts';
import type { ClientStory } from './story.ts';

export function accountingEvents(story: ClientStory, asOf: PlainDate): SampleEvent[] {
  return [
    ...taxEvents(story, asOf),
    ...story.worked.map((worked) => workedEvent(worked, asOf)),
    ...(story.late ?? []).map((late) => lateEvent(late, asOf)),
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
    const purposes = purposesOf(ctx, served, on);
    if (booked.kind !== 'day' || purposes.length === 0) return;
    dayPurposes.set(ctx, { ...idOf(ctx), dayId: booked.day.id, purposes });
  };
  return { on, run };
}

// What was recorded only later was not there to be named on the day; a session names itself on a day that names nothing else.
function purposesOf({ db }: ClientContext, titles: readonly string[], date: PlainDate): Purpose[] {
  const known = [...readTitles(db).values()];
  const served = known.filter(({ kind, title, on }) =>
    kind === 'session' ? titles.length === 0 && on === date : titles.includes(title),
  );
  return served.map(({ kind, id }) => ({ kind, id }));
}

function lateEvent(
  [offset, amount, note, told]: NonNullable<ClientStory['late']>[number],
  asOf: PlainDate,
): SampleEvent {
  const day = { on: workday(asOf, offset), milliDays: amount * 1000, note };
  return { on: workday(asOf, told), run: (ctx) => void days.work(ctx, { ...idOf(ctx), ...day }) };
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
