/**
 * The change log of a client file. Temporary triggers, made from the drizzle tables when the file is opened, write a row
 * per changed entity with its image before and after. A write outside a command fails: the command's id is NOT NULL.
 */
import { type Column, getTableColumns, getTableName, type Table } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { Connection } from './open-database.ts';

/** A row's image by column name in the database. */
export type RowImage = Record<string, string | number | null>;

/** Makes the triggers for every given table; `current_command()` must be registered on the connection first. */
export function watchTables(connection: Connection, tables: Record<string, Table>): void {
  for (const table of Object.values(tables)) connection.exec(triggersFor(table));
}

/** Column names of a table as they are in the database. */
export function columnsOf(table: Table): string[] {
  return Object.entries(getTableColumns(table)).map(([key, column]) => columnName(key, column));
}

/** The same without blobs (JSON cannot hold them). */
export function loggedColumns(table: Table): string[] {
  return Object.entries(getTableColumns(table))
    .filter(([, column]) => !column.getSQLType().startsWith('blob'))
    .map(([key, column]) => columnName(key, column));
}

function columnName(key: string, column: Column): string {
  return column.keyAsName ? toSnakeCase(key) : column.name;
}

function triggersFor(table: Table): string {
  const name = getTableName(table);
  const columns = loggedColumns(table);
  const image = (row: 'old' | 'new') =>
    `json_object(${columns.map((column) => `'${column}', ${row}."${column}"`).join(', ')})`;
  const changed = columns.map((column) => `old."${column}" is not new."${column}"`).join(' or ');
  const log = (row: 'old' | 'new', before: string, after: string) =>
    `insert into changes (command_id, table_name, row_id, before, after)
     values (current_command(), '${name}', ${row}.id, ${before}, ${after});`;
  return `
    create temp trigger log_insert_${name} after insert on main."${name}" begin ${log('new', 'null', image('new'))} end;
    create temp trigger log_delete_${name} after delete on main."${name}" begin ${log('old', image('old'), 'null')} end;
    create temp trigger log_update_${name} after update on main."${name}" when ${changed}
      begin ${log('new', image('old'), image('new'))} end;`;
}

/** What every command runs, prepared once: building these anew would cost as much as the write itself. */
export function prepareStatements(connection: Connection) {
  return {
    begin: connection.prepare('begin immediate'),
    commit: connection.prepare('commit'),
    count: connection
      .prepare<[], number>(
        'update file_state set commit_counter = commit_counter + 1 returning commit_counter',
      )
      .pluck(),
    record: connection.prepare(
      `insert into commands (id, name, sentence, actor, device, at, kind, target_id, is_undoable, is_undone)
       values (@id, @name, @sentence, @actor, @device, @at, @kind, @targetId, @isUndoable, 0)`,
    ),
  };
}
