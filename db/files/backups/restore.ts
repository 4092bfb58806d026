/**
 * Restoring is one more command of the live file: every row becomes as it is in the backup, in one transaction, and the
 * change log tells it. So nothing of the history is lost, the commit counter goes on counting, and undo takes it back.
 *
 * Issued packets are frozen for ever: those issued since the backup stay.
 */
import { copyFileSync, rmSync } from 'node:fs';
import { getTableName, type Table } from 'drizzle-orm';
import { loggedTables } from '../../schema/client/tables.ts';
import { columnsOf } from '../change-log.ts';
import { readMigrations } from '../migrate.ts';
import { migrationsFolder } from '../migrations-folder.ts';
import { type Connection, openDatabase, openForReading, withDriverKey } from '../open-database.ts';
import { type Source, verifyWithAny } from './verify-backup.ts';

/** Rows that a restore would put back, change or take away. */
export interface RowCounts {
  table: keyof typeof loggedTables;
  added: number;
  changed: number;
  removed: number;
}

/** What a restore would do. */
export interface Comparison {
  counts: RowCounts[];
  /** Commands of the live file that came after the backup, newest first, the first of them only. */
  commands: { id: string; sentence: string; at: string; kind: 'do' | 'undo' | 'redo' }[];
  commandCount: number;
}

const mostCommands = 200;
const keptForEver: ReadonlySet<string> = new Set<keyof typeof loggedTables>([
  ...(['packets', 'packetDocuments', 'statements', 'statementDocuments'] as const),
]);

/** A backup with every key it may have, and where a copy of it is made that may be changed. */
export interface Staging {
  sources: readonly Source[];
  staged: string;
}

/**
 * Verifies a backup, copies it and brings the copy's schema up to date; answers with the copy and its key.
 * @throws StorageError when it does not pass
 */
export function stageBackup({ sources, staged }: Staging): Source {
  const backup = verifyWithAny(sources);
  rmSync(staged, { force: true });
  copyFileSync(backup.path, staged);
  const copy = { ...backup, path: staged };
  const connection = openDatabase({ ...copy, migrations: readMigrations(migrationsFolder('client')) });
  // One file, so that one name is all there is to remove in the end.
  connection.pragma('journal_mode = delete');
  connection.close();
  return copy;
}

/** Compares a live file with a backup of it, which is staged for that. Changes neither. @throws StorageError as openDatabase */
export function compareStaged({ live, ...staging }: Staging & { live: Source }): Comparison {
  const copy = stageBackup(staging);
  const connection = openForReading(live);
  try {
    attach(connection, copy);
    return connection.transaction(() => ({ counts: countRows(connection), ...laterCommands(connection) }))();
  } finally {
    connection.close();
  }
}

/** Attaches a staged backup under the name `copy`, to be detached by the caller. Not inside a transaction. */
export function attach(connection: Connection, { path, key }: Pick<Source, 'path' | 'key'>): void {
  withDriverKey(key, (bytes) => connection.prepare('attach ? as copy key ?').run(path, bytes));
}

/**
 * Makes every row as it is in `copy`. Foreign keys must be off; the caller's transaction checks them at its end.
 * A changed row is taken out and put in anew: in place, two rows that swapped a unique value would be in each other's way.
 */
export function takeRows(connection: Connection): void {
  const tables = Object.entries(loggedTables).map(([name, table]) => ({ name, ...sqlOf(table) }));
  for (const { name, quoted, isDifferent } of tables) {
    const isSame = `select 1 from copy.${quoted} as theirs where theirs.id = ours.id and not (${isDifferent})`;
    if (!keptForEver.has(name)) {
      connection.exec(`delete from main.${quoted} as ours where not exists (${isSame})`);
    }
  }
  for (const { quoted, columns } of tables) {
    const list = columns.join(', ');
    connection.exec(
      `insert into main.${quoted} (${list}) select ${list} from copy.${quoted} where id not in (select id from main.${quoted})`,
    );
  }
  connection.exec(
    `update main.packets set session_id = coalesce(
       (select session_id from copy.packets as theirs where theirs.id = packets.id),
       (select id from main.sessions where id = packets.session_id))`,
  );
}

function countRows(connection: Connection): RowCounts[] {
  return Object.entries(loggedTables).map(([name, table]) => {
    const { quoted, isDifferent } = sqlOf(table);
    const count = (sql: string) => Number(connection.prepare(`select count(*) ${sql}`).pluck().get());
    return {
      table: name as keyof typeof loggedTables,
      added: count(`from copy.${quoted} where id not in (select id from main.${quoted})`),
      changed: count(
        `from copy.${quoted} as theirs join main.${quoted} as ours using (id) where ${isDifferent}`,
      ),
      removed: keptForEver.has(name)
        ? 0
        : count(`from main.${quoted} where id not in (select id from copy.${quoted})`),
    };
  });
}

function laterCommands(connection: Connection): Pick<Comparison, 'commands' | 'commandCount'> {
  const later = 'from main.commands where id not in (select id from copy.commands)';
  return {
    commands: connection
      .prepare(`select id, sentence, at, kind ${later} order by seq desc limit ${mostCommands}`)
      .all() as Comparison['commands'],
    commandCount: Number(connection.prepare(`select count(*) ${later}`).pluck().get()),
  };
}

function sqlOf(table: Table): { quoted: string; columns: string[]; isDifferent: string } {
  const columns = columnsOf(table).map((column) => `"${column}"`);
  const isDifferent = columns.map((column) => `ours.${column} is not theirs.${column}`).join(' or ');
  return { quoted: `"${getTableName(table)}"`, columns, isDifferent };
}
