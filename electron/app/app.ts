/** The composition root: one workspace, its clients, and the router that every host serves. */
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { RPCHandler } from '@orpc/server/message-port';
import { eq, isNull, or } from 'drizzle-orm';
import { Keyring } from '#db/files/keyring.ts';
import { lockWorkspace } from '#db/files/lock.ts';
import { readMigrations } from '#db/files/migrate.ts';
import { migrationsFolder } from '#db/files/migrations-folder.ts';
import { WorkspaceFile } from '#db/files/workspace-file.ts';
import { clientIndex, clients } from '#db/schema/workspace.ts';
import { ChangeEvents } from './change-events.ts';
import { ClientIndexKeeper } from './client-index.ts';
import { ClientRegistry } from './client-registry.ts';
import { ContextMaker } from './context-maker.ts';
import { guardPort } from './guard-port.ts';
import type { AppPort, Host } from './host.ts';
import { createLazyPress } from './lazy-press.ts';
import { createLog } from './log.ts';
import { buildRouter } from './router.ts';
import { services } from './services.ts';

export interface AppOptions {
  dataDir: string;
  host: Host;
  /** The current instant as UTC text; the machine's clock unless a test brings its own. */
  clock?: () => string;
  newId?: () => string;
  /** Who acts, as the change log names them. */
  device?: string;
}

export type App = Awaited<ReturnType<typeof createApp>>;

/**
 * Opens the workspace in a folder, making it where there is none.
 * @throws StorageError WORKSPACE_IN_USE when another process has it, or why a file does not open
 */
export async function createApp(options: AppOptions) {
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  const unlock = lockWorkspace(options.dataDir);
  try {
    return compose(options, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

function compose(options: AppOptions, unlock: () => void) {
  const { dataDir } = options;
  const now = options.clock ?? (() => new Date().toISOString());
  const keys = Keyring.open(join(dataDir, 'keyring.json'));
  const workspace = openWorkspace(dataDir, keys);
  const registry = new ClientRegistry(dataDir, workspace, keys, readMigrations(migrationsFolder('client')));
  const events = new ChangeEvents();
  const log = createLog(dataDir, now);
  const tellIndexed = (clientIds: string[]) => {
    for (const clientId of clientIds) events.publish({ kind: 'change', clientId, topics: ['index'] });
  };
  const index = new ClientIndexKeeper(workspace, now, tellIndexed, log.error);
  const press = createLazyPress();
  const contexts = new ContextMaker({ ...options, now, workspace, registry, events, index, log, press });
  const router = buildRouter(services, contexts);
  const handler = new RPCHandler(router);
  repairStaleIndex(workspace, registry, index);

  return {
    router,
    report: log.error,
    /** Serves the contract on a message port until either side closes it. */
    connect(port: AppPort): void {
      handler.upgrade(guardPort(port), { context: { port } });
    },
    /** Sends a command of the application menu to the window that holds `port`, and to no other. */
    sendMenuCommand(command: string, port: AppPort): void {
      events.publish({ kind: 'menu', command }, port);
    },
    /** Finishes what is pending and closes every file. */
    async close(): Promise<void> {
      await press.close();
      index.settle();
      registry.closeAll();
      workspace.close();
      unlock();
    },
  };
}

function openWorkspace(dataDir: string, keys: Keyring): WorkspaceFile {
  const path = join(dataDir, 'workspace.db');
  const migrations = readMigrations(migrationsFolder('workspace'));
  const workspace = WorkspaceFile.open({ path, key: keys.workspaceKey, migrations });
  if (process.platform !== 'win32') chmodSync(path, 0o600);
  return workspace;
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
      index.rebuild(registry.get(clientId));
    } catch {
      // Told where the client is opened, with the reason.
    }
  }
}
