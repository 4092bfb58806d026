/** What an unlocked workspace consists of: its database, its clients' files, their index, and the contexts of calls. */
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { eq, isNull, or } from 'drizzle-orm';
import type { Keyring } from '#db/files/keyring.ts';
import { readMigrations } from '#db/files/migrate.ts';
import { migrationsFolder } from '#db/files/migrations-folder.ts';
import { WorkspaceFile } from '#db/files/workspace-file.ts';
import { clientIndex, clients } from '#db/schema/workspace.ts';
import { ClientIndexKeeper } from './client-index.ts';
import { ClientRegistry } from './client-registry.ts';
import { ContextMaker, type ContextMakerOptions } from './context-maker.ts';
import type { ContextSource } from './router.ts';

export interface OpenWorkspaceOptions extends Omit<ContextMakerOptions, 'workspace' | 'registry' | 'index'> {
  keys: Keyring;
}

export interface OpenWorkspace {
  readonly contexts: ContextSource;
  /** Finishes what is pending and closes every file. */
  close(): void;
}

/** Opens every part that needs a key. @throws StorageError as openDatabase */
export function openWorkspace(options: OpenWorkspaceOptions): OpenWorkspace {
  const { dataDir, keys, events, log, now } = options;
  const workspace = openWorkspaceFile(dataDir, keys);
  const registry = new ClientRegistry(dataDir, workspace, keys, readMigrations(migrationsFolder('client')));
  const tellIndexed = (clientIds: string[]) => {
    for (const clientId of clientIds) events.publish({ kind: 'change', clientId, topics: ['index'] });
  };
  const index = new ClientIndexKeeper(workspace, now, tellIndexed, log.error);
  repairStaleIndex(workspace, registry, index);
  return {
    contexts: new ContextMaker({ ...options, workspace, registry, index }),
    close() {
      index.settle();
      registry.closeAll();
      workspace.close();
    },
  };
}

function openWorkspaceFile(dataDir: string, keys: Keyring): WorkspaceFile {
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
