/** `client check` and `client salvage`: whether a client's file is sound, and what can be read of one that is not. */
import type { Command } from 'commander';
import { onClient, type Runner } from '../runner.ts';

export function damageCommands(client: Command, runner: Runner): void {
  onClient(client.command('check'))
    .description('Reads every page of a client’s file and says what condition it is in')
    .action(runner.inClient(({ api, clientId, finish }) => finish(api.damage.check({ id: clientId }))));
  onClient(client.command('salvage'))
    .description('Copies what can be read of a client’s file into a new one beside it')
    .option('--take', 'goes on with what was salvaged; the damaged file is kept aside')
    .action(
      runner.inClient(async ({ api, clientId, finish }, { take = false }: { take?: boolean }) => {
        const salvaged = await finish(api.damage.salvage({ id: clientId }));
        if (take) await api.damage.takeSalvaged({ id: clientId, name: salvaged.name });
        return { ...salvaged, isTaken: take };
      }),
    );
}
