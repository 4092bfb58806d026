/**
 * Keeps backups: every quarter of an hour while something changes, when the app closes, and when a person asks. All copying
 * happens in a worker thread, one run after the other.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { type BackupFile, listBackups } from '#db/files/backups/backup-files.ts';
import { surplusOf } from '#db/files/backups/retention.ts';
import { diskProblem, StorageError } from '#db/files/storage-error.ts';
import type { WorkspaceFile } from '#db/files/workspace-file.ts';
import { writeFileWhole } from '#db/files/write-file.ts';
import { type Progress, runBackupJob, workThrough } from './backup-jobs.ts';
import { type BackupPlaces, isBehind, type Place, workspaceName } from './backup-places.ts';

/** How long a changed file waits for its backup; a run of commands leaves one behind for each such time, not for each. */
export const restingMilliseconds = 15 * 60_000;
/** What a failure of the second folder is told under, beside those of clients and of the workspace. */
export const secondFolderName = 'second-folder';

export interface BackupKeeperOptions {
  places: BackupPlaces;
  workspace: WorkspaceFile;
  /** The second folder, where a person has chosen one. */
  secondFolder: () => string | undefined;
  /** Brings the commit counters of the index up to date. */
  settleIndex: () => void;
  now: () => string;
  report: (error: unknown) => void;
  /** Called after every run. */
  onDone: () => void;
}

export interface Saved {
  name: string;
  backup: BackupFile;
}

export class BackupKeeper {
  readonly #options: BackupKeeperOptions;
  readonly #ending = new AbortController();
  readonly #problems = new Map<string, StorageError>();
  #timer: NodeJS.Timeout | undefined;
  #lastTurn: Promise<void> = Promise.resolve();
  #workspaceChanges: number;

  constructor(options: BackupKeeperOptions) {
    this.#options = options;
    this.#workspaceChanges = this.#countChanges();
  }

  /** Why the last attempt on a client, the workspace or the second folder failed, by its name. */
  get problems(): ReadonlyMap<string, StorageError> {
    return this.#problems;
  }

  /** Looks every quarter of an hour whether something has changed. */
  start(): void {
    this.#timer = setInterval(() => void this.saveUnattended(), restingMilliseconds).unref();
  }

  /** Stops at once: what is under way is given up, and nothing half-written counts. */
  stop(): void {
    clearInterval(this.#timer);
    this.#ending.abort();
  }

  /**
   * Saves what has changed, or one client in any case. A file that fails is noted in `problems` and leaves the others.
   */
  async *save(clientId: string | undefined, signal: AbortSignal): AsyncGenerator<Progress, Saved[]> {
    const { places, settleIndex, onDone } = this.#options;
    const endTurn = await this.turn();
    try {
      settleIndex();
      const untilEnd = AbortSignal.any([signal, this.#ending.signal]);
      const due = clientId === undefined ? this.#due() : [places.client(clientId)];
      const saved = yield* this.#savePlaces(due, untilEnd);
      yield* this.#fillSecondFolder([...places.clients(), places.workspace], untilEnd);
      return saved;
    } finally {
      endTurn();
      onDone();
    }
  }

  /** Waits until nothing else works on backups; call the result to let the next one go on. */
  async turn(): Promise<() => void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const before = this.#lastTurn;
    this.#lastTurn = promise;
    await before;
    return resolve;
  }

  /**
   * Saves what has changed, with nobody waiting; what goes wrong is noted in `problems`.
   * @param youngest does nothing while the newest backup of everything that changed is younger than this, in milliseconds
   */
  async saveUnattended(youngest = 0): Promise<void> {
    const { settleIndex, report, now } = this.#options;
    try {
      settleIndex();
      const age = ({ home }: Place) =>
        Date.parse(now()) - Date.parse(listBackups(home)[0]?.at ?? '1970-01-01');
      const isDue = this.#due().some((place) => age(place) >= youngest);
      if (!isDue && !this.#problems.has(secondFolderName)) return;
      await workThrough(this.save(undefined, this.#ending.signal));
    } catch (error) {
      if (!this.#ending.signal.aborted) report(error);
    }
  }

  /**
   * Replaces every copy of the keyring at once: an older one still opens with what no longer protects. Where nothing
   * protects any more, the second folder's is removed; one that cannot be reached is seen to once it can.
   */
  async replaceKeyringCopies(): Promise<void> {
    const { places, onDone } = this.#options;
    const endTurn = await this.turn();
    try {
      const copy = keyringCopy(places.workspace);
      if (existsSync(copy)) this.#orNote(workspaceName, () => copyIfChanged(places.keyring, copy));
      await workThrough(this.#fillSecondFolder([], this.#ending.signal));
    } finally {
      endTurn();
      onDone();
    }
  }

  // The workspace's own file goes along with any client's: its index tells where that client stood.
  #due(): Place[] {
    const { places } = this.#options;
    const clients = places.clients().filter(isBehind);
    const isWorkspaceBehind =
      clients.length > 0 ||
      this.#countChanges() !== this.#workspaceChanges ||
      listBackups(places.workspace.home).length === 0;
    return isWorkspaceBehind ? [...clients, places.workspace] : clients;
  }

  async *#savePlaces(due: readonly Place[], signal: AbortSignal): AsyncGenerator<Progress, Saved[]> {
    const at = this.#options.now();
    const readable = due.flatMap((place) => {
      const live = this.#orNote(place.name, () => place.live());
      return live
        ? [{ place, save: { source: live, folder: place.home, at, reason: 'regular' as const } }]
        : [];
    });
    if (readable.length === 0) return [];
    const changes = this.#countChanges();
    const attempts = yield* runBackupJob(
      'save',
      readable.map(({ save }) => save),
      signal,
    );
    const saved: Saved[] = [];
    for (const [index, { place }] of readable.entries()) {
      const attempt = attempts[index];
      if (!attempt) continue;
      if ('failure' in attempt) {
        const { code, message, details } = attempt.failure;
        this.#problems.set(place.name, new StorageError(code, message, details));
        continue;
      }
      this.#problems.delete(place.name);
      this.#orNote(place.name, () => this.#tidy(place));
      if (place.name === workspaceName) this.#workspaceChanges = changes;
      saved.push({ name: place.name, backup: attempt.made });
    }
    return saved;
  }

  // One copy of the keyring, always the present one: it opens every backup, and no older protection lies about.
  #tidy(place: Place): void {
    const { now, places } = this.#options;
    if (place.name === workspaceName) copyIfChanged(places.keyring, keyringCopy(place));
    for (const { path } of surplusOf(listBackups(place.home), now(), Temporal.Now.timeZoneId()))
      rmSync(path, { force: true });
  }

  async *#fillSecondFolder(filled: readonly Place[], signal: AbortSignal): AsyncGenerator<Progress, void> {
    const { secondFolder, places, now } = this.#options;
    const folder = secondFolder();
    if (folder === undefined) return void this.#problems.delete(secondFolderName);
    try {
      yield* runBackupJob(
        'copyOut',
        {
          folder,
          series: filled.map(({ name, home }) => ({ name, home })),
          listPath: join(places.workspace.home, 'second-folder.json'),
          keyringPath: places.maySendKeyring ? places.keyring : undefined,
          now: now(),
          zone: Temporal.Now.timeZoneId(),
        },
        signal,
      );
      if (filled.length > 0) this.#problems.delete(secondFolderName);
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      this.#problems.set(secondFolderName, error);
    }
  }

  #orNote<Made>(name: string, make: () => Made): Made | undefined {
    try {
      return make();
    } catch (error) {
      const problem = error instanceof StorageError ? error : diskProblem(error);
      if (!problem) throw error;
      this.#problems.set(name, problem);
      return undefined;
    }
  }

  #countChanges(): number {
    return this.#options.workspace.db.get<{ count: number }>(sql`select total_changes() as count`).count;
  }
}

function keyringCopy({ home }: Place): string {
  return join(home, 'keyring.json');
}

function copyIfChanged(from: string, to: string): void {
  const bytes = readFileSync(from);
  if (!existsSync(to) || !readFileSync(to).equals(bytes)) writeFileWhole(to, bytes, { mode: 0o600 });
}
