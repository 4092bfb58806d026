/** `backup …`: making backups, looking through them, and going back to one. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { BackupRow } from '#shared/contract/backups.ts';
import { clientCalled, onClient, type Runner, type Workspace } from '../runner.ts';

interface OnClient {
  client?: string;
}

interface RestoreOptions {
  backup: string;
  dryRun?: boolean;
}

export function backupCommands(program: Command, runner: Runner): void {
  const backup = program.command('backup').description('Verified copies of every client’s file');
  backup
    .command('now')
    .description('Backs up what has changed, or one client in any case')
    .option('--client <slug>', 'this client only')
    .action(
      runner.inWorkspace(async ({ api, finish }, { client }: OnClient) => {
        const slugs = await slugsById({ api });
        const id = client === undefined ? undefined : (await clientCalled(api, client)).id;
        const { saved } = await finish(api.backups.now({ id }));
        return saved.map(({ id: clientId, backup: row }) => ({ client: slugs.get(clientId), ...rowOf(row) }));
      }),
    );
  backup
    .command('status')
    .description('Says when each client was last backed up, and what stands in the way')
    .action(
      runner.inWorkspace(async ({ api }) => {
        const slugs = await slugsById({ api });
        const { clients, workspace, secondFolder } = await api.backups.overview({});
        const rows = clients.map(({ id, newest, count, isBehind, problem }) => ({
          ...{ client: slugs.get(id), newest: newest?.at ?? null, count, isBehind, problem },
        }));
        return { clients: rows, workspace, secondFolder };
      }),
    );
  ofOneClient(backup, runner);
  secondFolder(backup, runner);
}

function secondFolder(backup: Command, runner: Runner): void {
  backup
    .command('second-folder [folder]')
    .description('Says or chooses where a second copy of every backup goes')
    .option('--none', 'makes no second copy any more')
    .action(
      runner.inWorkspace(async ({ api }, { none }: { none?: boolean }, folder?: string) => {
        if (none) return (await api.backups.setSecondFolder({ path: null })).secondFolder;
        const overview =
          folder === undefined
            ? api.backups.overview({})
            : api.backups.setSecondFolder({ path: resolve(folder) });
        return (await overview).secondFolder;
      }),
    );
}

function ofOneClient(backup: Command, runner: Runner): void {
  onClient(backup.command('list'))
    .description('Lists the backups of a client, newest first')
    .action(
      runner.inClient(async ({ api, clientId }) => (await api.backups.list({ id: clientId })).map(rowOf)),
    );
  onClient(backup.command('verify'))
    .description('Opens every backup of a client again and checks it')
    .action(runner.inClient(({ api, clientId, finish }) => finish(api.backups.verify({ id: clientId }))));
  onClient(backup.command('restore'))
    .description('Makes a client as it was in a backup; undo takes it back')
    .requiredOption('--backup <name>', 'which one, as `backup list` names it')
    .option('--dry-run', 'says what would change and changes nothing')
    .action(
      runner.inClient(async ({ api, clientId, finish }, { backup: backupId, dryRun }: RestoreOptions) => {
        const request = { id: clientId, backupId };
        if (dryRun) return finish(api.backups.preview(request));
        const { keptAs } = await finish(api.backups.restore(request));
        return { restored: backupId, keptAs: keptAs?.id ?? null };
      }),
    );
}

async function slugsById({ api }: Pick<Workspace, 'api'>): Promise<Map<string, string>> {
  return new Map((await api.clients.list({})).map(({ id, slug }) => [id, slug]));
}

function rowOf({ id, at, commitCounter, reason, bytes }: BackupRow) {
  return { backup: id, at, commitCounter, reason, bytes };
}
