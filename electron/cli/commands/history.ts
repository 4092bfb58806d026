/** `history`, `undo` and `redo`: what was done at a client, and taking it back. */
import type { Command } from 'commander';
import type { CommandRow } from '#shared/contract/history.ts';
import { countOption } from '../options.ts';
import { onClient, type Runner } from '../runner.ts';

export function historyCommands(program: Command, runner: Runner): void {
  onClient(program.command('history'))
    .description('Lists what was done, newest first')
    .addOption(countOption('--limit <count>', 'how many at most').default(200))
    .action(
      runner.inClient(async ({ api, clientId }, { limit }: { limit: number }) =>
        (await api.history.list({ clientId, limit })).map((row) => ({
          ...commandRow(row),
          kind: row.kind,
          isUndone: row.isUndone,
        })),
      ),
    );
  onClient(program.command('undo'))
    .description('Takes back what was done last')
    .action(runner.inClient(async ({ api, clientId }) => commandRow(await api.history.undo({ clientId }))));
  onClient(program.command('redo'))
    .description('Does again what was taken back last')
    .action(runner.inClient(async ({ api, clientId }) => commandRow(await api.history.redo({ clientId }))));
}

function commandRow({ id, name, sentence, at }: CommandRow) {
  return { id, name, sentence, at };
}
