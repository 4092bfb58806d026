import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newLocation } from '#test/harness/database-files.ts';
import { tempFolder } from '#test/harness/temp-folder.ts';
import { type Migrations, readMigrations } from './migrate.ts';
import { type Connection, createDatabase, type OpenOptions, openDatabase } from './open-database.ts';

const first = [
  'create table parent (id text primary key, name text)',
  'create table child (id text primary key, parent_id text not null references parent (id) on delete cascade)',
];
/** What drizzle-kit writes to add a constraint: the table is made anew, filled, dropped and renamed. */
const rebuild = [
  'create table new_parent (id text primary key, name text not null)',
  'insert into new_parent select id, name from parent',
  'drop table parent',
  'alter table new_parent rename to parent',
];

function migrations(...steps: string[][]): Migrations {
  return { steps };
}

/** A closed file of the first version with one parent and two children. */
function populated(): OpenOptions {
  const location = { ...newLocation(), migrations: migrations(first) };
  const connection = createDatabase(location);
  connection.exec("insert into parent values ('p', 'Name'); insert into child values ('a', 'p'), ('b', 'p')");
  connection.close();
  return location;
}

function contents(connection: Connection) {
  const all = (table: string) => connection.prepare(`select * from ${table} order by id`).all();
  return {
    version: connection.pragma('user_version', { simple: true }),
    parent: all('parent'),
    child: all('child'),
    foreignKeys: connection.pragma('foreign_keys', { simple: true }),
  };
}

const untouched = {
  version: 1,
  parent: [{ id: 'p', name: 'Name' }],
  child: [
    { id: 'a', parent_id: 'p' },
    { id: 'b', parent_id: 'p' },
  ],
  foreignKeys: 1,
};

describe('a migration', () => {
  it('that makes a parent table anew keeps every child, with a backup of before', () => {
    const location = populated();
    const connection = openDatabase({ ...location, migrations: migrations(first, rebuild) });
    expect(contents(connection)).toEqual({ ...untouched, version: 2 });
    expect(() => connection.exec("insert into parent values ('q', null)")).toThrow(/NOT NULL/);
    connection.close();
    const backup = openDatabase({ ...location, path: `${location.path}.before-v2` });
    expect(contents(backup)).toEqual(untouched);
    backup.close();
  });

  it('leaves the backup of the last one alone: earlier ones hold what was removed since', () => {
    const location = populated();
    const [second, third] = [
      ['alter table parent add column note text'],
      ['alter table child add column note text'],
    ];
    openDatabase({ ...location, migrations: migrations(first, second) }).close();
    openDatabase({ ...location, migrations: migrations(first, second, third) }).close();
    const names = readdirSync(dirname(location.path)).filter((name) => name.includes('before'));
    expect(names).toEqual(['client.db.before-v3']);
  });

  it('may give a table another name', () => {
    const location = populated();
    const renamed = migrations(first, ['alter table child rename to heir']);
    const connection = openDatabase({ ...location, migrations: renamed });
    expect(connection.prepare('select count(*) from heir').pluck().get()).toBe(2);
    connection.close();
  });

  it('is not run again, nor is a backup made, for a file that is up to date', () => {
    const location = populated();
    openDatabase(location).close();
    expect(readdirSync(dirname(location.path))).toEqual(['client.db']);
  });

  it('applies all that is missing, in order', () => {
    const location = populated();
    const third = ["update parent set name = name || '!'"];
    const connection = openDatabase({ ...location, migrations: migrations(first, rebuild, third) });
    expect(contents(connection)).toMatchObject({ version: 3, parent: [{ name: 'Name!' }] });
    connection.close();
  });
});

describe('a migration leaves the file as it was when', () => {
  it.each([
    ['its last statement fails', ['drop table child', 'alter table nowhere add column x']],
    ['it loses rows', ["delete from child where id = 'b'"]],
    ['it drops a table that holds rows', ['drop table child']],
    ['it moves fewer rows to a table of another name', ['create table kid (id text)', 'drop table child']],
    [
      'it corrupts the file',
      [
        'pragma writable_schema = on',
        "update sqlite_schema set rootpage = 2 where name = 'child'",
        'pragma writable_schema = reset',
      ],
    ],
    ['it breaks a reference', ["update child set parent_id = 'nobody'"]],
    ['it does only half of a rebuild', ['create table new_parent (id text)', 'drop table parent']],
  ])('%s', (_, second) => {
    const location = populated();
    expect(() => openDatabase({ ...location, migrations: migrations(first, second) })).toThrow(
      expect.objectContaining({ code: 'FILE_DAMAGED', details: { path: location.path, version: 1 } }),
    );
    const connection = openDatabase(location);
    expect(contents(connection)).toEqual(untouched);
    connection.close();
  });

  it('the disk damages it meanwhile: the backup is put back', () => {
    const location = populated();
    const before = openDatabase(location);
    before.exec(`with recursive numbers as (select 1 as value union all select value + 1 from numbers limit 4000)
      insert into child select printf('c%01000d', value), 'p' from numbers`);
    before.close();
    const second = ['drop table child'];
    Object.defineProperty(second, 1, {
      enumerable: true,
      get: () => {
        damage(location.path);
        return 'alter table nowhere add column x';
      },
    });
    expect(() => openDatabase({ ...location, migrations: migrations(first, second) })).toThrow(
      expect.objectContaining({ code: 'FILE_DAMAGED' }),
    );
    expect(readFileSync(location.path).equals(readFileSync(`${location.path}.before-v2`))).toBe(true);
    expect(existsSync(`${location.path}.damaged`)).toBe(true);
    const connection = openDatabase(location);
    expect(connection.pragma('user_version', { simple: true })).toBe(1);
    expect(connection.prepare('select count(*) from child').pluck().get()).toBe(4002);
    connection.close();
  });
});

/** Overwrites every page of a file. */
function damage(path: string): void {
  const file = openSync(path, 'r+');
  const length = fstatSync(file).size;
  writeSync(file, randomBytes(length), 0, length, 0);
  closeSync(file);
}

describe('a journal', () => {
  function journalOf(stamps: number[]): string {
    const folder = tempFolder();
    mkdirSync(join(folder, 'meta'));
    const entries = stamps.map((when, index) => ({
      idx: index,
      version: '6',
      when,
      tag: `000${index}_step`,
      breakpoints: true,
    }));
    writeFileSync(
      join(folder, 'meta', '_journal.json'),
      JSON.stringify({ version: '7', dialect: 'sqlite', entries }),
    );
    for (const { tag } of entries)
      writeFileSync(join(folder, `${tag}.sql`), `create table ${tag}_table (id text);`);
    return folder;
  }

  it('is read in order, one step an entry', () => {
    expect(readMigrations(journalOf([1, 2])).steps).toEqual([
      ['create table 0000_step_table (id text);'],
      ['create table 0001_step_table (id text);'],
    ]);
  });

  it.each([[[2, 1]], [[1, 1]]])('whose stamps %j do not increase is refused', (stamps) => {
    expect(() => readMigrations(journalOf(stamps))).toThrow(/does not increase at entry 1/);
  });

  it.each(['client', 'workspace'] as const)('of the %s makes a file from nothing', (kind) => {
    const location = newLocation(kind);
    const connection = createDatabase(location);
    expect(connection.pragma('user_version', { simple: true })).toBe(location.migrations.steps.length);
    expect(connection.pragma('foreign_key_check')).toEqual([]);
    expect(existsSync(`${location.path}.before-v1`)).toBe(false);
    connection.close();
  });
});
