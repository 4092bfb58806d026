/** Every schema that shipped is brought up to date with all its rows, and a migration that is cut short leaves the old file. */
import { copyFileSync } from 'node:fs';
import { getTableColumns, getTableName } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import { describe, expect, it } from 'vitest';
import { type Migrations, readMigrations } from '#db/files/migrate.ts';
import { migrationsFolder } from '#db/files/migrations-folder.ts';
import {
  type Connection,
  createDatabase,
  type OpenOptions,
  openDatabase,
  openForReading,
} from '#db/files/open-database.ts';
import { loggedTables } from '#db/schema/client/tables.ts';
import { newLocation } from '#test/harness/database-files.ts';
import { oneOfEach } from '#test/harness/one-of-each.ts';
import { Program } from './program.ts';
import { tried } from './record.ts';

type Row = Record<string, unknown>;
type Content = Map<string, Row[]>;

interface Column {
  name: string;
  type: string;
  notnull: number;
  dflt_value: string | null;
}

function tablesOf(connection: Connection): string[] {
  const query =
    "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name";
  return connection.prepare<[], string>(query).pluck().all();
}

/** Puts a row into every table that a schema has, as the builders know it; what they do not know is empty. */
function populate(connection: Connection): void {
  connection.pragma('foreign_keys = off');
  for (const [key, table] of Object.entries(loggedTables)) {
    const name = getTableName(table);
    const known: Row = { id: key, ...oneOfEach[key as keyof typeof oneOfEach] };
    const byColumn = new Map(
      Object.keys(getTableColumns(table)).map((field) => [toSnakeCase(field), known[field]]),
    );
    const columns = connection.prepare<[], Column>(`pragma table_info("${name}")`).all();
    if (columns.length === 0) continue;
    const values = columns.map((column) => stored(byColumn.get(column.name), column));
    connection
      .prepare(
        `insert into "${name}" (${columns.map((each) => `"${each.name}"`).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
      )
      .run(values);
  }
  connection.pragma('foreign_keys = on');
}

function stored(value: unknown, { type, notnull }: Column): unknown {
  if (typeof value === 'boolean') return Number(value);
  if (value === undefined) return notnull ? (/int|real/i.test(type) ? 0 : '') : null;
  return value;
}

function contentOf(connection: Connection): Content {
  return new Map(
    tablesOf(connection).map((table) => [
      table,
      connection.prepare<[], Row>(`select * from "${table}" order by rowid`).all(),
    ]),
  );
}

/** Every row of before is there, with every column that there still is. */
function expectKept(before: Content, connection: Connection): void {
  const after = contentOf(connection);
  for (const [table, rows] of before) {
    const now = after.get(table);
    if (!now) continue;
    expect(now).toHaveLength(rows.length);
    for (const [index, row] of rows.entries()) {
      const columns = Object.keys(now[index] ?? {});
      const shared = Object.fromEntries(Object.entries(row).filter(([column]) => columns.includes(column)));
      expect(now[index], table).toMatchObject(shared);
    }
  }
}

/** A closed file of a version with a row in every table. */
function fileOfVersion(version: number, { steps }: Migrations): { location: OpenOptions; before: Content } {
  const location = { ...newLocation(), migrations: { steps: steps.slice(0, version) } };
  const connection = createDatabase(location);
  populate(connection);
  const before = contentOf(connection);
  connection.close();
  return { location, before };
}

function expectUpgrade(version: number, migrations: Migrations): void {
  const { location, before } = fileOfVersion(version, migrations);
  const connection = openDatabase({ ...location, migrations });
  expect(connection.pragma('user_version', { simple: true })).toBe(migrations.steps.length);
  expect(connection.pragma('foreign_key_check')).toEqual([]);
  expectKept(before, connection);
  connection.close();
}

const shipped = readMigrations(migrationsFolder('client'));

/** What a next version may do: a parent table made anew, a column, an index. */
const next = [
  "create table new_functions (id text primary key, name text not null, position integer not null, charter text not null default '')",
  'insert into new_functions (id, name, position) select id, name, position from functions',
  'drop table functions',
  'alter table new_functions rename to functions',
  'alter table people add column phone text',
  "update people set phone = ''",
  'create index people_by_phone on people (phone)',
];

describe('every schema of a client’s file', () => {
  const versions = shipped.steps.map((_, index) => index + 1);

  it.each(versions)('version %i is brought to the newest with all its rows', (version) => {
    expectUpgrade(version, shipped);
    expectUpgrade(version, { steps: [...shipped.steps, next] });
    tried({ what: `upgrade of schema ${version} with a row in every table`, times: 2, survived: 2 });
  });

  it.each(['client', 'workspace'] as const)('of the journal of the %s is in order', (journal) => {
    expect(readMigrations(migrationsFolder(journal)).steps.length).toBeGreaterThan(0);
  });
});

it('a migration that is killed between any two of its statements leaves the old file or the new one', async () => {
  const migrations = { steps: [...shipped.steps, next] };
  const { location: original, before } = fileOfVersion(shipped.steps.length, migrations);
  let whole = 0;
  for (let killBefore = 0; killBefore <= next.length; killBefore += 1) {
    const location = { ...original, path: `${original.path}.${killBefore}` };
    copyFileSync(original.path, location.path);
    const program = new Program('migrator');
    const { path } = location;
    program.tell({ path, key: Buffer.from(location.key).toString('hex'), migrations, killBefore });
    await program.end();
    const found = openForReading(location);
    const isOld = found.pragma('user_version', { simple: true }) === shipped.steps.length;
    expect(isOld).toBe(true);
    expect(contentOf(found)).toEqual(before);
    found.close();
    const upgraded = openDatabase({ ...location, migrations });
    expectKept(before, upgraded);
    upgraded.close();
    whole += 1;
  }
  tried({ what: 'kill -9 between the statements of a migration', times: next.length + 1, survived: whole });
});

it('a migration that fails half way, loses rows or breaks a reference leaves every row as it was', () => {
  const failures = [
    [...next, 'select * from nowhere'],
    [...next, 'delete from milestones'],
    [...next, "update milestones set initiative_id = 'nobody'"],
    [...next, 'drop table slips'],
  ];
  let whole = 0;
  for (const failing of failures) {
    const { location, before } = fileOfVersion(shipped.steps.length, shipped);
    const migrations = { steps: [...shipped.steps, failing] };
    expect(() => openDatabase({ ...location, migrations })).toThrow(
      expect.objectContaining({ code: 'FILE_DAMAGED' }),
    );
    const connection = openDatabase(location);
    expect(contentOf(connection)).toEqual(before);
    connection.close();
    whole += 1;
  }
  tried({ what: 'migrations that fail, each undone', times: failures.length, survived: whole });
});
