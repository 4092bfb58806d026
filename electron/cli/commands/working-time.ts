/** `timeoff …`, `holidays` and `working-time`: when the executive works at all. */
import type { Command } from 'commander';
import { countryCode, regionCode } from '#shared/contract/working-time.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { checked, countOption, dateOption, parsed } from '../options.ts';
import type { Runner } from '../runner.ts';

const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

export function timeOffCommands(program: Command, runner: Runner): void {
  const timeOff = program.command('timeoff').description('Days on which the executive works for nobody');
  timeOff
    .command('add')
    .description('Adds days off')
    .addOption(dateOption('--from <date>', 'the first day off').makeOptionMandatory())
    .addOption(dateOption('--to <date>', 'the last one; the first unless given'))
    .option('--note <text>', 'why')
    .action(
      runner.inWorkspace(
        async ({ api }, { from, to = from, note }: { from: PlainDate; to?: PlainDate; note?: string }) =>
          timeOffRow(await api.timeOff.add({ startsOn: from, endsOn: to, note })),
      ),
    );
  timeOff
    .command('list')
    .description('Lists days off by date')
    .action(runner.inWorkspace(async ({ api }) => (await api.timeOff.list({})).map(timeOffRow)));
  timeOff
    .command('remove <id>')
    .description('Takes days off back')
    .action(runner.inWorkspace(({ api }, _, timeOffId) => api.timeOff.remove({ timeOffId })));
}

interface PlaceOptions {
  country?: string;
  region?: string;
}

export function workingTimeCommands(program: Command, runner: Runner): void {
  placeOptions(program.command('holidays'))
    .description('Lists the public holidays of a year; of the workspace’s own country unless one is named')
    .addOption(countOption('--year <year>', 'such as 2026', 2200, 1900).makeOptionMandatory())
    .action(
      runner.inWorkspace(async ({ api }, { country, region, year }: PlaceOptions & { year: number }) => {
        const { holidays } = await api.holidays.of({ year, country, region });
        return holidays;
      }),
    );
  placeOptions(program.command('working-time'))
    .description('Shows the working week and whose public holidays hold; sets what is given')
    .addOption(checked('--weekdays <days>', 'such as mon,tue,wed,thu', readWeekdays))
    .action(
      runner.inWorkspace(async ({ api }, options: PlaceOptions & { weekdays?: number[] }) => {
        const settings = await api.workspace.saveSettings({
          workingWeekdays: options.weekdays,
          holidayCountry: options.country,
          holidayRegion: options.region,
        });
        return {
          weekdays: settings.workingWeekdays.map((day) => weekdayNames[day - 1]),
          country: settings.holidayCountry,
          region: settings.holidayRegion,
        };
      }),
    );
}

function placeOptions(command: Command): Command {
  return command
    .addOption(
      checked('--country <code>', 'two letters such as US or GB', (text) => parsed(countryCode, text)),
    )
    .addOption(checked('--region <code>', 'a part of it, such as CA', (text) => parsed(regionCode, text)));
}

function readWeekdays(text: string): number[] {
  const days = text.split(',').map((name) => weekdayNames.indexOf(name.trim().toLowerCase()) + 1);
  if (days.includes(0))
    throw new Error(`is not a list of days such as ${weekdayNames.slice(0, 5).join(',')}`);
  return [...new Set(days)].sort();
}

function timeOffRow({
  id,
  startsOn,
  endsOn,
  note,
}: {
  id: string;
  startsOn: PlainDate;
  endsOn: PlainDate;
  note: string;
}) {
  return { id, startsOn, endsOn, note };
}
