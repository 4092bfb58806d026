/** `cycle …` and `objective …`: what a client has planned for the year. */
import type { Command } from 'commander';
import type { ObjectiveRow } from '#shared/contract/strategy.ts';
import { fiscalYear } from '#shared/domain/fiscal-year.ts';
import { type Names, readNames } from '../names.ts';
import { countOption, dateOption } from '../options.ts';
import { type AtClient, onClient, type Runner } from '../runner.ts';

interface ObjectiveOptions {
  cycle?: string;
  owner?: string;
  function?: string;
  weight?: number;
  carriedFrom?: string;
}

export function cycleCommands(program: Command, runner: Runner): void {
  const group = program.command('cycle').description('The planning cycles of a client');
  onClient(group.command('add <name>'))
    .description('Adds a planning cycle')
    .addOption(dateOption('--from <date>', 'its first day').makeOptionMandatory())
    .addOption(dateOption('--to <date>', 'its last day').makeOptionMandatory())
    .action(
      runner.inClient(async ({ api, clientId }, { from, to }: { from: string; to: string }, name) =>
        api.strategy.addCycle({ clientId, name, startsOn: from, endsOn: to }),
      ),
    );
  onClient(group.command('list'))
    .description('Lists the planning cycles')
    .action(runner.inClient(async ({ api, clientId }) => (await api.strategy.get({ clientId })).cycles));
}

export function objectiveCommands(program: Command, runner: Runner): void {
  const group = program.command('objective').description('The strategic objectives of a client');
  onClient(group.command('add <title>'))
    .description('Adds an objective')
    .option('--cycle <name>', 'the planning cycle it belongs to')
    .option('--owner <name>', 'the person who answers for it')
    .option('--function <name>', 'the function it belongs to')
    .addOption(countOption('--weight <number>', 'how much it counts beside the others, from 1', 100))
    .option('--carried-from <title>', 'the objective of an earlier cycle that it goes on with')
    .action(
      runner.inClient(async (at, options: ObjectiveOptions, title) => {
        const names = await readNames(at);
        const row = await at.api.strategy.addObjective({
          clientId: at.clientId,
          title,
          cycleId: await cycleIdOf(at, names.cycles, options.cycle),
          ownerId: names.people.idOf(options.owner),
          functionId: names.functions.idOf(options.function),
          weight: options.weight,
          carriedFromId: names.objectives.idOf(options.carriedFrom),
        });
        return objectiveRow(row, await readNames(at));
      }),
    );
  onClient(group.command('list'))
    .description('Lists the objectives')
    .action(
      runner.inClient(async (at) => {
        const [names, { objectives }] = await Promise.all([
          readNames(at),
          at.api.strategy.get({ clientId: at.clientId }),
        ]);
        return objectives.map((row) => objectiveRow(row, names));
      }),
    );
}

/** A planning cycle by its name; a year that has none yet gets the fiscal year that begins in it. */
async function cycleIdOf({ api, clientId }: AtClient, cycles: Names, name: string | undefined) {
  if (name === undefined || cycles.knows(name) || !/^[12]\d{3}$/.test(name)) return cycles.idOf(name);
  const { fiscalYearStart } = await api.clients.get({ clientId });
  const year = fiscalYear(Number(name), fiscalYearStart);
  return (await api.strategy.addCycle({ clientId, name, ...year })).id;
}

function objectiveRow(
  { id, title, weight, cycleId, ownerId, functionId, carriedFromId }: ObjectiveRow,
  names: Awaited<ReturnType<typeof readNames>>,
) {
  return {
    id,
    title,
    cycle: names.cycles.nameOf(cycleId),
    owner: names.people.nameOf(ownerId),
    function: names.functions.nameOf(functionId),
    weight,
    carriedFrom: names.objectives.nameOf(carriedFromId),
  };
}
