/** Makes the context of each call: for a client that client's file alone, else the workspace. */
import { hostname } from 'node:os';
import { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import type { CommandInfo } from '#db/files/client-file.ts';
import type { Keyring } from '#db/files/keyring.ts';
import type { WorkspaceFile } from '#db/files/workspace-file.ts';
import { profile } from '#db/schema/client/profile.ts';
import { foreignNames } from '#electron/services/client-index.ts';
import type { ClientContext, ImportFile, Press, WorkspaceContext } from '#electron/services/context.ts';
import { passingNames } from '#electron/services/leaks.ts';
import { readSettings } from '#electron/services/settings.ts';
import { guardStated } from '#electron/services/stated-periods.ts';
import { dateIn, type PlainDate } from '#shared/domain/dates.ts';
import type { NameRules } from '#shared/domain/leaks.ts';
import { BackupDesk } from './backup-desk.ts';
import type { BackupKeeper } from './backup-keeper.ts';
import type { BackupPlaces } from './backup-places.ts';
import type { ChangeEvents } from './change-events.ts';
import { FilesOfClients } from './client-files.ts';
import type { ClientIndexKeeper } from './client-index.ts';
import type { ClientRegistry, OpenClient } from './client-registry.ts';
import { ClientTransfers } from './client-transfers.ts';
import type { AppPort, Host } from './host.ts';
import { applyImport, planImport } from './import-thread.ts';
import { keepIfPossible } from './keep-if-possible.ts';
import { lastLogLines } from './log.ts';
import type { Contexts } from './router.ts';

export interface ContextMakerOptions {
  keeper: BackupKeeper;
  places: BackupPlaces;
  /** What was done to open the workspace's own database, in words; null when nothing was. */
  repair: string | null;
  dataDir: string;
  host: Host;
  workspace: WorkspaceFile;
  registry: ClientRegistry;
  keys: Keyring;
  events: ChangeEvents;
  index: ClientIndexKeeper;
  press: Press;
  now: () => string;
  newId?: () => string;
  device?: string;
}

const actor = 'owner';
const systemLocale = new Intl.DateTimeFormat().resolvedOptions().locale;

/** Whose clock and ids a context uses: the app's own, or those of a history that is being made. */
interface Acting {
  now: () => string;
  newId: () => string;
}

export class ContextMaker implements Contexts {
  readonly #options: ContextMakerOptions;
  readonly #own: Acting;
  readonly #device: string;
  readonly #files: FilesOfClients;
  readonly #backups: BackupDesk;
  readonly #transfers: ClientTransfers;

  constructor(options: ContextMakerOptions) {
    this.#options = options;
    this.#own = { now: options.now, newId: options.newId ?? (() => uuidv7()) };
    this.#device = options.device ?? hostname();
    this.#files = new FilesOfClients(options);
    this.#transfers = new ClientTransfers({
      ...options,
      adopted: (client) => {
        options.index.rebuild(client);
        options.events.publish({ kind: 'change', clientId: null, topics: ['clients'] });
      },
    });
    this.#backups = new BackupDesk({
      ...options,
      newId: this.#own.newId,
      newCommand: () => this.#command('backups.restore', this.#own),
      change: (client, work) => {
        options.index.expectChange(client);
        work(this.#command('backups.restore', this.#own));
        this.#tell(client, 'backups.restore');
      },
      replaced: (clientId) => {
        options.index.rebuild(options.registry.get(clientId));
        options.events.publish({ kind: 'change', clientId, topics: ['backups'] });
        options.events.publish({ kind: 'change', clientId, topics: ['index'] });
      },
    });
  }

  client(
    clientId: string,
    signal: AbortSignal,
    check: (output: unknown) => void,
    acting = this.#own,
  ): ClientContext {
    const { registry, index, workspace, press, host } = this.#options;
    const client = registry.get(clientId);
    const { db } = client.file;
    const today = () =>
      dateIn(db.select({ zone: profile.timeZone }).from(profile).get()?.zone ?? 'UTC', acting.now());
    return {
      clientId,
      db,
      signal,
      ...acting,
      today,
      write: (name, change) => {
        index.expectChange(client);
        const output = client.file.write(this.#command(name, acting), () => {
          const done = change();
          check(done.output);
          return done;
        });
        this.#tell(client, name);
        return output;
      },
      undo: () => this.#replay(client, 'undo'),
      redo: () => this.#replay(client, 'redo'),
      locale: () => readSettings(workspace.db).locale ?? systemLocale,
      folder: client.folder,
      nameRules: () => {
        const { own, allowed } = passingNames(db);
        const { foreign, ignored } = this.#foreignNames(clientId);
        return { foreign, own, ignored: [...ignored, ...allowed] };
      },
      press,
      machine: host,
      ...this.#imports(client, today, acting, signal),
    };
  }

  #imports(
    client: OpenClient,
    today: () => PlainDate,
    acting: Acting,
    signal: AbortSignal,
  ): Pick<ClientContext, 'planImport' | 'applyImport'> {
    const { registry, index } = this.#options;
    const job = (file: ImportFile) => ({
      ...{ file, asOf: today() },
      source: { path: client.file.path, key: registry.keyOf(client.id) },
    });
    const lending = {
      ...{ client, index },
      newCommand: () => this.#command('imports.apply', acting),
      onChange: () => this.#tell(client, 'imports.apply'),
    };
    return {
      planImport: (file) => planImport(job(file), signal),
      applyImport: (file) => applyImport(job(file), lending, signal),
    };
  }

  noteFailure(clientId: string, error: unknown): void {
    this.#files.noteFailure(clientId, error);
  }

  /** Checks one client's file to the end, with nobody waiting. @throws StorageError where it does not open at all */
  async check(clientId: string, signal: AbortSignal): Promise<void> {
    for await (const _step of this.#files.check(clientId, signal));
  }

  workspace(signal: AbortSignal, port?: AppPort, acting = this.#own): WorkspaceContext {
    const { workspace, dataDir, events, index, registry, host } = this.#options;
    return {
      get db() {
        return workspace.db;
      },
      dataFolder: dataDir,
      repair: this.#options.repair,
      lastLogLines: (count) => lastLogLines(dataDir, count),
      protection: this.#options.keys.protection,
      signal,
      ...acting,
      // Asking the system takes as long as many a call.
      get timeZone() {
        return Temporal.Now.timeZoneId();
      },
      today: () => dateIn(Temporal.Now.timeZoneId(), acting.now()),
      write: (work) => {
        const output = workspace.write(work);
        events.publish({ kind: 'change', clientId: null, topics: ['workspace'] });
        return output;
      },
      cache: (work) => keepIfPossible(workspace, work),
      files: this.#files,
      backups: this.#backups,
      transfers: this.#transfers,
      settleIndex: () => index.settle(),
      nameRules: () => ({ ...this.#foreignNames(), own: [] }),
      machine: host,
      events: () => events.subscribe(signal, port),
      createClient: (clientId, slug) => {
        registry.create(clientId, slug, acting.now());
        return this.client(clientId, signal, unchecked, acting);
      },
      discardClient: (clientId) => {
        index.forget(clientId);
        registry.discard(clientId);
        events.publish({ kind: 'change', clientId: null, topics: ['clients'] });
      },
      openClient: (clientId) => this.client(clientId, signal, unchecked, acting),
      actingAs: (other) => this.workspace(signal, port, other),
    };
  }

  #foreignNames(clientId?: string): Pick<NameRules, 'foreign' | 'ignored'> {
    const { index, workspace } = this.#options;
    index.settle();
    return {
      foreign: foreignNames(workspace.db, clientId),
      ignored: readSettings(workspace.db).ignoredNames,
    };
  }

  #replay(client: OpenClient, kind: 'undo' | 'redo') {
    this.#options.index.expectChange(client);
    const target = client.file[kind](
      this.#command(`history.${kind}`, this.#own),
      guardStated(client.file.db),
    );
    if (target) this.#tell(client, `history.${kind}`);
    return target;
  }

  #command(name: string, { now, newId }: Acting): CommandInfo {
    return { id: newId(), name, actor, device: this.#device, at: now() };
  }

  #tell(client: OpenClient, name: string): void {
    const topics = [name.split('.')[0] ?? name];
    this.#options.events.publish({ kind: 'change', clientId: client.id, topics });
  }
}

// Commands inside the workspace's own have no procedure whose output could be checked.
function unchecked(): void {}
