/** One client's file: reads, commands with their change log, undo and redo. */
import { and, asc, desc, eq, gt } from 'drizzle-orm';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { commands, fileState } from '../schema/client/log.ts';
import { clientTables, loggedTables } from '../schema/client/tables.ts';
import { attach, takeRows } from './backups/restore.ts';
import { watchTables } from './change-log.ts';
import { type Connection, createDatabase, type OpenOptions, openDatabase } from './open-database.ts';
import { cachePrepared } from './prepared-cache.ts';
import { refuseBrokenReferences, replay } from './undo.ts';

/** Typed access to one client's tables. */
export type ClientDb = BetterSQLite3Database<typeof clientTables>;

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

export type Command = typeof commands.$inferSelect;
export type FileLocation = Omit<OpenOptions, 'kind'>;

export class ClientFile {
  readonly db: ClientDb;
  readonly #connection: Connection;
  readonly #statements: ReturnType<typeof prepareStatements>;
  #currentCommand: string | null = null;

  private constructor(connection: Connection) {
    this.#connection = connection;
    cachePrepared(connection);
    this.db = drizzle(connection, { schema: clientTables, casing: 'snake_case' });
    connection.function('current_command', () => this.#currentCommand);
    watchTables(connection, loggedTables);
    this.#statements = prepareStatements(connection);
  }

  /** Creates the file of a new client. */
  static create(location: FileLocation): ClientFile {
    const connection = createDatabase({ ...location, kind: 'client' });
    connection.prepare('insert into file_state (id, commit_counter) values (1, 0)').run();
    return new ClientFile(connection);
  }

  /** Opens a client's file. @throws StorageError as openDatabase */
  static open(location: FileLocation): ClientFile {
    return new ClientFile(openDatabase({ ...location, kind: 'client' }));
  }

  /** How many commands this file has taken. */
  get commitCounter(): number {
    return this.db.select().from(fileState).get()?.commitCounter ?? 0;
  }

  /**
   * Runs one command: everything `change` does is one transaction and one entry of the change log.
   * Whatever it throws rolls all of it back. `change` must be synchronous.
   */
  write<T>(command: CommandInfo, change: () => Done<T>): T {
    return this.#transaction(command.id, () => {
      const done = change();
      this.#record(command, { ...done, kind: 'do', targetId: null, isUndoable: done.isUndoable ?? true });
      return done.output;
    });
  }

  /** Takes back the newest command that can be; `undefined` when there is none. @throws StorageError UNDO_CONFLICT */
  undo(command: CommandInfo): Command | undefined {
    const target = this.db
      .select()
      .from(commands)
      .where(and(eq(commands.kind, 'do'), eq(commands.isUndone, false), eq(commands.isUndoable, true)))
      .orderBy(desc(commands.seq))
      .get();
    return target && this.#replay(command, target, 'undo');
  }

  /** Does again the command that was undone last, unless something new was done since. @throws StorageError UNDO_CONFLICT */
  redo(command: CommandInfo): Command | undefined {
    const latest = this.db
      .select({ seq: commands.seq })
      .from(commands)
      .where(and(eq(commands.kind, 'do'), eq(commands.isUndone, false), eq(commands.isUndoable, true)))
      .orderBy(desc(commands.seq))
      .get();
    const target = this.db
      .select()
      .from(commands)
      .where(and(eq(commands.kind, 'do'), eq(commands.isUndone, true), gt(commands.seq, latest?.seq ?? 0)))
      .orderBy(asc(commands.seq))
      .get();
    return target && this.#replay(command, target, 'redo');
  }

  /** Makes every row as it is in a staged copy of a backup, as one command that can be undone. */
  restore(command: CommandInfo, stagedCopy: Pick<OpenOptions, 'path' | 'key'>, sentence: string): void {
    attach(this.#connection, stagedCopy);
    try {
      this.#withoutForeignKeys(() =>
        this.#transaction(command.id, () => {
          takeRows(this.#connection);
          refuseBrokenReferences(this.#connection);
          this.#record(command, { sentence, kind: 'do', targetId: null, isUndoable: true });
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

  #replay(command: CommandInfo, target: Command, kind: 'undo' | 'redo'): Command {
    return this.#withoutForeignKeys(() =>
      this.#transaction(command.id, () => {
        replay(this.#connection, target.id, kind);
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
    this.#statements.record.run({ ...command, ...entry, isUndoable: Number(entry.isUndoable) });
    this.#statements.count.run();
  }

  #transaction<T>(commandId: string, work: () => T): T {
    if (this.#currentCommand) throw new Error('A command is already running on this file.');
    this.#statements.begin.run();
    this.#currentCommand = commandId;
    try {
      const result = work();
      if (result instanceof Promise) throw new Error('A command must be synchronous.');
      this.#statements.commit.run();
      return result;
    } catch (error) {
      if (this.#connection.inTransaction) this.#connection.exec('rollback');
      throw error;
    } finally {
      this.#currentCommand = null;
    }
  }
}

// What every command runs, prepared once: building these anew would cost as much as the write itself.
function prepareStatements(connection: Connection) {
  return {
    begin: connection.prepare('begin immediate'),
    commit: connection.prepare('commit'),
    count: connection.prepare('update file_state set commit_counter = commit_counter + 1'),
    record: connection.prepare(
      `insert into commands (id, name, sentence, actor, device, at, kind, target_id, is_undoable, is_undone)
       values (@id, @name, @sentence, @actor, @device, @at, @kind, @targetId, @isUndoable, 0)`,
    ),
  };
}
