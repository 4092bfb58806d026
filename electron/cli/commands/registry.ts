/** `registry` and `initiative …`: the initiatives of a client. */
import { type Command, Option } from 'commander';
import { readColumns, rowsOf } from '#shared/contract/columns.ts';
import type { InitiativeRow } from '#shared/contract/initiatives.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { gapsOf, needsReview } from '#shared/domain/registry.ts';
import { type InitiativeStatus, initiativeStatuses } from '#shared/domain/vocabulary.ts';
import { readNames } from '../names.ts';
import { dateOption } from '../options.ts';
import { type AtClient, onClient, type Runner } from '../runner.ts';

interface AddOptions {
  owner?: string;
  objective?: string;
  function?: string;
  target?: string;
  status?: InitiativeStatus;
  note?: string;
}

interface UpdateOptions {
  status: InitiativeStatus;
  note?: string;
  on?: string;
}

export function registryCommands(program: Command, runner: Runner): void {
  const initiative = program.command('initiative').description('The initiatives of a client');
  for (const listing of [program.command('registry'), initiative.command('list')]) {
    onClient(listing)
      .description('Lists every initiative with what is missing or out of date')
      .addOption(dateOption('--as-of <date>', 'the day it is looked at; today unless given'))
      .action(runner.inClient((at, { asOf = at.today }: { asOf?: PlainDate }) => registry(at, asOf)));
  }
  onClient(initiative.command('add <title>'))
    .description('Adds an initiative')
    .option('--owner <name>', 'the person who answers for it')
    .option('--objective <title>', 'the objective it serves')
    .option('--function <name>', 'the function it belongs to')
    .addOption(dateOption('--target <date>', 'its target completion date'))
    .addOption(statusOption('its first status'))
    .option('--note <text>', 'anything worth keeping')
    .action(runner.inClient(add));
  onClient(initiative.command('update <id>'))
    .description('Records a status update')
    .addOption(statusOption('the status now').makeOptionMandatory())
    .option('--note <text>', 'why')
    .addOption(dateOption('--on <date>', 'the day of the update; today unless given'))
    .action(runner.inClient(update));
}

function statusOption(description: string): Option {
  return new Option('--status <status>', description).choices(initiativeStatuses);
}

async function registry(at: AtClient, asOf: PlainDate) {
  const { columns } = await at.api.initiatives.list({ clientId: at.clientId });
  const row = await rowMaker(at, asOf);
  return rowsOf(readColumns<InitiativeRow>(columns)).map(row);
}

async function add(at: AtClient, options: AddOptions, title: string) {
  const names = await readNames(at);
  const row = await at.api.initiatives.add({
    clientId: at.clientId,
    title,
    ownerId: names.people.idOf(options.owner),
    objectiveId: names.objectives.idOf(options.objective),
    functionId: names.functions.idOf(options.function),
    targetOn: options.target,
    status: options.status,
    note: options.note,
  });
  return (await rowMaker(at, at.today))(row);
}

async function update(at: AtClient, { status, note, on }: UpdateOptions, initiativeId: string) {
  const updated = await at.api.initiatives.updateStatus({
    clientId: at.clientId,
    initiativeId,
    status,
    note,
    on,
  });
  const { lastUpdateOn, lastUpdateNote } = updated;
  return { ...(await rowMaker(at, at.today))(updated), lastUpdateOn, lastUpdateNote };
}

async function rowMaker(at: AtClient, asOf: PlainDate) {
  const [{ people, objectives }, { reviewAfterDays }] = await Promise.all([
    readNames(at),
    at.api.clients.get({ clientId: at.clientId }),
  ]);
  return (initiative: InitiativeRow) => ({
    id: initiative.id,
    title: initiative.title,
    owner: people.nameOf(initiative.ownerId),
    objective: objectives.nameOf(initiative.objectiveId),
    targetOn: initiative.targetOn,
    status: initiative.status,
    needsReview: needsReview(initiative, asOf, reviewAfterDays),
    gaps: gapsOf(initiative),
  });
}
