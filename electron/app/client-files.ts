/** The files behind the clients: their condition, a full check, salvage, and putting another file in their place. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lastGoodBackup } from '#db/files/backups/backup-files.ts';
import type { Doubt } from '#db/files/doubt.ts';
import { makeFolder } from '#db/files/make-folder.ts';
import { diskProblem, StorageError } from '#db/files/storage-error.ts';
import type { WorkspaceFile } from '#db/files/workspace-file.ts';
import { fileChecks } from '#db/schema/workspace.ts';
import type { ClientFiles } from '#electron/services/context.ts';
import type { ClientFileReport, SalvageReport } from '#shared/contract/damage.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { JobStep } from '#shared/contract/jobs.ts';
import { type ClientCondition, clientConditions } from '#shared/domain/client-condition.ts';
import type { ChangeEvents } from './change-events.ts';
import type { ClientIndexKeeper } from './client-index.ts';
import type { ClientRegistry, OpenClient } from './client-registry.ts';
import type { DamageJob, DamageStep } from './damage-worker.ts';
import { keepIfPossible } from './keep-if-possible.ts';
import { runInWorker } from './run-in-worker.ts';

type Lacking = ClientFileReport['lacking'];
type Found = Pick<ClientFileReport, 'condition' | 'sentence' | 'isReadable' | 'lacking'>;

interface Parts {
  readonly registry: ClientRegistry;
  readonly index: ClientIndexKeeper;
  readonly events: ChangeEvents;
  readonly workspace: WorkspaceFile;
  now(): string;
}

export class FilesOfClients implements ClientFiles {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
    // Windows that show the client learn why it cannot be changed any more.
    parts.registry.onReplaced = (clientId) => this.#tell(clientId);
  }

  condition(clientId: string): ClientCondition {
    return this.#look(clientId).condition;
  }

  look(clientId: string): Pick<Found, 'condition' | 'isReadable'> {
    const { condition, isReadable } = this.#look(clientId);
    return { condition, isReadable };
  }

  report(clientId: string): ClientFileReport {
    const backup = lastGoodBackup(this.#parts.registry.folderOf(clientId));
    return {
      id: clientId,
      ...this.#look(clientId),
      path: this.#parts.registry.pathOf(clientId),
      lastGoodBackup: backup ? { id: backup.id, at: backup.at } : null,
      salvaged: this.#salvaged(clientId),
    };
  }

  reopen(clientId: string): void {
    this.#parts.index.settle();
    this.#parts.registry.release(clientId);
    this.#tell(clientId);
  }

  async *check(clientId: string, signal: AbortSignal): AsyncGenerator<JobStep<ClientFileReport>> {
    try {
      const client = this.#parts.registry.get(clientId);
      for await (const step of this.#run({ kind: 'check', ...this.#source(clientId) }, signal)) {
        if (step.kind === 'progress') yield step;
        if (step.kind !== 'checked') continue;
        const isSound = step.problems.length === 0;
        this.#noteCheck(clientId, isSound);
        if (isSound) this.#trustAgain(client);
        else this.#distrust(client);
      }
    } catch (error) {
      // Damaged so badly that it does not even open for the check.
      if (error instanceof StorageError && error.code === 'FILE_DAMAGED') {
        this.noteFailure(clientId, error);
        this.#noteCheck(clientId, false);
      }
      throw error;
    }
    yield { kind: 'done', result: this.report(clientId) };
  }

  async *salvage(clientId: string, at: string, signal: AbortSignal): AsyncGenerator<JobStep<SalvageReport>> {
    const name = `${at.replaceAll(':', '-')}.db`;
    const folder = this.#salvageFolder(clientId);
    makeFolder(folder, 0o700);
    const job = { kind: 'salvage', ...this.#source(clientId), target: join(folder, name) } as const;
    for await (const step of this.#run(job, signal)) {
      if (step.kind === 'progress') yield step;
      if (step.kind === 'salvaged') yield { kind: 'done', result: { name, ...step.result } };
    }
  }

  takeSalvaged(clientId: string, name: string, at: string): void {
    const isThere = this.#salvaged(clientId).some((salvaged) => salvaged.name === name);
    if (!isThere) throw new Refusal('NOT_FOUND', 'What was salvaged under that name is no longer there.');
    const path = join(this.#salvageFolder(clientId), name);
    this.#parts.registry.bringToPresentKey(clientId, path);
    this.#parts.index.forget(clientId);
    this.#parts.registry.replace(clientId, at, path);
    this.#tell(clientId);
  }

  trust(clientId: string): void {
    this.#parts.index.forget(clientId);
    this.#parts.registry.trust(clientId);
    this.#tell(clientId);
  }

  /** Notes what went wrong while a client's file was used, so that damage stops all writing to it. */
  noteFailure(clientId: string, error: unknown): void {
    const problem = error instanceof StorageError ? error : diskProblem(error);
    if (problem?.code !== 'FILE_DAMAGED') return;
    try {
      const client = this.#parts.registry.get(clientId);
      if (client.file.doubt) return;
      this.#noteCheck(clientId, false);
      this.#distrust(client);
    } catch {
      // It does not even open any more, and says so wherever it is asked for.
    }
  }

  #noteCheck(clientId: string, isSound: boolean): void {
    const { workspace, now } = this.#parts;
    const check = { checkedAt: now(), isSound };
    keepIfPossible(workspace, () =>
      workspace.db
        .insert(fileChecks)
        .values({ clientId, ...check })
        .onConflictDoUpdate({ target: fileChecks.clientId, set: check })
        .run(),
    );
    this.#parts.events.publish({ kind: 'change', clientId: null, topics: ['backups'] });
  }

  #distrust({ id, file }: OpenClient): void {
    if (file.doubt) return;
    file.distrust();
    this.#tell(id);
  }

  // What was taken for damaged was put right: the file opens anew, to be written to.
  #trustAgain({ id, file }: OpenClient): void {
    if (file.doubt?.state === 'damaged') this.reopen(id);
  }

  #look(clientId: string): Found {
    try {
      const { doubt } = this.#parts.registry.get(clientId).file;
      return doubt ? inDoubt(doubt) : found('sound', true);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      return unopened(error);
    }
  }

  #run(job: DamageJob, signal: AbortSignal): AsyncGenerator<DamageStep> {
    return refusing(runInWorker<DamageStep>('damage-worker', job, signal));
  }

  #source(clientId: string) {
    return { path: this.#parts.registry.pathOf(clientId), key: this.#parts.registry.keyOf(clientId) };
  }

  #salvageFolder(clientId: string): string {
    return join(this.#parts.registry.folderOf(clientId), 'salvaged');
  }

  #salvaged(clientId: string): ClientFileReport['salvaged'] {
    try {
      const names = readdirSync(this.#salvageFolder(clientId)).filter((name) => name.endsWith('Z.db'));
      return names
        .toSorted()
        .reverse()
        .map((name) => ({ name, at: instantOf(name) }));
    } catch {
      return [];
    }
  }

  #tell(clientId: string): void {
    this.#parts.events.publish({ kind: 'change', clientId, topics: ['damage'] });
    this.#parts.events.publish({ kind: 'change', clientId: null, topics: ['damage'] });
  }
}

async function* refusing(steps: AsyncGenerator<DamageStep>): AsyncGenerator<DamageStep> {
  for await (const step of steps) {
    if (step.kind === 'refused') throw new StorageError(step.code, step.message, step.details);
    yield step;
  }
}

function found(condition: ClientCondition, isReadable: boolean, lacking: Lacking = null): Found {
  return { condition, sentence: clientConditions[condition], isReadable, lacking };
}

function inDoubt(doubt: Doubt): Found {
  if (doubt.state === 'newer' || doubt.state === 'damaged') return found(doubt.state, true);
  const count = doubt.state === 'behind' ? doubt.known.counter - doubt.counter : null;
  return found(doubt.state, true, { count, since: doubt.at, until: doubt.known.at });
}

function unopened(error: unknown): Found {
  if (!(error instanceof StorageError)) return found('damaged', false);
  switch (error.code) {
    case 'FILE_MISSING':
      return found('missing', false);
    case 'FILE_KEY':
      // The keyring has no key at all, or the file does not open with the one that is its own.
      return 'path' in error.details ? found('damaged', false) : found('no_key', false);
    case 'FILE_DAMAGED':
    case 'FILE_FOREIGN':
      return found('damaged', false);
    default:
      return { ...found('unreachable', false), sentence: error.message };
  }
}

// `2026-03-10T09-00-00.000Z.db` was salvaged at 2026-03-10T09:00:00.000Z.
function instantOf(name: string): string {
  const [day = '', time = ''] = name.slice(0, -'.db'.length).split('T');
  return `${day}T${time.replaceAll('-', ':')}`;
}
