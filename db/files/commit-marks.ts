/**
 * How far each client's file is known to have come, kept outside of it: so that a lost write-ahead log or an older file
 * put in its place is noticed, though what is left is a sound database.
 *
 * A mark is written right after the commit it tells of, without waiting for the disk: the commit itself has been synced by
 * then, so a mark can be behind the file but never ahead of it, and a crash raises no false alarm. What survives a crash of
 * the process is the last mark; what a power cut takes from the mark, the workspace's index still knows.
 */
import { hash } from 'node:crypto';
import { closeSync, constants, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { schemaVersion } from './migrate.ts';
import type { Connection } from './open-database.ts';

/** The state of a file after one of its commands. */
export interface CommitMark {
  /** How many commands the file had taken. */
  counter: number;
  /** Tells that command from any other, without telling what it was. */
  fingerprint: string;
  /** When it was made: an instant. */
  at: string;
}

/** How a file compares with what is known of it. */
export type Standing =
  | { state: 'level' }
  /** It ends before the known mark; `counter` and `at` are those of the last command it does have. */
  | { state: 'behind'; counter: number; at: string | null; known: CommitMark }
  /** Where the known command should be stands another one. */
  | { state: 'diverged'; counter: number; at: string | null; known: CommitMark };

const length = 192;

/** The marks of a workspace, one small file a client. */
export class CommitMarks {
  readonly #folder: string;
  readonly #handles = new Map<string, number>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The last mark of a client; `undefined` where there is none or it was torn. */
  read(clientId: string): CommitMark | undefined {
    try {
      return parse(readFileSync(this.#path(clientId), 'utf8'));
    } catch {
      return undefined;
    }
  }

  /** Notes a commit. A mark that cannot be written is no reason to fail what is committed already. */
  put(clientId: string, mark: CommitMark): void {
    try {
      writeSync(this.#handle(clientId), format(mark), 0);
    } catch {
      this.#letGo(clientId);
    }
  }

  /** Forgets what was known, when a person has decided for the file as it is. */
  forget(clientId: string): void {
    this.#letGo(clientId);
    rmSync(this.#path(clientId), { force: true });
  }

  close(): void {
    for (const clientId of [...this.#handles.keys()]) this.#letGo(clientId);
  }

  #path(clientId: string): string {
    return join(this.#folder, `${clientId}.mark`);
  }

  #handle(clientId: string): number {
    const open = this.#handles.get(clientId);
    if (open !== undefined) return open;
    makeFolder(this.#folder, 0o700);
    const handle = openSync(this.#path(clientId), constants.O_RDWR | constants.O_CREAT, 0o600);
    this.#handles.set(clientId, handle);
    return handle;
  }

  #letGo(clientId: string): void {
    const handle = this.#handles.get(clientId);
    this.#handles.delete(clientId);
    if (handle !== undefined) closeSync(handle);
  }
}

/** The mark of a command of this id. */
export function commitMark(counter: number, commandId: string, at: string): CommitMark {
  return { counter, fingerprint: digest(commandId), at };
}

/** The mark of what a file holds now; `undefined` before its first command. */
export function markOf(connection: Connection): CommitMark | undefined {
  const last = lastCommand(connection);
  return last && commitMark(last.counter, last.id, last.at);
}

/** Compares an open file with what is known of it. The first command of a file has the number 1, and so on. */
export function compareWithMark(connection: Connection, known: CommitMark | undefined): Standing {
  if (!known) return { state: 'level' };
  const last = lastCommand(connection);
  const { counter, at } = last ?? { counter: 0, at: null };
  if (counter < known.counter) return { state: 'behind', counter, at, known };
  const id = connection.prepare('select id from commands where seq = ?').pluck().get(known.counter);
  const isSame = typeof id === 'string' && digest(id) === known.fingerprint;
  return isSame ? { state: 'level' } : { state: 'diverged', counter, at, known };
}

/** The mark that is farther on. */
export function latestMark(
  one: CommitMark | undefined,
  other: CommitMark | undefined,
): CommitMark | undefined {
  return one && other ? (one.counter >= other.counter ? one : other) : (one ?? other);
}

function lastCommand(connection: Connection): { counter: number; id: string; at: string } | undefined {
  // A file that was never checkpointed and lost its log holds not even its tables.
  if (schemaVersion(connection) === 0) return undefined;
  return connection
    .prepare<[], { counter: number; id: string; at: string }>(
      `select commit_counter counter, commands.id, at from file_state
       join commands on seq = (select max(seq) from commands) where file_state.id = 1`,
    )
    .get();
}

function digest(text: string): string {
  return hash('sha256', text).slice(0, 16);
}

// Of one length and with a sum of its own: overwriting it in place leaves the old one, the new one, or none.
function format(mark: CommitMark): string {
  const text = JSON.stringify(mark);
  return `${digest(text)} ${text}`.padEnd(length - 1).concat('\n');
}

function parse(line: string): CommitMark | undefined {
  const text = line.slice(17).trimEnd();
  return digest(text) === line.slice(0, 16) ? JSON.parse(text) : undefined;
}
