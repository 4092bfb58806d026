/**
 * The workspace, open or locked. Open, it hands out contexts; locked, it refuses every call but those of the protection
 * itself: no file is open and no key is in memory.
 */
import { setTimeout } from 'node:timers/promises';
import type { Keyring } from '#db/files/keyring.ts';
import { StorageError } from '#db/files/storage-error.ts';
import type {
  Door,
  LockedBy,
  ProtectionContext,
  SystemSecretStore,
} from '#electron/services/protection-context.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { JobStep } from '#shared/contract/jobs.ts';
import type { RenewedKeys } from '#shared/contract/protection.ts';
import { Attempts } from './attempts.ts';
import type { ChangeEvents } from './change-events.ts';
import type { AppPort } from './host.ts';
import { IdleWatch } from './idle-watch.ts';
import type { OpenWorkspace } from './open-workspace.ts';
import type { ContextSource } from './router.ts';
import type { ReportError } from './to-orpc-error.ts';

export interface WorkspaceLockOptions {
  keys: Keyring;
  secretStore: SystemSecretStore | undefined;
  events: ChangeEvents;
  report: ReportError;
  now: () => string;
  /** Opens every part that needs a key. @throws StorageError as openDatabase */
  openWorkspace(): OpenWorkspace;
}

/** Milliseconds that windows have to save the field that is being typed in. */
const timeToSave = 250;
/** Milliseconds that work under way has to end by itself, once it was told to. */
const timeToEnd = 2_000;

export class WorkspaceLock implements ContextSource, Door {
  readonly attempts = new Attempts();
  isRecovered = false;
  readonly #options: WorkspaceLockOptions;
  readonly #idle: IdleWatch;
  readonly #running = new Set<Promise<unknown>>();
  #open: OpenWorkspace | undefined;
  #lockedBy: LockedBy | undefined = 'start';
  #locking: Promise<void> | undefined;
  #ending = new AbortController();
  #changed = Promise.withResolvers<void>();

  constructor(options: WorkspaceLockOptions) {
    this.#options = options;
    this.#idle = new IdleWatch({
      limit: () => (options.keys.protection === 'none' ? 0 : this.autoLockMinutes),
      onIdle: () => void this.lock('idle').catch(options.report),
    });
  }

  /** Opens what needs no person: an unprotected workspace, or one whose key the system's store gives. */
  async openAtStart(): Promise<void> {
    const { keys, secretStore: store, report } = this.#options;
    if (keys.protection === 'system' && store) {
      // A store that refuses leaves it locked; the screen offers to ask again, or the recovery key.
      await keys.unlock({ store }).catch((error) => error instanceof StorageError || report(error));
    }
    if (!keys.isLocked) this.open();
  }

  get lockedBy(): LockedBy | undefined {
    return this.#lockedBy;
  }

  get autoLockMinutes(): number {
    return this.#open?.autoLockMinutes() ?? 0;
  }

  get isLocked(): boolean {
    return this.#open === undefined;
  }

  open(): void {
    this.#open ??= this.#openWorkspace();
    this.#lockedBy = undefined;
    this.#idle.start();
    this.tellChange();
  }

  async settle(): Promise<void> {
    await this.#locking;
  }

  stayOpen(): void {
    this.#open?.see();
    this.#idle.see();
  }

  lock(by: LockedBy): Promise<void> {
    if (!this.#open) return Promise.resolve();
    this.#locking ??= this.#lock(by).finally(() => {
      this.#locking = undefined;
    });
    return this.#locking;
  }

  /** Ends what is under way and closes every file. */
  async close(): Promise<void> {
    await this.#locking;
    await this.#open?.backUpChanges();
    await this.#closeFiles();
  }

  async *follow(signal: AbortSignal): AsyncGenerator<void> {
    const left = new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    while (!signal.aborted) {
      const changed = this.#changed.promise;
      yield;
      await Promise.race([changed, left]);
    }
  }

  tellChange(): void {
    this.#changed.resolve();
    this.#changed = Promise.withResolvers();
  }

  rekeyClient(clientId: string, signal: AbortSignal): AsyncGenerator<JobStep<never>, void> {
    const opened = this.#opened();
    return this.#whileOpen(signal, (until) => opened.rekeyClient(clientId, until));
  }

  renewKeys(signal: AbortSignal): AsyncGenerator<JobStep<never>, RenewedKeys> {
    const opened = this.#opened();
    return this.#whileOpen(signal, (until) => opened.renewKeys(until));
  }

  async replaceKeyringCopies(): Promise<void> {
    // The protection itself has changed by now, which the fate of its copies does not undo.
    await this.#opened().replaceKeyringCopies().catch(this.#options.report);
  }

  protection(signal: AbortSignal): ProtectionContext {
    const { keys, secretStore, now } = this.#options;
    return { keys, secretStore, now, signal, door: this };
  }

  noteFailure(clientId: string, error: unknown): void {
    if (!this.isLocked) this.#opened().contexts.noteFailure(clientId, error);
  }

  client(clientId: string, signal: AbortSignal, check: (output: unknown) => void) {
    return this.#opened().contexts.client(clientId, signal, check);
  }

  workspace(signal: AbortSignal, port?: AppPort) {
    return this.#opened().contexts.workspace(signal, port);
  }

  report = (error: unknown): string => this.#options.report(error);

  /** Waits for work before the files are closed. */
  hold(work: Promise<unknown>): void {
    const over = () => this.#running.delete(work);
    this.#running.add(work);
    work.then(over, over);
  }

  /** Aborted when the caller leaves, or when the workspace is locked; call `settle` when the work is over. */
  untilLocked(signal: AbortSignal): { signal: AbortSignal; settle: () => void } {
    const linked = new AbortController();
    const { promise, resolve } = Promise.withResolvers<void>();
    const sources = [signal, this.#ending.signal];
    const abort = () => linked.abort();
    for (const source of sources) {
      if (source.aborted) abort();
      source.addEventListener('abort', abort);
    }
    this.hold(promise);
    const settle = () => {
      for (const source of sources) source.removeEventListener('abort', abort);
      resolve();
    };
    return { signal: linked.signal, settle };
  }

  async *#whileOpen<Step, Result>(
    signal: AbortSignal,
    work: (until: AbortSignal) => AsyncGenerator<Step, Result>,
  ): AsyncGenerator<Step, Result> {
    const until = this.untilLocked(signal);
    try {
      return yield* work(until.signal);
    } finally {
      until.settle();
    }
  }

  #openWorkspace(): OpenWorkspace {
    try {
      return this.#options.openWorkspace();
    } catch (error) {
      this.#options.keys.lock();
      throw error;
    }
  }

  #opened(): OpenWorkspace {
    if (!this.#open) throw new Refusal('LOCKED');
    this.#open.see();
    return this.#open;
  }

  async #lock(by: LockedBy): Promise<void> {
    const { events, keys } = this.#options;
    if (keys.protection === 'none') {
      throw new Refusal(
        'CONFLICT',
        'Nothing protects this workspace yet, so locking it would keep nobody out.',
      );
    }
    this.#lockedBy = by;
    this.isRecovered = false;
    events.publish({ kind: 'lock' });
    this.tellChange();
    await setTimeout(timeToSave);
    try {
      await this.#closeFiles();
    } finally {
      keys.lock();
    }
  }

  async #closeFiles(): Promise<void> {
    const open = this.#open;
    this.#open = undefined;
    this.#idle.stop();
    this.#ending.abort();
    this.#ending = new AbortController();
    await atMost(timeToEnd, Promise.allSettled(this.#running));
    open?.close();
  }
}

async function atMost(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const over = new AbortController();
  const pause = setTimeout(milliseconds, undefined, { signal: over.signal }).catch(() => undefined);
  await Promise.race([work, pause]);
  over.abort();
}
