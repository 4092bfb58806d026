/** Capacity over all clients, from the workspace's index alone. (Rules: shared/domain/capacity.ts.) */
import { readMonthLoads } from '#db/queries/month-loads.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import { capacityOf, monthsFrom, whatIf as withNewcomer } from '#shared/domain/capacity.ts';
import { firstDayOf, isPlainMonth, lastDayOf, monthOf, type PlainMonth } from '#shared/domain/dates.ts';
import type { WorkspaceContext } from './context.ts';
import { refuseEndBeforeStart, refuseLongRange } from './refuse.ts';
import { readCalendar, workingCalendar } from './working-calendar.ts';

type Part = 'capacity';

const usualMonths = 3;

/** What each date of a range is to the executive. @throws Refusal INVALID_INPUT beyond three years */
export function calendar(
  ctx: WorkspaceContext,
  input: Inputs[Part]['calendar'],
): Promise<Outputs[Part]['calendar']> {
  refuseLongRange(input);
  return readCalendar(ctx, input);
}

/** Working days of each month against what is promised, planned and worked. @throws Refusal INVALID_INPUT past 9999 */
export async function months(
  ctx: WorkspaceContext,
  input: Inputs[Part]['months'],
): Promise<Outputs[Part]['months']> {
  const { from = monthOf(ctx.today()), months: count = usualMonths } = input;
  const { rows, loads, isStale } = await capacityFrom(ctx, from, count);
  const clients = loads.filter(({ promised, planned, worked }) => promised + planned + worked > 0);
  return { months: rows, clients, isStale };
}

/** The same with a newcomer's days counted; nothing is stored. @throws Refusal INVALID_INPUT */
export async function whatIf(
  ctx: WorkspaceContext,
  input: Inputs[Part]['whatIf'],
): Promise<Outputs[Part]['whatIf']> {
  const { milliDaysPerMonth, startsOn, endsOn = null, months: count = usualMonths } = input;
  refuseEndBeforeStart({ startsOn, endsOn });
  const { rows, isStale } = await capacityFrom(ctx, monthOf(startsOn), count);
  return { months: withNewcomer(rows, { milliDaysPerMonth, startsOn, endsOn }), isStale };
}

async function capacityFrom(ctx: WorkspaceContext, from: PlainMonth, count: number) {
  const names = monthsFrom(from, count);
  refuseBeyondCalendar(names);
  const range = { startsOn: firstDayOf(from), endsOn: lastDayOf(names.at(-1) ?? from) };
  const working = await workingCalendar(ctx, range);
  ctx.settleIndex();
  const { loads, isStale } = readMonthLoads(ctx.db, names);
  return { rows: capacityOf(names, working, loads), loads, isStale };
}

// The calendar ends with the year 9999.
function refuseBeyondCalendar(names: readonly PlainMonth[]): void {
  const beyond = names.find((name) => !isPlainMonth(name));
  if (beyond === undefined) return;
  const message = `There is no month ${beyond}: the calendar ends with 9999-12. Ask for fewer months, or earlier ones.`;
  throw new Refusal('INVALID_INPUT', message, { month: beyond });
}
