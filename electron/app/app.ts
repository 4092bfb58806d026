/** The composition root: one workspace, its clients, and the router that every host serves. */
import { join } from 'node:path';
import { RPCHandler } from '@orpc/server/message-port';
import { Keyring } from '#db/files/keyring.ts';
import { lockWorkspace } from '#db/files/lock.ts';
import { makeFolder } from '#db/files/make-folder.ts';
import { diskProblem } from '#db/files/storage-error.ts';
import type { AppCommand } from '#shared/contract/commands.ts';
import { ChangeEvents } from './change-events.ts';
import { guardPort } from './guard-port.ts';
import type { AppPort, Host } from './host.ts';
import { createLazyPress } from './lazy-press.ts';
import { createLog } from './log.ts';
import { copiesLongTexts } from './long-texts.ts';
import { openWorkspace } from './open-workspace.ts';
import { buildRouter } from './router.ts';
import { services } from './services.ts';
import { WorkspaceLock } from './workspace-lock.ts';

export interface AppOptions {
  dataDir: string;
  host: Host;
  /** The current instant as UTC text; the machine's clock unless a test brings its own. */
  clock?: () => string;
  newId?: () => string;
  /** Who acts, as the change log names them. */
  device?: string;
  /** Backs up every quarter of an hour and at the end; true unless a test has no use for it. */
  keepsBackups?: boolean;
  /** Milliseconds in which nothing is asked of it, after which it checks files by itself; five minutes. */
  quietMilliseconds?: number;
}

export type App = Awaited<ReturnType<typeof createApp>>;

function makeDataFolder(dataDir: string): void {
  try {
    makeFolder(dataDir, 0o700);
  } catch (error) {
    throw diskProblem(error, join(dataDir, 'workspace.db')) ?? error;
  }
}

/**
 * Opens the workspace in a folder, making it where there is none. A protected one is locked until a person unlocks it,
 * unless the system's secret store gives its key.
 * @throws StorageError WORKSPACE_IN_USE when another process has it, or why a file does not open
 */
export async function createApp(options: AppOptions) {
  makeDataFolder(options.dataDir);
  const unlock = lockWorkspace(options.dataDir);
  try {
    return await compose(options, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

async function compose(options: AppOptions, unlock: () => void) {
  const { dataDir } = options;
  const now = options.clock ?? (() => new Date().toISOString());
  const keys = Keyring.open(join(dataDir, 'keyring.json'));
  const events = new ChangeEvents();
  const log = createLog(dataDir, now);
  const press = createLazyPress();
  const workspace = new WorkspaceLock({
    keys,
    secretStore: options.host.secretStore,
    events,
    report: log.error,
    now,
    openWorkspace: () => openWorkspace({ ...options, now, keys, events, log, press }),
  });
  await workspace.openAtStart();
  const router = buildRouter(services, workspace);
  const handler = new RPCHandler(router, { experimental_transfer: copiesLongTexts });

  return {
    router,
    report: log.error,
    /** Serves the contract on a message port until either side closes it. */
    connect(port: AppPort): void {
      handler.upgrade(guardPort(port), { context: { port } });
    },
    /** Sends a command of the application menu to the window that holds `port`, and to no other. */
    sendMenuCommand(command: AppCommand, port: AppPort): void {
      events.publish({ kind: 'menu', command }, port);
    },
    /** Finishes what is pending and closes every file. */
    async close(): Promise<void> {
      await press.close();
      await workspace.close();
      keys.lock();
      unlock();
    },
  };
}
