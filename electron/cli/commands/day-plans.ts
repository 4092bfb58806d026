/** `day plan`, `day split` and the plans by rule behind planned days. */
import type { Command, Option } from 'commander';
import { rrule, type WholeDayPlan } from '#shared/contract/days.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { datesIn, overlapOf, type PlainDate } from '#shared/domain/dates.ts';
import { type MilliDays, toDays } from '#shared/domain/quantities.ts';
import { bookedDaysOption, checked, dateOption, datesOption, parsed, readDays } from '../options.ts';
import { type AtClient, onClient, type Runner } from '../runner.ts';
import { dayRow } from './day-options.ts';

interface PlanOptions {
  on?: PlainDate[];
  days: MilliDays;
  note?: string;
  rrule?: string;
  from?: PlainDate;
  to?: PlainDate;
  except?: PlainDate[];
  skipOff?: boolean;
}

export function dayPlanCommands(day: Command, runner: Runner): void {
  onClient(day.command('plan'))
    .description('Plans client days: on one or more dates, or by a rule from a date to a date')
    .addOption(datesOption('--on <dates>', 'the day, or several with commas between them'))
    .addOption(bookedDaysOption('--days <days>', 'how much of each, such as 0.5').default(1000, '1'))
    .option('--note <text>', 'what they are for')
    .addOption(ruleOption('when it comes back, such as FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'))
    .addOption(dateOption('--from <date>', 'the first day of the rule'))
    .addOption(dateOption('--to <date>', 'its last day'))
    .addOption(datesOption('--except <dates>', 'dates of the rule on which nothing is planned'))
    .option('--skip-off', 'plans nothing on public holidays and days off either')
    .action(runner.inClient((at, options: PlanOptions) => plan(at, options)));
  onClient(day.command('plans'))
    .description('Lists what is planned by a rule')
    .action(
      runner.inClient(async ({ api, clientId }) => (await api.dayPlans.list({ clientId })).map(planRow)),
    );
  onClient(day.command('unplan <plan>'))
    .description('Removes what is planned by a rule, all of it or from a date on; worked days stay')
    .addOption(dateOption('--from <date>', 'the first day that goes'))
    .action(
      runner.inClient(({ api, clientId }, { from }: { from?: PlainDate }, planId) =>
        api.dayPlans.remove({ clientId, planId, fromOn: from }),
      ),
    );
  onClient(day.command('replan <plan>'))
    .description('Changes what is planned by a rule, from a date on')
    .addOption(dateOption('--from <date>', 'the first day that changes; the first of the plan unless given'))
    .addOption(ruleOption('the rule from then on'))
    .addOption(dateOption('--to <date>', 'its last day'))
    .addOption(bookedDaysOption('--days <days>', 'how much of each'))
    .option('--note <text>', 'what they are for')
    .action(runner.inClient((at, options: ReplanOptions, planId) => replan(at, options, planId)));
  onClient(day.command('split <id>'))
    .description('Divides a client day into parts that add up to it')
    .addOption(checked('--parts <parts>', 'such as 0.5,0.5@2026-03-12', readParts).makeOptionMandatory())
    .action(
      runner.inClient(async ({ api, clientId }, { parts }: { parts: Part[] }, dayId) =>
        (await api.days.split({ clientId, dayId, parts })).map(dayRow),
      ),
    );
}

function ruleOption(description: string): Option {
  return checked('--rrule <rule>', description, (text) => parsed(rrule, text));
}

interface Part {
  milliDays: MilliDays;
  onDate?: string;
}

function readParts(text: string): Part[] {
  return text.split(',').map((part) => {
    const [days = '', onDate] = part.trim().split('@');
    return { milliDays: readDays(days), ...(onDate === undefined ? {} : { onDate }) };
  });
}

async function plan(
  at: AtClient,
  { on, days, note, rrule: rule, from, to, except = [], skipOff }: PlanOptions,
) {
  const { api, clientId } = at;
  const fields = { clientId, milliDays: days, note };
  if (on !== undefined && rule === undefined) {
    const [first = ''] = on;
    if (on.length === 1) return dayRow(await api.days.plan({ ...fields, on: first }));
    return (await api.days.planMany({ ...fields, dates: on })).map(dayRow);
  }
  if (on !== undefined || rule === undefined || from === undefined || to === undefined) {
    const message = 'Plan either dates with --on, or a rule with --rrule, --from and --to.';
    throw new Refusal('INVALID_INPUT', message, { needed: ['--on', '--rrule', '--from', '--to'] });
  }
  const range = { startsOn: from, endsOn: to };
  const off = skipOff ? await daysOff(at, range) : [];
  const planned = await api.dayPlans.add({ ...fields, ...range, rrule: rule, except: [...except, ...off] });
  return planAnswer(planned);
}

/** Public holidays and days off, of a range. */
async function daysOff({ api }: AtClient, range: { startsOn: PlainDate; endsOn: PlainDate }) {
  const { holidays, timeOff } = await api.capacity.calendar(range);
  const off = timeOff.flatMap((each) => {
    const within = overlapOf(each, range);
    return within ? datesIn(within) : [];
  });
  return [...new Set([...holidays.map(({ date }) => date), ...off])];
}

interface ReplanOptions {
  from?: PlainDate;
  rrule?: string;
  to?: PlainDate;
  days?: MilliDays;
  note?: string;
}

async function replan(
  { api, clientId }: AtClient,
  { from, rrule: rule, to, days, note }: ReplanOptions,
  planId: string,
) {
  const change = { rrule: rule, endsOn: to, milliDays: days, note };
  return planAnswer(await api.dayPlans.change({ clientId, planId, fromOn: from, change }));
}

function planAnswer({ plan: row, days }: { plan: WholeDayPlan; days: Parameters<typeof dayRow>[0][] }) {
  return { ...planRow(row), planned: days.map(dayRow) };
}

function planRow({ milliDays, createdAt: _, ...row }: WholeDayPlan) {
  return { ...row, days: toDays(milliDays) };
}
