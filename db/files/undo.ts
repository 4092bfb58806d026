/** Undo and redo: replays a command's changes backwards or forwards, after comparing every image it would replace. */

import { and, asc, desc, eq, getTableColumns, gt, max } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { commands } from '../schema/client/log.ts';
import type { RowImage } from './change-log.ts';
import type { ClientDb, Command } from './client-file.ts';
import type { Connection } from './open-database.ts';
import { StorageError, systemCode } from './storage-error.ts';

interface Change {
  tableName: string;
  rowId: string;
  before: string | null;
  after: string | null;
}

interface Step {
  tableName: string;
  rowId: string;
  /** What must be there now; null when the row must be absent. */
  expected: RowImage | null;
  /** What is put there; null to delete. */
  wanted: RowImage | null;
}

/** The newest command that can be taken back. */
export function nextToUndo(db: ClientDb): Command | undefined {
  return db
    .select()
    .from(commands)
    .where(and(eq(commands.kind, 'do'), eq(commands.isUndone, false), eq(commands.isUndoable, true)))
    .orderBy(desc(commands.seq))
    .get();
}

/** The command that was undone last, unless something new was done since. */
export function nextToRedo(db: ClientDb): Command | undefined {
  const undoing = alias(commands, 'undoing');
  const newest = db
    .select({ seq: max(commands.seq) })
    .from(commands)
    .where(and(eq(commands.kind, 'do'), eq(commands.isUndoable, true)))
    .get();
  // What was undone before the newest command was done is out of reach, also once that one is undone itself.
  return db
    .select(getTableColumns(commands))
    .from(commands)
    .innerJoin(undoing, and(eq(undoing.targetId, commands.id), eq(undoing.kind, 'undo')))
    .where(and(eq(commands.isUndone, true), gt(undoing.seq, newest?.seq ?? 0)))
    .orderBy(asc(commands.seq))
    .get();
}

/**
 * Applies the net effect of a command's changes, backwards for `undo`. Runs inside the caller's transaction, in which
 * foreign keys are off: the changes of children are among them, and a cascade would take more than the command did.
 * @throws StorageError UNDO_CONFLICT when something else changed a row since, or came to depend on one; nothing is
 * overwritten
 */
export function replay(connection: Connection, commandId: string, direction: 'undo' | 'redo'): void {
  const changes = connection
    .prepare(
      'select table_name tableName, row_id rowId, before, after from changes where command_id = ? order by seq',
    )
    .all(commandId) as Change[];
  const tables = Map.groupBy(netSteps(connection, changes, direction), ({ tableName }) => tableName);
  for (const [table, steps] of tables) refuseConflicts(connection, table, steps);
  for (const [table, steps] of tables) remove(connection, table, steps);
  for (const [table, steps] of tables) putAll(connection, table, steps);
  refuseBrokenReferences(connection);
}

// A row changed twice by one command has one net step: from its first image before to its last image after.
function netSteps(connection: Connection, changes: Change[], direction: 'undo' | 'redo'): Step[] {
  const columns = new Map<string, ReadonlySet<string>>();
  const parse = (table: string, image: string | null) => {
    const known = columns.get(table) ?? columnsOf(connection, table);
    if (known.size === 0) throw outgrown(table, null);
    columns.set(table, known);
    return parseImage(image, known);
  };
  const net = new Map<string, Step>();
  const ordered = direction === 'undo' ? changes.toReversed() : changes;
  for (const change of ordered) {
    const from = parse(change.tableName, direction === 'undo' ? change.after : change.before);
    const to = parse(change.tableName, direction === 'undo' ? change.before : change.after);
    const key = `${change.tableName}|${change.rowId}`;
    const known = net.get(key);
    if (known) known.wanted = to;
    else net.set(key, { tableName: change.tableName, rowId: change.rowId, expected: from, wanted: to });
  }
  return [...net.values()];
}

function columnsOf(connection: Connection, table: string): ReadonlySet<string> {
  const names = connection.prepare<[string], string>('select name from pragma_table_info(?)').pluck();
  return new Set(names.all(table));
}

// An image may be older than the table: columns that a migration has dropped since are left out.
function parseImage(image: string | null, columns: ReadonlySet<string>): RowImage | null {
  if (image === null) return null;
  const known = Object.entries<string | number | null>(JSON.parse(image));
  return Object.fromEntries(known.filter(([column]) => columns.has(column)));
}

function refuseConflicts(connection: Connection, table: string, steps: readonly Step[]): void {
  const find = connection.prepare<string, Record<string, unknown>>(`select * from "${table}" where id = ?`);
  for (const { rowId, expected } of steps) {
    const found = find.get(rowId);
    const isSame = expected
      ? found !== undefined && Object.entries(expected).every(([column, value]) => found[column] === value)
      : found === undefined;
    if (isSame) continue;
    throw new StorageError('UNDO_CONFLICT', 'Something has changed since, so this was left as it is.', {
      table,
      id: rowId,
    });
  }
}

function remove(connection: Connection, table: string, steps: readonly Step[]): void {
  const gone = steps.filter(({ wanted }) => wanted === null);
  const statement = connection.prepare(`delete from "${table}" where id = ?`);
  for (const { rowId } of gone) statement.run(rowId);
}

function putAll(connection: Connection, table: string, steps: readonly Step[]): void {
  const exists = connection.prepare(`select 1 from "${table}" where id = ?`);
  for (const { rowId, wanted } of steps) {
    if (wanted) put(connection, table, wanted, exists.get(rowId) !== undefined);
  }
}

// A column that a migration has added since keeps what it holds, or takes its default in a row that comes back.
function put(connection: Connection, table: string, image: RowImage, isUpdate: boolean): void {
  const columns = Object.keys(image);
  const names = columns.map((column) => `"${column}"`).join(', ');
  const values = columns.map((column) => `@${column}`).join(', ');
  const assignments = columns.map((column) => `"${column}" = @${column}`).join(', ');
  const statement = isUpdate
    ? `update "${table}" set ${assignments} where id = @id`
    : `insert into "${table}" (${names}) values (${values})`;
  try {
    connection.prepare(statement).run(image);
  } catch (error) {
    if (!['SQLITE_CONSTRAINT_NOTNULL', 'SQLITE_CONSTRAINT_CHECK'].includes(systemCode(error))) throw error;
    throw outgrown(table, image.id);
  }
}

function outgrown(table: string, id: unknown): StorageError {
  const sentence = 'A newer version keeps more than was kept then, so this can no longer be put back.';
  return new StorageError('UNDO_CONFLICT', sentence, { table, id });
}

/** @throws StorageError UNDO_CONFLICT when a row names one that is not there */
export function refuseBrokenReferences(connection: Connection): void {
  const [broken] = connection.pragma('foreign_key_check') as { table: string; parent: string }[];
  if (!broken) return;
  throw new StorageError('UNDO_CONFLICT', 'Something added since depends on it, so this was left as it is.', {
    table: broken.table,
    parent: broken.parent,
  });
}
