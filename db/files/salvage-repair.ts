/** Makes a salvaged file whole in itself: lost rows from the change log, and no row that names one that is lost. */
import type { RowImage } from './change-log.ts';
import type { Connection } from './open-database.ts';

/** Puts back rows that could not be read, as the change log last knew them. @returns how many, by table */
export function rebuildFromLog(copy: Connection, tables: readonly string[]): Map<string, number> {
  const rebuilt = new Map<string, number>();
  for (const table of tables) {
    const lost = copy
      .prepare<[string], string>(
        `select after from changes as last
         where table_name = ? and after is not null
           and seq = (select max(seq) from changes where table_name = last.table_name and row_id = last.row_id)
           and row_id not in (select ${hasId(copy, table) ? 'id' : 'null'} from "${table}")`,
      )
      .pluck()
      .all(table);
    const count = lost.reduce((sum, image) => sum + insert(copy, table, JSON.parse(image)), 0);
    if (count > 0) rebuilt.set(table, count);
  }
  return rebuilt;
}

function hasId(copy: Connection, table: string): boolean {
  const names = copy.prepare<[string], string>('select name from pragma_table_info(?)').pluck();
  return names.all(table).includes('id');
}

// A row with bytes in it (a packet's document) is not in the log as a whole, and stays lost.
function insert(copy: Connection, table: string, image: RowImage): number {
  const columns = Object.keys(image);
  const names = columns.map((column) => `"${column}"`).join(', ');
  const values = columns.map((column) => `@${column}`).join(', ');
  return copy.prepare(`insert or ignore into "${table}" (${names}) values (${values})`).run(image).changes;
}

interface Broken {
  table: string;
  rowid: number;
  fkid: number;
}

/** Empties a reference to a lost row where it may be empty, else leaves its row out. @returns rows left out, by table */
export function leaveOutBrokenReferences(copy: Connection): Map<string, number> {
  const leftOut = new Map<string, number>();
  for (;;) {
    const broken = copy.prepare<[], Broken>('pragma foreign_key_check').all();
    if (broken.length === 0) return leftOut;
    for (const { table, rowid, fkid } of broken) {
      const column = referenceOf(copy, table, fkid);
      if (column.isNullable && empty(copy, table, column.name, rowid)) continue;
      const { changes } = copy.prepare(`delete from "${table}" where rowid = ?`).run(rowid);
      leftOut.set(table, (leftOut.get(table) ?? 0) + changes);
    }
  }
}

// A row that a constraint would not allow without its reference cannot stay either.
function empty(copy: Connection, table: string, column: string, rowid: number): boolean {
  return (
    copy.prepare(`update or ignore "${table}" set "${column}" = null where rowid = ?`).run(rowid).changes > 0
  );
}

function referenceOf(copy: Connection, table: string, fkid: number): { name: string; isNullable: boolean } {
  const [found] = copy
    .prepare<[string, number], { name: string; isRequired: number }>(
      `select "from" name, (select "notnull" from pragma_table_info(?1) where name = "from") isRequired
       from pragma_foreign_key_list(?1) where id = ?2`,
    )
    .all(table, fkid);
  if (!found) throw new Error(`${table} has no reference ${fkid}.`);
  return { name: found.name, isNullable: found.isRequired === 0 };
}
