/** One client's file: reads, commands with their change log, undo and redo. */
import { eq } from 'drizzle-orm';
import { commands, fileState } from '../schema/client/log.ts';
import { loggedTables } from '../schema/client/tables.ts';
import { attach, takeRows } from './backups/restore.ts';
import { prepareStatements, watchTables } from './change-log.ts';
import { clientDb } from './client-db.ts';
import { type CommitMark, commitMark, markOf } from './commit-marks.ts';
import { type Doubt, findDoubt, identityOnDisk, type Known, logSize } from './doubt.ts';
import { Loan } from './loan.ts';
import { longestLog, moveLogIntoFile } from './move-log.ts';
import { type Connection, createDatabase, type OpenOptions, openDatabase } from './open-database.ts';
import { cachePrepared } from './prepared-cache.ts';
import { diskProblem, StorageError } from './storage-error.ts';
import { nextToRedo, nextToUndo, refuseBrokenReferences, replay } from './undo.ts';

/** Typed access to one client's tables. */
export type ClientDb = ReturnType<typeof clientDb>;

export interface CommandInfo {
  id: string;
  name: string;
  actor: string;
  device: string;
  at: string;
}

/** What a command did, in a sentence, and what its caller gets. */
export interface Done<T> {
  sentence: string;
  output: T;
  /** False for what can never be taken back, such as issuing a packet. */
  isUndoable?: boolean;
}

type Check = (target: Command) => void;
type Replay = { target: Command; kind: 'undo' | 'redo'; check: Check };

export type Command = typeof commands.$inferSelect;
export type FileLocation = Omit<OpenOptions, 'kind'>;

export class ClientFile {
  readonly db: ClientDb;
  readonly path: string;
  /** Told of every commit, after it. */
  onCommit: ((mark: CommitMark) => void) | undefined;
  /** Whether a thread has it to write to. */
  readonly loan = new Loan(this);
  readonly #connection: Connection;
  readonly #statements: ReturnType<typeof prepareStatements> | undefined;
  readonly #identity: string;
  #doubt: Doubt | undefined;
  #currentCommand: string | null = null;
  #counter = 0;

  private constructor(connection: Connection, path: string, doubt?: Doubt) {
    this.#connection = connection;
    this.path = path;
    this.#doubt = doubt;
    cachePrepared(connection);
    this.db = clientDb(connection);
    connection.function('current_command', () => this.#currentCommand);
    if (!doubt) {
      watchTables(connection, loggedTables);
      this.#statements = prepareStatements(connection);
      connection.pragma('wal_autocheckpoint = 0');
    }
    this.#identity = this.#identityOnDisk();
  }

  /** Creates the file of a new client. */
  static create(location: FileLocation): ClientFile {
    const connection = createDatabase({ ...location, kind: 'client' });
    connection.prepare('insert into file_state (id, commit_counter) values (1, 0)').run();
    const file = new ClientFile(connection, location.path);
    file.checkpoint();
    return file;
  }

  /** Opens a client's file. @throws StorageError as openDatabase */
  static open(location: FileLocation): ClientFile {
    return new ClientFile(openDatabase({ ...location, kind: 'client' }), location.path);
  }

  /**
   * Opens a client's file, after comparing it with what is known of it. One that lacks something known, is known to be
   * damaged or of a newer schema, is opened for reading only, without a byte of it or of its log being changed. @throws StorageError as openDatabase
   */
  static openKnown(location: FileLocation, known: Known): ClientFile {
    const found = findDoubt({ ...location, kind: 'client' }, known);
    if (found) return new ClientFile(found.connection, location.path, found.doubt);
    return ClientFile.open(location);
  }

  /** Why this file is only read; `undefined` for a file in order. */
  get doubt(): Doubt | undefined {
    return this.#doubt;
  }

  /** Stops all writing until the file is opened anew: damage was found in it. */
  distrust(): void {
    this.#doubt ??= { state: 'damaged' };
  }

  /** Lends it to a thread for what a sentence says; only reading goes on here then. @throws StorageError FILE_READ_ONLY, FILE_BUSY */
  lend(what = 'An import is being written to this client.'): () => boolean {
    this.#writing();
    return this.loan.begin(what);
  }

  /** How many commands this file has taken. */
  get commitCounter(): number {
    return this.db.select().from(fileState).get()?.commitCounter ?? 0;
  }

  /** What it holds now, to be compared at the next open; `undefined` before its first command. */
  get mark(): CommitMark | undefined {
    return markOf(this.#connection);
  }

  /** False once another file, or none, stands where this one was opened, or its log was taken away. */
  isInPlace(): boolean {
    return this.#identityOnDisk() === this.#identity;
  }

  /** Moves what the log holds into the file itself, without waiting: what is not in the log cannot be lost with it. */
  checkpoint(): void {
    if (!this.#doubt && !this.loan.isOut) moveLogIntoFile(this.#connection);
  }

  /**
   * Runs one command: everything `change` does is one transaction and one entry of the change log.
   * Whatever it throws rolls all of it back. `change` must be synchronous.
   */
  write<T>(command: CommandInfo, change: () => Done<T>): T {
    return this.#transaction(command, () => {
      const done = change();
      this.#record(command, { ...done, kind: 'do', targetId: null, isUndoable: done.isUndoable ?? true });
      return done.output;
    });
  }

  /** Takes back the newest command that can be; `undefined` for none. What `check` throws rolls it back. @throws UNDO_CONFLICT */
  undo(command: CommandInfo, check: Check = () => {}): Command | undefined {
    const target = nextToUndo(this.db);
    return target && this.#replay(command, { target, kind: 'undo', check });
  }

  /** Does again the command that was undone last, unless something new was done since. @throws StorageError UNDO_CONFLICT */
  redo(command: CommandInfo, check: Check = () => {}): Command | undefined {
    const target = nextToRedo(this.db);
    return target && this.#replay(command, { target, kind: 'redo', check });
  }

  /** Makes every row as in a staged copy of a backup, as one command; `settle` then puts right what must not go back, and tells it. */
  restore(command: CommandInfo, stagedCopy: Pick<OpenOptions, 'path' | 'key'>, settle: () => string): void {
    attach(this.#connection, stagedCopy);
    try {
      this.#withoutForeignKeys(() =>
        this.#transaction(command, () => {
          takeRows(this.#connection);
          refuseBrokenReferences(this.#connection);
          this.#record(command, { sentence: settle(), kind: 'do', targetId: null, isUndoable: true });
        }),
      );
    } finally {
      this.#connection.exec('detach copy');
    }
  }

  close(): void {
    this.#connection.close();
  }

  #withoutForeignKeys<T>(work: () => T): T {
    this.#connection.pragma('foreign_keys = off');
    try {
      return work();
    } finally {
      this.#connection.pragma('foreign_keys = on');
    }
  }

  #replay(command: CommandInfo, { target, kind, check }: Replay): Command {
    return this.#withoutForeignKeys(() =>
      this.#transaction(command, () => {
        replay(this.#connection, target.id, kind);
        check(target);
        this.db
          .update(commands)
          .set({ isUndone: kind === 'undo' })
          .where(eq(commands.id, target.id))
          .run();
        const sentence = `${kind === 'undo' ? 'Undid' : 'Redid'}: ${target.sentence}`;
        this.#record(command, { sentence, kind, targetId: target.id, isUndoable: false });
        return target;
      }),
    );
  }

  #record(command: CommandInfo, entry: Pick<Command, 'sentence' | 'kind' | 'targetId' | 'isUndoable'>): void {
    const { record, count } = this.#writing();
    record.run({ ...command, ...entry, isUndoable: Number(entry.isUndoable) });
    this.#counter = count.get() ?? 0;
  }

  #writing(): ReturnType<typeof prepareStatements> {
    this.loan.refuse();
    if (this.#statements && !this.#doubt) return this.#statements;
    throw new StorageError(
      'FILE_READ_ONLY',
      'This client can be read but not changed until you decide what to do.',
      {
        why: this.#doubt?.state,
      },
    );
  }

  // SQLite's own checkpoint leaves its log standing: cut short by then, old pages of it would lie over newer ones of the file.
  #committed(mark: CommitMark): void {
    this.onCommit?.(mark);
    if (logSize(this.path) < longestLog) return;
    try {
      this.checkpoint();
    } catch {
      // What was committed stands in the log, and the next one tries again.
    }
  }

  #identityOnDisk(): string {
    return identityOnDisk(this.path, this.#statements ? ['', '-wal'] : ['']);
  }

  #transaction<T>({ id, at }: CommandInfo, work: () => T): T {
    if (this.#currentCommand) throw new Error('A command is already running on this file.');
    const { begin, commit } = this.#writing();
    try {
      begin.run();
      this.#currentCommand = id;
      const result = work();
      if (result instanceof Promise) throw new Error('A command must be synchronous.');
      commit.run();
      this.#committed(commitMark(this.#counter, id, at));
      return result;
    } catch (error) {
      if (this.#connection.inTransaction) this.#connection.exec('rollback');
      throw diskProblem(error, this.path) ?? error;
    } finally {
      this.#currentCommand = null;
    }
  }
}
