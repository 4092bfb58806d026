/** Undo and redo: replays a command's changes backwards or forwards, after comparing every image it would replace. */

import type { RowImage } from './change-log.ts';
import type { Connection } from './open-database.ts';
import { StorageError } from './storage-error.ts';

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
  const tables = Map.groupBy(netSteps(changes, direction), ({ tableName }) => tableName);
  for (const [table, steps] of tables) refuseConflicts(connection, table, steps);
  for (const [table, steps] of tables) remove(connection, table, steps);
  for (const [table, steps] of tables) put(connection, table, steps);
  refuseBrokenReferences(connection);
}

// A row changed twice by one command has one net step: from its first image before to its last image after.
function netSteps(changes: Change[], direction: 'undo' | 'redo'): Step[] {
  const net = new Map<string, Step>();
  const ordered = direction === 'undo' ? changes.toReversed() : changes;
  for (const change of ordered) {
    const from = parse(direction === 'undo' ? change.after : change.before);
    const to = parse(direction === 'undo' ? change.before : change.after);
    const key = `${change.tableName}|${change.rowId}`;
    const known = net.get(key);
    if (known) known.wanted = to;
    else net.set(key, { tableName: change.tableName, rowId: change.rowId, expected: from, wanted: to });
  }
  return [...net.values()];
}

function parse(image: string | null): RowImage | null {
  return image === null ? null : JSON.parse(image);
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

function put(connection: Connection, table: string, steps: readonly Step[]): void {
  const images = steps.flatMap(({ wanted }) => (wanted === null ? [] : [wanted]));
  const columns = Object.keys(images[0] ?? {});
  if (columns.length === 0) return;
  const names = columns.map((column) => `"${column}"`);
  const updates = names.filter((name) => name !== '"id"').map((name) => `${name} = excluded.${name}`);
  const statement = connection.prepare(
    `insert into "${table}" (${names.join(', ')}) values (${columns.map((column) => `@${column}`).join(', ')})
     on conflict (id) do update set ${updates.join(', ')}`,
  );
  for (const image of images) statement.run(image);
}

function refuseBrokenReferences(connection: Connection): void {
  const [broken] = connection.pragma('foreign_key_check') as { table: string; parent: string }[];
  if (!broken) return;
  throw new StorageError('UNDO_CONFLICT', 'Something added since depends on it, so this was left as it is.', {
    table: broken.table,
    parent: broken.parent,
  });
}
