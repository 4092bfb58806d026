/** What services do with backups: look through them, compare, restore; over the keeper, which makes them. */
import { renameSync, rmSync } from 'node:fs';
import {
  type BackupFile,
  damagedPath,
  findBackup,
  listBackups,
  partPath,
} from '#db/files/backups/backup-files.ts';
import type { Comparison, Staging } from '#db/files/backups/restore.ts';
import type { CommandInfo } from '#db/files/client-file.ts';
import { StorageError } from '#db/files/storage-error.ts';
import type { Backups, Work } from '#electron/services/backup-context.ts';
import { closeStatedAgain } from '#electron/services/close-stated.ts';
import { runBackupJob } from './backup-jobs.ts';
import { type BackupKeeper, secondFolderName } from './backup-keeper.ts';
import { type BackupPlaces, isBehind, type Place, workspaceName } from './backup-places.ts';
import type { ClientRegistry, OpenClient } from './client-registry.ts';

export interface BackupDeskOptions {
  keeper: BackupKeeper;
  places: BackupPlaces;
  registry: ClientRegistry;
  now: () => string;
  newId: () => string;
  /** Runs a change of an open client as any other is run: indexed, and told to every window. */
  change: (client: OpenClient, work: (command: CommandInfo) => void) => void;
  /** Notes that another file stands in a client's place. */
  replaced: (clientId: string) => void;
  newCommand: () => CommandInfo;
}

interface Task {
  place: Place;
  staging: Staging;
  /** What the client's history says of it. */
  sentence: string;
  /** Removes the staged copy and lets others go on. */
  endTurn(): void;
}

export class BackupDesk implements Backups {
  readonly #options: BackupDeskOptions;

  constructor(options: BackupDeskOptions) {
    this.#options = options;
  }

  get secondFolderProblem(): string | null {
    return this.#problem(secondFolderName)?.message ?? null;
  }

  get maySendKeyring(): boolean {
    return this.#options.places.maySendKeyring;
  }

  clients() {
    return this.#options.places.clients().map((place) => ({
      id: place.name,
      backups: listBackups(place.home),
      isBehind: isBehind(place),
      problem: this.#problem(place.name),
    }));
  }

  workspace() {
    const [newest] = listBackups(this.#options.places.workspace.home);
    return { newestAt: newest?.at ?? null, problem: this.#problem(workspaceName)?.message ?? null };
  }

  list(clientId: string): BackupFile[] {
    return listBackups(this.#options.places.client(clientId).home);
  }

  save(clientId: string | undefined, signal: AbortSignal) {
    return this.#options.keeper.save(clientId, signal);
  }

  async *verify(clientId: string, signal: AbortSignal): Work<{ id: string; problem: string | null }[]> {
    const backups = this.list(clientId);
    const keyed = backups.map((backup) => this.#options.places.sourcesOf(clientId, backup.path));
    const attempts = yield* runBackupJob('verify', keyed, signal);
    return backups.map((backup, index) => {
      const attempt = attempts[index];
      if (!attempt || 'made' in attempt) return { id: backup.id, problem: null };
      // Set aside under a name that is no backup's; a wrong key says nothing about the file.
      if (attempt.failure.code === 'FILE_DAMAGED') renameSync(backup.path, damagedPath(backup));
      return { id: backup.id, problem: attempt.failure.message };
    });
  }

  async *compare(clientId: string, backupId: string, signal: AbortSignal): Work<Comparison> {
    const { place, staging, endTurn } = await this.#begin(clientId, backupId);
    try {
      yield { kind: 'progress', step: 'Comparing', done: 0, total: 1 };
      return yield* runBackupJob('compare', { ...staging, live: place.live() }, signal);
    } finally {
      endTurn();
    }
  }

  async *restore(clientId: string, backupId: string, signal: AbortSignal): Work<BackupFile | undefined> {
    const task = await this.#begin(clientId, backupId);
    try {
      const client = this.#inOrder(clientId);
      if (client) return yield* this.#restoreInto(client, task, signal);
      yield* this.#replace(task, signal);
      return undefined;
    } finally {
      task.endTurn();
    }
  }

  // Nothing else may work on the backups meanwhile: the staged copy lies among them.
  async #begin(clientId: string, backupId: string): Promise<Task> {
    const { keeper, places, now } = this.#options;
    const place = places.client(clientId);
    const backup = findBackup(place.home, backupId);
    const staged = partPath(place.home, `${now()}-${process.hrtime.bigint()}`);
    const endTurn = await keeper.turn();
    return {
      ...{ place, sentence: sentenceOf(backup) },
      staging: { sources: places.sourcesOf(clientId, backup.path), staged },
      endTurn: () => {
        rmSync(staged, { force: true });
        endTurn();
      },
    };
  }

  // The present state is kept before anything is changed, though undo leads there too.
  async *#restoreInto(client: OpenClient, { place, staging, sentence }: Task, signal: AbortSignal) {
    const { now, newId, change } = this.#options;
    const save = { source: place.live(), folder: place.home, at: now(), reason: 'before-restore' as const };
    const { kept, opener } = yield* runBackupJob('stage', { ...staging, save }, signal);
    signal.throwIfAborted();
    const source = staging.sources[opener];
    if (!source) throw new Error('A backup was staged that no key opens.');
    const copy = { ...source, path: staging.staged };
    change(client, (command) =>
      client.file.restore(command, copy, () => {
        const stated = closeStatedAgain(client.file.db, { newId, now });
        return stated === '' ? sentence : `${sentence}; ${stated}`;
      }),
    );
    return kept;
  }

  // A file that does not open, or lacks what it should hold, is kept aside as it is.
  async *#replace({ place, staging, sentence }: Task, signal: AbortSignal) {
    const { now, registry, replaced, newCommand } = this.#options;
    yield { kind: 'progress' as const, step: 'Restoring', done: 0, total: 1 };
    const job = { ...staging, knownCounter: place.commitCounter ?? 0, command: newCommand(), sentence };
    const path = yield* runBackupJob('replacement', job, signal);
    signal.throwIfAborted();
    registry.replace(place.name, now(), path);
    replaced(place.name);
  }

  #inOrder(clientId: string): OpenClient | undefined {
    try {
      const client = this.#options.registry.get(clientId);
      return client.file.doubt ? undefined : client;
    } catch (error) {
      if (error instanceof StorageError) return undefined;
      throw error;
    }
  }

  #problem(name: string): StorageError | undefined {
    return this.#options.keeper.problems.get(name);
  }
}

function sentenceOf({ at }: BackupFile): string {
  return `Restored the backup of ${at.slice(0, 16).replace('T', ' ')} UTC`;
}
