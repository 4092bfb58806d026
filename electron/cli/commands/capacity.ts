/** `capacity`, `whatif` and `warnings`: what all agreements together ask of the executive's time. */
import type { Command } from 'commander';
import type { RetainerWarningRow } from '#shared/contract/capacity.ts';
import type { Outputs } from '#shared/contract/types.ts';
import type { PlainDate, PlainMonth } from '#shared/domain/dates.ts';
import { type MilliDays, toDays } from '#shared/domain/quantities.ts';
import { bookedDaysOption, countOption, dateOption, monthOption } from '../options.ts';
import { clientCalled, type Runner } from '../runner.ts';

interface WhatIfOptions {
  days: MilliDays;
  from: PlainDate;
  to?: PlainDate;
  months?: number;
}

export function capacityCommands(program: Command, runner: Runner): void {
  program
    .command('capacity')
    .description('Shows the working days of each month against what is promised, planned and worked')
    .addOption(monthOption('--from <month>', 'the first month; the current one unless given'))
    .addOption(countOption('--months <count>', 'how many months; three unless given', 36, 1))
    .action(
      runner.inWorkspace(async ({ api }, options: { from?: PlainMonth; months?: number }) => {
        const { months, isStale } = await api.capacity.months(options);
        tellStale(runner, isStale);
        return months.map(monthRow);
      }),
    );
  program
    .command('whatif')
    .description('Counts a client who might come; stores nothing')
    .addOption(bookedDaysOption('--days <days>', 'its days a month').makeOptionMandatory())
    .addOption(dateOption('--from <date>', 'its first day').makeOptionMandatory())
    .addOption(dateOption('--to <date>', 'its last day; no end unless given'))
    .addOption(countOption('--months <count>', 'how many months to show; three unless given', 36, 1))
    .action(
      runner.inWorkspace(async ({ api }, { days, from, to, months: count }: WhatIfOptions) => {
        const newcomer = { milliDaysPerMonth: days, startsOn: from, endsOn: to, months: count };
        const { months, isStale } = await api.capacity.whatIf(newcomer);
        tellStale(runner, isStale);
        return months.map(({ over, ...month }) => ({ ...monthRow(month), over }));
      }),
    );
}

export function warningsCommand(program: Command, runner: Runner): void {
  program
    .command('warnings')
    .description('Tells what the retainers warn of')
    .option('--client <slug>', 'only those of a client')
    .addOption(dateOption('--as-of <date>', 'the day it is looked at; today unless given'))
    .action(
      runner.inWorkspace(async ({ api }, { client, asOf }: { client?: string; asOf?: PlainDate }) => {
        if (client !== undefined) await clientCalled(api, client);
        const { clients, isStale } = await api.warnings.list({ asOf });
        tellStale(runner, isStale);
        return clients
          .filter(({ slug }) => client === undefined || slug === client)
          .flatMap(({ slug, warnings }) => warnings.map((warning) => warningRow(slug, warning)));
      }),
    );
}

// Beside the answer, which stays one document.
function tellStale(runner: Runner, isStale: boolean): void {
  if (!isStale) return;
  runner.io.err('The file of a client could not be read, so its figures may be behind. Open it to see why.');
}

function monthRow({ planned, promised, worked, free, ...month }: Outputs['capacity']['months']['months'][0]) {
  return {
    ...{ month: month.month, workingDays: month.workingDays },
    ...{ holidays: month.holidays, timeOff: month.timeOff },
    ...{ promised: toDays(promised), planned: toDays(planned), worked: toDays(worked), free: toDays(free) },
  };
}

function warningRow(client: string, { code, sentence, ...facts }: RetainerWarningRow) {
  return {
    ...{ client, code, sentence },
    period: 'period' in facts ? facts.period : null,
    days: 'milliDays' in facts ? toDays(facts.milliDays) : null,
    on: 'on' in facts ? facts.on : null,
  };
}
