/** `series …`: what comes back by a rule, and the dates that are skipped or moved. */
import { type Command, Option } from 'commander';
import type { WholeSeries } from '#shared/contract/cadence.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { type SessionKind, sessionKinds } from '#shared/domain/vocabulary.ts';
import { type Names, readNames } from '../names.ts';
import { dateOption, timeOption } from '../options.ts';
import { type AtClient, onClient, type Runner } from '../runner.ts';
import { type Groups, groupsOption } from './groups-option.ts';

interface SeriesOptions {
  kind: SessionKind;
  rrule: string;
  from: PlainDate;
  time?: string;
  with?: Groups;
  function?: string;
}

interface MoveOptions {
  on: PlainDate;
  to: PlainDate;
}

export function seriesCommands(program: Command, runner: Runner): void {
  const series = program.command('series').description('The series of sessions of a client');
  addCommand(onClient(series.command('add'))).action(runner.inClient(add));
  onClient(series.command('list'))
    .description('Lists the series with their exceptions')
    .action(
      runner.inClient(async (at) => {
        const { functions } = await readNames(at);
        return (await at.api.series.list({ clientId: at.clientId })).map((row) => seriesRow(row, functions));
      }),
    );
  onClient(series.command('skip <id>'))
    .description('Skips one date of a series')
    .addOption(ruleDate())
    .action(
      runner.inClient((at, { on }: { on: PlainDate }, seriesId) =>
        answer(at, at.api.series.skip({ clientId: at.clientId, seriesId, ruleOn: on })),
      ),
    );
  onClient(series.command('move <id>'))
    .description('Holds one date of a series on another day')
    .addOption(ruleDate())
    .addOption(dateOption('--to <date>', 'the day it is held on').makeOptionMandatory())
    .action(
      runner.inClient((at, { on, to }: MoveOptions, seriesId) =>
        answer(at, at.api.series.move({ clientId: at.clientId, seriesId, ruleOn: on, onDate: to })),
      ),
    );
  onClient(series.command('restore <id>'))
    .description('Takes back a skip or a move')
    .addOption(ruleDate())
    .action(
      runner.inClient((at, { on }: { on: PlainDate }, seriesId) =>
        answer(at, at.api.series.restore({ clientId: at.clientId, seriesId, ruleOn: on })),
      ),
    );
  onClient(series.command('remove <id>'))
    .description('Removes a series; sessions that were made from it stay')
    .action(runner.inClient((at, _, seriesId) => at.api.series.remove({ clientId: at.clientId, seriesId })));
}

function addCommand(command: Command): Command {
  return command
    .description('Adds a series of sessions; the financial review is none of them and has its own meeting')
    .addOption(
      new Option('--kind <kind>', 'what kind its sessions are').choices(sessionKinds).makeOptionMandatory(),
    )
    .requiredOption('--rrule <rule>', 'when it comes back, such as FREQ=MONTHLY;BYDAY=2TU')
    .addOption(dateOption('--from <date>', 'the day from which the rule holds').makeOptionMandatory())
    .addOption(timeOption('--time <time>', 'when they start, in the client’s time zone, such as 09:30'))
    .addOption(groupsOption())
    .option('--function <name>', 'the function whose leader it is with');
}

function ruleDate(): Option {
  return dateOption('--on <date>', 'the date that the rule gives').makeOptionMandatory();
}

async function add(
  at: AtClient,
  { kind, rrule, from: startsOn, time: startTime, with: groups, function: name }: SeriesOptions,
) {
  const { functions } = await readNames(at);
  const fields = { kind, rrule, startsOn, startTime, ...groups, functionId: functions.idOf(name) };
  return answer(at, at.api.series.add({ clientId: at.clientId, ...fields }));
}

async function answer(at: AtClient, changed: Promise<WholeSeries>) {
  const [{ functions }, row] = await Promise.all([readNames(at), changed]);
  return seriesRow(row, functions);
}

function seriesRow({ functionId, createdAt: _, ...row }: WholeSeries, functions: Names) {
  return { ...row, function: functions.nameOf(functionId) };
}
