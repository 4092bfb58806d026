/** `function …` and `person …`: who is who at a client. */
import type { Command } from 'commander';
import type { PersonRow } from '#shared/contract/organisation.ts';
import { type Names, readNames } from '../names.ts';
import { onClient, type Runner } from '../runner.ts';

interface PersonOptions {
  role?: string;
  function?: string;
  ceo?: boolean;
  leadership?: boolean;
}

export function functionCommands(program: Command, runner: Runner): void {
  const group = program.command('function').description('The functional areas of a client');
  onClient(group.command('add <name>'))
    .description('Adds a function')
    .action(
      runner.inClient(async ({ api, clientId }, _, name) => {
        const row = await api.organisation.addFunction({ clientId, name });
        return { id: row.id, name: row.name };
      }),
    );
  onClient(group.command('list'))
    .description('Lists the functions')
    .action(
      runner.inClient(async ({ api, clientId }) => {
        const { functions } = await api.organisation.get({ clientId });
        return functions.map(({ id, name }) => ({ id, name }));
      }),
    );
}

export function personCommands(program: Command, runner: Runner): void {
  const group = program.command('person').description('The people of a client');
  onClient(group.command('add <name>'))
    .description('Adds a person')
    .option('--role <text>', 'what they do')
    .option('--function <name>', 'the function they belong to')
    .option('--ceo', 'they are the CEO')
    .option('--leadership', 'they belong to the leadership team')
    .action(
      runner.inClient(async (at, options: PersonOptions, name) => {
        const { functions } = await readNames(at);
        const row = await at.api.organisation.addPerson({
          clientId: at.clientId,
          name,
          role: options.role,
          functionId: functions.idOf(options.function),
          isCeo: options.ceo,
          isLeadership: options.leadership,
        });
        return personRow(row, functions);
      }),
    );
  onClient(group.command('list'))
    .description('Lists the people')
    .action(
      runner.inClient(async (at) => {
        const [{ functions }, { people }] = await Promise.all([
          readNames(at),
          at.api.organisation.get({ clientId: at.clientId }),
        ]);
        return people.map((row) => personRow(row, functions));
      }),
    );
}

function personRow({ functionId, ...row }: PersonRow, functions: Names) {
  return { ...row, function: functions.nameOf(functionId) };
}
