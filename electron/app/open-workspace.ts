/** What an unlocked workspace consists of: its database, its clients' files, their index, and the contexts of calls. */
import { readdirSync } from 'node:fs';
import { eq, isNull, or } from 'drizzle-orm';
import { readMigrations } from '#db/files/migrate.ts';
import { migrationsFolder } from '#db/files/migrations-folder.ts';
import type { WorkspaceFile } from '#db/files/workspace-file.ts';
import { clientIndex, clients } from '#db/schema/workspace.ts';
import { readSecondFolder } from '#electron/services/backup-settings.ts';
import { readSettings } from '#electron/services/settings.ts';
import type { RenewedKeys } from '#shared/contract/protection.ts';
import type { Progress } from './backup-jobs.ts';
import { BackupKeeper, restingMilliseconds } from './backup-keeper.ts';
import { BackupPlaces } from './backup-places.ts';
import { ClientIndexKeeper } from './client-index.ts';
import { ClientRegistry } from './client-registry.ts';
import { ContextMaker, type ContextMakerOptions } from './context-maker.ts';
import type { Log } from './log.ts';
import { openWorkspaceFile } from './open-workspace-file.ts';
import { QuietCheck } from './quiet-check.ts';
import { rebuildRoster } from './rebuild-roster.ts';
import { rekeyClient, settleRekeys } from './rekey-client.ts';
import { renewKeys } from './renew-keys.ts';
import type { Contexts } from './router.ts';

export interface OpenWorkspaceOptions
  extends Omit<ContextMakerOptions, 'workspace' | 'registry' | 'index' | 'keeper' | 'places' | 'repair'> {
  log: Log;
  /** False where nobody wants backups but those that are asked for. */
  keepsBackups?: boolean;
  /** How long nothing is asked of the app before it checks files by itself. */
  quietMilliseconds?: number;
}

export interface OpenWorkspace {
  readonly contexts: Contexts;
  /** Somebody works: what is done in quiet moments waits. */
  see(): void;
  /** Minutes without a person until it is locked; 0 is never. */
  autoLockMinutes(): number;
  /** Gives a client's file another key. @throws Refusal NOT_FOUND, StorageError */
  rekeyClient(clientId: string, signal: AbortSignal): AsyncGenerator<Progress, void>;
  /** Gives every file another key. @throws StorageError */
  renewKeys(signal: AbortSignal): AsyncGenerator<Progress, RenewedKeys>;
  /** Replaces every copy of the keyring that lies elsewhere, after its protection changed. */
  replaceKeyringCopies(): Promise<void>;
  /** Before the end: saves what has changed since it was backed up. */
  backUpChanges(): Promise<void>;
  /** Finishes what is pending and closes every file. */
  close(): void;
}

/** Opens every part that needs a key. @throws StorageError as openDatabase */
export function openWorkspace(options: OpenWorkspaceOptions): OpenWorkspace {
  const { dataDir, keys, events, log, now, host, keepsBackups = true } = options;
  const { workspace, repair } = openWorkspaceFile(dataDir, keys, now());
  const registry = new ClientRegistry(dataDir, workspace, keys, readMigrations(migrationsFolder('client')));
  rebuildRoster(dataDir, workspace, keys, now());
  settleRekeys({ keys, registry, now });
  const tellIndexed = (clientIds: string[]) => {
    for (const clientId of clientIds) events.publish({ kind: 'change', clientId, topics: ['index'] });
  };
  const index = new ClientIndexKeeper(workspace, now, tellIndexed, log.error);
  const places = new BackupPlaces(dataDir, workspace, keys);
  const keeper = new BackupKeeper({
    ...{ places, workspace, now, report: log.error },
    secondFolder: () => readSecondFolder(workspace.db),
    settleIndex: () => index.settle(),
    onDone: () => events.publish({ kind: 'change', clientId: null, topics: ['backups'] }),
  });
  repairStaleIndex(workspace, registry, index);
  if (keepsBackups) keeper.start();
  const contexts = new ContextMaker({ ...options, workspace, registry, index, keeper, places, repair });
  const quiet = new QuietCheck({
    ...{ workspace, now, report: log.error },
    ...(options.quietMilliseconds !== undefined && { quietMilliseconds: options.quietMilliseconds }),
    check: (clientId, signal) => contexts.check(clientId, signal),
  });
  // A command is over before anything is quiet.
  quiet.start();
  return {
    contexts,
    see: () => quiet.see(),
    autoLockMinutes: () => readSettings(workspace.db).autoLockMinutes,
    rekeyClient: (clientId, signal) => rekeyClient({ keys, registry, keeper, now }, clientId, signal),
    renewKeys: (signal) => renewKeys({ keys, workspace, registry, keeper, places, now }, signal),
    replaceKeyringCopies: () => keeper.replaceKeyringCopies(),
    backUpChanges: async () => {
      if (keepsBackups) await keeper.saveUnattended(host.kind === 'command-line' ? restingMilliseconds : 0);
    },
    close() {
      quiet.stop();
      keeper.stop();
      index.close();
      registry.closeAll();
      workspace.close();
    },
  };
}

// Nothing but the database itself: no backup, packet or anything else that somebody may want.
function isBare(folder: string): boolean {
  return readdirSync(folder).every((name) => name.startsWith('client.db'));
}

// What a crash left stale or without an index is indexed again; a client whose file does not open stays as it is.
function repairStaleIndex(
  workspace: WorkspaceFile,
  registry: ClientRegistry,
  index: ClientIndexKeeper,
): void {
  const stale = workspace.db
    .select({ clientId: clients.id })
    .from(clients)
    .leftJoin(clientIndex, eq(clientIndex.clientId, clients.id))
    .where(or(isNull(clientIndex.clientId), eq(clientIndex.isStale, true)))
    .all();
  for (const { clientId } of stale) {
    try {
      const client = registry.get(clientId);
      // Stopped while it was being made: nobody was told that it is there, and nothing is in it.
      if (!client.file.doubt && !client.file.mark && isBare(client.folder)) registry.discard(clientId);
      else index.rebuild(client);
    } catch {
      // Told where the client is opened, with the reason.
    }
  }
}
