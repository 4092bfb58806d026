/** Checks that the change log and the rows tell the same story: what proves that no half command was kept. */
import { getTableName } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Connection } from '#db/files/open-database.ts';
import { loggedTables } from '#db/schema/client/tables.ts';

type Row = Record<string, unknown>;

/** The commit counter counts the commands; each change belongs to one of them. */
export function expectWholeCommands(connection: Connection): void {
  const count = (what: string) => Number(connection.prepare(`select count(*) from ${what}`).pluck().get());
  const counter = connection.prepare('select commit_counter from file_state').pluck().get();
  expect(count('commands')).toBe(counter);
  expect(count('changes where command_id not in (select id from commands)')).toBe(0);
}

/** Every row is as the newest change of it says, and there is none that the log does not know. */
export function expectRowsAsLogged(connection: Connection): void {
  for (const table of Object.values(loggedTables)) {
    const name = getTableName(table);
    const rows = connection.prepare<[], Row>(`select * from "${name}" order by id`).all();
    const logged = connection
      .prepare<[string], string>(
        `select after from changes where table_name = ? and after is not null and seq in
           (select max(seq) from changes group by table_name, row_id) order by row_id`,
      )
      .pluck()
      .all(name)
      .map((after): Row => JSON.parse(after));
    expect(rows.map((row) => withoutBytes(row))).toEqual(logged);
  }
}

// The log holds no bytes: a document is told apart by the hash beside it.
function withoutBytes(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => !(value instanceof Uint8Array)));
}
