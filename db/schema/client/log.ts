/** The change log: one command per write, and a row per changed entity with its image before and after. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { flag, instant } from '../columns.ts';

export const commands = sqliteTable('commands', {
  seq: integer().primaryKey({ autoIncrement: true }),
  id: text().notNull().unique(),
  name: text().notNull(),
  /** What was done, in words for a person. */
  sentence: text().notNull(),
  actor: text().notNull(),
  device: text().notNull(),
  at: instant().notNull(),
  kind: text({ enum: ['do', 'undo', 'redo'] }).notNull(),
  /** The command that an undo or redo was about. */
  targetId: text(),
  isUndoable: flag().notNull(),
  isUndone: flag().notNull(),
});

export const changes = sqliteTable(
  'changes',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    commandId: text().notNull(),
    tableName: text().notNull(),
    rowId: text().notNull(),
    before: text(),
    after: text(),
  },
  (table) => [
    index('changes_command').on(table.commandId),
    index('changes_row').on(table.tableName, table.rowId),
  ],
);

/** One row: how many commands this file has taken, to notice an older file put in its place. */
export const fileState = sqliteTable('file_state', {
  id: integer().primaryKey(),
  commitCounter: integer().notNull(),
});
