import { asc, eq, getTableName, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { afterAll, describe, expect, it } from 'vitest';
import { newClientFile } from '#test/harness/database-files.ts';
import { oneOfEach } from '#test/harness/one-of-each.ts';
import { changes } from '../schema/client/log.ts';
import { people } from '../schema/client/organisation.ts';
import { agendaItems, sessionPeople, sessions } from '../schema/client/sessions.ts';
import { initiatives } from '../schema/client/strategy.ts';
import { loggedTables } from '../schema/client/tables.ts';
import { loggedColumns, type RowImage } from './change-log.ts';
import type { ClientFile } from './client-file.ts';
import { systemCode } from './storage-error.ts';

const tables = Object.entries(loggedTables) as [keyof typeof loggedTables, SQLiteTable][];

/** A file with one row of every table; `change` is one command and answers with what it logged. */
function filledFile() {
  const { file, command } = newClientFile();
  const change = (work: () => void) => {
    const info = command();
    file.write(info, () => {
      work();
      return { sentence: 'Changed', output: undefined };
    });
    return changesOf(file, info.id);
  };
  const filling = change(() => {
    for (const [name, table] of tables) insert(file, name, table);
  });
  return { file, change, filling };
}

function insert(file: ClientFile, name: keyof typeof loggedTables, table: SQLiteTable): void {
  file.db
    .insert(table)
    .values({ id: name, ...oneOfEach[name] })
    .run();
}

function changesOf(file: ClientFile, commandId: string) {
  const rows = file.db
    .select()
    .from(changes)
    .where(eq(changes.commandId, commandId))
    .orderBy(asc(changes.seq))
    .all();
  const parse = (image: string | null): RowImage | null => (image === null ? null : JSON.parse(image));
  return rows.map((row) => ({
    table: row.tableName,
    id: row.rowId,
    before: parse(row.before),
    after: parse(row.after),
  }));
}

/** A row as the database holds it, by column name, without bytes. */
function storedImage(file: ClientFile, table: SQLiteTable): RowImage {
  const columns = loggedColumns(table).map((column) => sql.identifier(column));
  return file.db.get<RowImage>(sql`select ${sql.join(columns, sql`, `)} from ${table}`);
}

function another(value: RowImage[string] | undefined): string | number {
  return typeof value === 'number' ? value + 1 : `${value}, changed`;
}

/** What SQLite refused a write with. */
function codeOf(write: () => unknown): string {
  try {
    write();
    return 'nothing';
  } catch (error) {
    return systemCode(error);
  }
}

/** Opened for all tests that touch one table of it alone, and closed after them. */
function opened<Opened>(open: () => Opened, fileOf: (opened: Opened) => ClientFile): () => Opened {
  let held: Opened | undefined;
  afterAll(() => held && fileOf(held).close());
  return () => {
    if (held) return held;
    held = open();
    fileOf(held).db.run(sql`pragma foreign_keys = off`);
    fileOf(held).db.run(sql`pragma ignore_check_constraints = on`);
    return held;
  };
}

/** Keeps a row in every table; loses the rows of one after the other; never had any. */
const kept = opened(filledFile, ({ file }) => file);
const emptied = opened(filledFile, ({ file }) => file);
const empty = opened(
  () => newClientFile().file,
  (file) => file,
);

describe.each(tables)('a row of %s', (name, table) => {
  const tableName = getTableName(table);

  it('is logged with its whole image when it is made and when it is removed', () => {
    const { file, change, filling } = emptied();
    const image = storedImage(file, table);
    const made = filling.filter((entry) => entry.table === tableName);
    expect(made).toEqual([{ table: tableName, id: name, before: null, after: image }]);
    const removed = change(() => file.db.delete(table).run());
    expect(removed).toEqual([{ table: tableName, id: name, before: image, after: null }]);
  });

  it('is logged with both images whichever of its columns is changed', () => {
    const { file, change } = kept();
    for (const column of loggedColumns(table).filter((each) => each !== 'id')) {
      const before = storedImage(file, table);
      const value = another(before[column]);
      const logged = change(() => file.db.run(sql`update ${table} set ${sql.identifier(column)} = ${value}`));
      expect(logged).toEqual([{ table: tableName, id: name, before, after: { ...before, [column]: value } }]);
    }
  });

  it('cannot be made, changed or removed outside a command', () => {
    const { file } = kept();
    const before = storedImage(file, table);
    const outside = [
      () => file.db.run(sql`update ${table} set id = 'another'`),
      () => file.db.delete(table).run(),
    ];
    for (const write of outside) expect(codeOf(write)).toBe('SQLITE_CONSTRAINT_NOTNULL');
    expect(storedImage(file, table)).toEqual(before);
    expect(codeOf(() => insert(empty(), name, table))).toBe('SQLITE_CONSTRAINT_NOTNULL');
    expect(empty().db.select().from(table).all()).toEqual([]);
  });

  it('is not logged when nothing of it changed', () => {
    const { file, change } = kept();
    const [column = ''] = loggedColumns(table).filter((each) => each !== 'id');
    const unchanged = () =>
      file.db.run(sql`update ${table} set ${sql.identifier(column)} = ${sql.identifier(column)}`);
    expect(change(unchanged)).toEqual([]);
  });
});

describe('what the database does by itself is logged too:', () => {
  it('children that go with their parent', () => {
    const { file, change } = filledFile();
    const gone = change(() => file.db.delete(initiatives).run());
    const removed = gone.filter(({ after }) => after === null);
    expect(removed.map(({ table, after }) => [table, after]).toSorted()).toEqual([
      ['day_purposes', null],
      ['imported_rows', null],
      ['initiatives', null],
      ['late_purposes', null],
      ['milestones', null],
      ['slips', null],
      ['status_updates', null],
    ]);
    file.close();
  });

  it('references that become empty', () => {
    const { file, change } = filledFile();
    const changed = change(() => file.db.delete(people).run());
    expect(
      changed.map(({ table, after }) => [
        table,
        after && (after.owner_id ?? after.needs_person_id ?? 'emptied'),
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['people', null],
        ['objectives', 'emptied'],
        ['initiatives', 'emptied'],
        ['milestones', 'emptied'],
        ['actions', 'emptied'],
        ['session_people', null],
      ]),
    );
    file.close();
  });

  it('the row that a REPLACE puts another in the place of', () => {
    const { file, change } = filledFile();
    const [row] = file.db.select().from(sessionPeople).all();
    const replaced = change(() =>
      file.db.run(
        sql`insert or replace into ${sessionPeople} (id, session_id, person_id) values ('other', ${row?.sessionId}, ${row?.personId})`,
      ),
    );
    expect(replaced.map(({ id, before, after }) => [id, before !== null, after !== null])).toEqual([
      ['sessionPeople', true, false],
      ['other', false, true],
    ]);
    file.close();
  });
});

describe('a command', () => {
  it('that throws leaves neither its changes nor its entry', () => {
    const { file, change } = filledFile();
    const before = file.commitCounter;
    expect(() =>
      change(() => {
        file.db.delete(sessions).run();
        throw new Error('halfway');
      }),
    ).toThrow('halfway');
    expect(file.db.select().from(agendaItems).all()).toHaveLength(1);
    expect(file.commitCounter).toBe(before);
    expect(change(() => file.db.delete(agendaItems).run())).toHaveLength(1);
    expect(file.commitCounter).toBe(before + 1);
    file.close();
  });

  it('may not be asynchronous, nor run inside another', () => {
    const { file, change } = filledFile();
    const count = file.commitCounter;
    const later = () => ({ sentence: 'Later', output: Promise.resolve() });
    expect(() => file.write({ id: 'x', name: 'x', actor: '', device: '', at: '' }, later)).toThrow(
      /synchronous/,
    );
    expect(() => change(() => void change(() => {}))).toThrow(/already running/);
    expect(file.commitCounter).toBe(count);
    file.close();
  });
});

it('there is a row of every table that the change log watches', () => {
  expect(Object.keys(oneOfEach)).toEqual(Object.keys(loggedTables));
});
