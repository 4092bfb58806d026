import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { newClientFile } from '#test/harness/database-files.ts';
import { functions } from '../schema/client/organisation.ts';
import { ClientFile } from './client-file.ts';
import { openDatabase } from './open-database.ts';

describe('undo of a command that is older than the last migration', () => {
  /** A file of the shipped schema with one function, renamed and then removed; and the same file after a migration. */
  function afterMigration(...statements: string[]) {
    const { file, location, command } = newClientFile();
    const change = (of: ClientFile, work: () => void) =>
      of.write(command(), () => {
        work();
        return { sentence: 'Changed', output: undefined };
      });
    const row = { id: 'f', name: 'Sales', position: 3 };
    change(file, () => file.db.insert(functions).values(row).run());
    change(file, () => file.db.update(functions).set({ name: 'Finance' }).run());
    change(file, () => file.db.delete(functions).run());
    file.close();
    const migrated = ClientFile.open({
      ...location,
      migrations: { steps: [...location.migrations.steps, statements] },
    });
    const stored = () => migrated.db.all(sql`select * from functions`);
    return { migrated, stored, undo: () => migrated.undo(command()), redo: () => migrated.redo(command()) };
  }

  it('gives a column that was added since its default, and leaves what it holds by now', () => {
    const { migrated, stored, undo, redo } = afterMigration(
      "alter table functions add column charter text not null default 'unknown'",
    );
    undo();
    expect(stored()).toEqual([{ id: 'f', name: 'Finance', position: 3, charter: 'unknown' }]);
    migrated.db.run(sql`drop trigger log_update_functions`);
    migrated.db.run(sql`update functions set charter = 'full'`);
    undo();
    expect(stored()).toEqual([{ id: 'f', name: 'Sales', position: 3, charter: 'full' }]);
    redo();
    expect(stored()).toEqual([{ id: 'f', name: 'Finance', position: 3, charter: 'full' }]);
    migrated.close();
  });

  it('ignores a column that was dropped since', () => {
    const { file, location, command } = newClientFile();
    file.write(command(), () => {
      file.db.run(sql`insert into functions (id, name, position) values ('f', 'Sales', 3)`);
      return { sentence: 'Added', output: undefined };
    });
    file.close();
    const connection = openDatabase(location);
    connection.exec(`update changes set after = json_set(after, '$.budget', 7)`);
    connection.close();
    const opened = ClientFile.open(location);
    opened.undo(command());
    expect(opened.db.select().from(functions).all()).toEqual([]);
    opened.redo(command());
    expect(opened.db.select().from(functions).all()).toMatchObject([{ id: 'f', name: 'Sales', position: 3 }]);
    opened.close();
  });

  it('is refused, with nothing changed, where a row can no longer be what it was', () => {
    const { migrated, stored, undo } = afterMigration(
      'create table stricter (id text primary key, name text not null, position integer not null, charter text not null)',
      "insert into stricter select id, name, position, 'x' from functions",
      'drop table functions',
      'alter table stricter rename to functions',
    );
    expect(undo).toThrow(expect.objectContaining({ code: 'UNDO_CONFLICT' }));
    expect(stored()).toEqual([]);
    migrated.close();
  });
});
