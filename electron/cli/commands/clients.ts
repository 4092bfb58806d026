/** `client …` and `demo`: the clients of the workspace. */
import type { Command } from 'commander';
import type { ClientSummary } from '#shared/contract/clients.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { countOption, dateOption, percentOption } from '../options.ts';
import { clientCalled, type Runner } from '../runner.ts';
import { damageCommands } from './damage.ts';
import { transferCommands } from './transfers.ts';

interface AddOptions {
  color?: string;
  currency?: string;
  timezone?: string;
  fiscalYearStart?: number;
  monogram?: string;
}

interface SetOptions {
  tax?: number;
  leadershipPages?: number;
  ceoPages?: number;
  functionPages?: number;
}

export function clientCommands(program: Command, runner: Runner): void {
  const client = program.command('client').description('The clients of the workspace');
  client
    .command('add <name>')
    .description('Adds a client with its own encrypted file')
    .option('--color <hex>', 'such as #2f6fde')
    .option('--currency <code>', 'such as USD')
    .option('--timezone <zone>', 'such as Europe/London')
    .addOption(countOption('--fiscal-year-start <month>', 'its first month, 1 to 12'))
    .option('--monogram <letters>', 'one or two letters for small places')
    .action(
      runner.inWorkspace(
        async ({ api }, { color, currency, timezone, fiscalYearStart, monogram }: AddOptions, name) => {
          const fields = { name, color, currency, timeZone: timezone, fiscalYearStart, monogram };
          return identity(await api.clients.add(fields));
        },
      ),
    );
  client
    .command('list')
    .description('Lists the clients')
    .action(runner.inWorkspace(async ({ api }) => (await api.clients.list({})).map(identity)));
  client
    .command('show <slug>')
    .description('Shows the details of a client')
    .action(
      runner.inWorkspace(async ({ api }, _, slug) => {
        const { id, archivedAt } = await clientCalled(api, slug);
        return { slug, ...(await api.clients.get({ clientId: id })), archivedAt };
      }),
    );
  changeCommands(client, runner);
  damageCommands(client, runner);
  transferCommands(client, runner);
}

function changeCommands(client: Command, runner: Runner): void {
  client
    .command('set <slug>')
    .description('Changes the details of a client')
    .addOption(percentOption('--tax <percent>', 'the tax on its invoices'))
    .addOption(countOption('--leadership-pages <count>', 'pages that are read of a leadership edition'))
    .addOption(countOption('--ceo-pages <count>', 'pages that are read of a CEO edition'))
    .addOption(countOption('--function-pages <count>', 'pages that are read of a function edition'))
    .action(
      runner.inWorkspace(async ({ api }, options: SetOptions, slug) => {
        const { tax: taxMilliPercent, leadershipPages, ceoPages, functionPages } = options;
        const change = { taxMilliPercent, leadershipPages, ceoPages, functionPages };
        if (Object.values(change).every((value) => value === undefined))
          throw new Refusal('INVALID_INPUT', 'Say what to change: --tax, or the pages of an edition.');
        const { id } = await clientCalled(api, slug);
        return { slug, ...(await api.clients.update({ clientId: id, change })) };
      }),
    );
  client
    .command('archive <slug>')
    .description('Puts a client away; its file stays where it is')
    .option('--restore', 'brings it back instead')
    .action(
      runner.inWorkspace(async ({ api }, { restore = false }: { restore?: boolean }, slug) => {
        const { id } = await clientCalled(api, slug);
        const summary = await api.clients.archive({ id, isArchived: !restore });
        return { ...identity(summary), archivedAt: summary.archivedAt };
      }),
    );
}

export function demoCommand(program: Command, runner: Runner): void {
  program
    .command('demo')
    .description('Makes the sample workspace: three invented clients with their history')
    .addOption(dateOption('--as-of <date>', 'the day it is made for; today unless given'))
    .action(
      runner.inWorkspace(async ({ api, finish }, { asOf }: { asOf?: string }) =>
        (await finish(api.workspace.createSample({ asOf }))).map(identity),
      ),
    );
}

function identity({ id, slug, name }: ClientSummary) {
  return { id, slug, name };
}
