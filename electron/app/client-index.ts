/**
 * Keeps the workspace's index of each client up to date. A client is marked stale before the first write of a burst and
 * indexed shortly after the last one, so that a write waits for one fsync only; a mark left by a crash is repaired at start.
 */
import { eq } from 'drizzle-orm';
import { diskProblem } from '#db/files/storage-error.ts';
import type { WorkspaceFile } from '#db/files/workspace-file.ts';
import { replaceRows } from '#db/queries/replace-rows.ts';
import {
  clientIndex,
  clientIndexDays,
  clientIndexEntries,
  clientIndexPeriods,
} from '#db/schema/workspace.ts';
import { type ClientIndexRows, indexClient } from '#electron/services/client-index.ts';
import type { OpenClient } from './client-registry.ts';

const quietMilliseconds = 150;

export class ClientIndexKeeper {
  readonly #workspace: WorkspaceFile;
  /** Not indexed since their last change. */
  readonly #pending = new Map<string, OpenClient>();
  /** Written to since the last rest. */
  readonly #restless = new Map<string, OpenClient>();
  #timer: NodeJS.Timeout | undefined;
  readonly #now: () => string;
  readonly #onSettled: (clientIds: string[]) => void;
  readonly #report: (error: unknown) => void;

  constructor(
    workspace: WorkspaceFile,
    now: () => string,
    onSettled: (clientIds: string[]) => void,
    report: (error: unknown) => void,
  ) {
    this.#workspace = workspace;
    this.#now = now;
    this.#onSettled = onSettled;
    this.#report = report;
  }

  /** Called before a client is written to. */
  expectChange(client: OpenClient): void {
    if (client.file.doubt) return;
    if (!this.#pending.has(client.id)) {
      this.#workspace.write(() =>
        this.#workspace.db
          .update(clientIndex)
          .set({ isStale: true })
          .where(eq(clientIndex.clientId, client.id))
          .run(),
      );
      this.#pending.set(client.id, client);
    }
    this.#restless.set(client.id, client);
    if (this.#timer) this.#timer.refresh();
    else this.#timer = setTimeout(() => this.#rest(), quietMilliseconds).unref();
  }

  /** Called when a client is no more. */
  forget(clientId: string): void {
    this.#pending.delete(clientId);
    this.#restless.delete(clientId);
  }

  /** Brings the index of every changed client up to date now; one that cannot be indexed stays stale and is shown so. */
  settle(): void {
    // What a thread is still writing to is indexed once that is over.
    const settled = [...this.#pending.values()].filter(({ file }) => !file.loan.isOut);
    for (const { id } of settled) this.#pending.delete(id);
    for (const client of settled) this.#rebuildOrReport(client);
    if (settled.length > 0) this.#onSettled(settled.map(({ id }) => id));
  }

  /** Indexes what is pending and rests for good. */
  close(): void {
    clearTimeout(this.#timer);
    this.settle();
  }

  /** Derives the whole index of one client from its file; not from one that is in doubt, of which the index knows more. */
  rebuild(client: OpenClient): void {
    if (client.file.doubt) return;
    const rows = indexClient(client.file.db, client.id, client.file.mark, this.#now());
    this.#workspace.write(() => this.#put(client.id, rows));
  }

  // After a burst what was written is moved from the log into the file, so that the log rarely matters.
  #rest(): void {
    this.#timer = undefined;
    this.settle();
    const rested = [...this.#restless.values()];
    this.#restless.clear();
    for (const { file } of rested) {
      try {
        file.checkpoint();
      } catch (error) {
        this.#report(error);
      }
    }
  }

  // What a full or missing disk prevented is tried again at the next occasion.
  #rebuildOrReport(client: OpenClient): void {
    try {
      this.rebuild(client);
    } catch (error) {
      this.#report(error);
      if (diskProblem(error)) this.#pending.set(client.id, client);
    }
  }

  #put(clientId: string, rows: ClientIndexRows): void {
    const { db } = this.#workspace;
    db.insert(clientIndex)
      .values(rows.summary)
      .onConflictDoUpdate({ target: clientIndex.clientId, set: rows.summary })
      .run();
    replaceRows(db, clientIndexPeriods, clientId, rows.periods);
    replaceRows(db, clientIndexDays, clientId, rows.days);
    replaceRows(db, clientIndexEntries, clientId, rows.entries);
  }
}
