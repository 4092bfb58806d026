/** `leak`: names of other clients that may stand in a client's documents. */
import type { Command } from 'commander';
import { type AtClient, onClient, type Runner } from '../runner.ts';

export function leakCommands(program: Command, runner: Runner): void {
  const leak = program
    .command('leak')
    .description('Names of other clients that a client’s documents may hold');
  onClient(leak.command('allow <name>'))
    .description('Allows a name from now on')
    .requiredOption('--reason <text>', 'why; it is kept in the history')
    .action(
      runner.inClient(({ api, clientId }, { reason }: { reason: string }, name = '') =>
        api.leaks.allow({ clientId, name, reason }),
      ),
    );
  onClient(leak.command('list'))
    .description('Lists the names that are allowed')
    .action(runner.inClient(({ api, clientId }) => api.leaks.allowed({ clientId })));
  onClient(leak.command('withdraw <name>'))
    .description('Stops at a name again')
    .action(runner.inClient((at, _, name = '') => withdraw(at, name)));
}

async function withdraw({ api, clientId }: AtClient, name: string) {
  const allowed = await api.leaks.allowed({ clientId });
  const found = allowed.find((row) => row.name === name);
  // An id that is nobody's makes the service say that there is no such name.
  const allowedNameId = found?.id ?? clientId;
  return api.leaks.withdraw({ clientId, allowedNameId });
}
