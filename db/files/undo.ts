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
 * Applies the net effect of a command's changes, backwards for `undo`. Runs inside the caller's transaction.
 * @throws StorageError UNDO_CONFLICT when something else changed a row since; nothing is overwritten
 */
export function replay(connection: Connection, commandId: string, direction: 'undo' | 'redo'): void {
  const changes = connection
    .prepare(
      'select table_name tableName, row_id rowId, before, after from changes where command_id = ? order by seq',
    )
    .all(commandId) as Change[];
  const steps = netSteps(changes, direction);
  connection.pragma('defer_foreign_keys = on');
  for (const step of steps) refuseConflict(connection, step);
  for (const step of steps) put(connection, step);
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

function refuseConflict(connection: Connection, step: Step): void {
  const found = connection.prepare(`select * from "${step.tableName}" where id = ?`).get(step.rowId) as
    | Record<string, unknown>
    | undefined;
  const same = step.expected
    ? found !== undefined && Object.entries(step.expected).every(([column, value]) => found[column] === value)
    : found === undefined;
  if (!same) {
    throw new StorageError('UNDO_CONFLICT', 'Something has changed since, so this was left as it is.', {
      table: step.tableName,
      id: step.rowId,
    });
  }
}

function put(connection: Connection, step: Step): void {
  if (step.wanted === null) {
    connection.prepare(`delete from "${step.tableName}" where id = ?`).run(step.rowId);
    return;
  }
  const columns = Object.keys(step.wanted);
  const names = columns.map((column) => `"${column}"`);
  const updates = names.filter((name) => name !== '"id"').map((name) => `${name} = excluded.${name}`);
  connection
    .prepare(
      `insert into "${step.tableName}" (${names.join(', ')}) values (${columns.map((column) => `@${column}`).join(', ')})
       on conflict (id) do update set ${updates.join(', ')}`,
    )
    .run(step.wanted);
}
