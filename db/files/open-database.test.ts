import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { newLocation } from '#test/harness/database-files.ts';
import { type Connection, createDatabase, type OpenOptions, openDatabase } from './open-database.ts';

const expectedPragmas = {
  journal_mode: 'wal',
  synchronous: 2,
  temp_store: 2,
  recursive_triggers: 1,
  foreign_keys: 1,
  busy_timeout: 5000,
};

function pragmasOf(connection: Connection): Record<string, unknown> {
  const names = Object.keys(expectedPragmas);
  return Object.fromEntries(names.map((name) => [name, connection.pragma(name, { simple: true })]));
}

function closedFile(kind?: OpenOptions['kind']): OpenOptions {
  const location = newLocation(kind);
  createDatabase(location).close();
  return location;
}

describe('a database file', () => {
  it.each(['client', 'workspace'] as const)('of a %s has every setting, made and opened', (kind) => {
    const location = newLocation(kind);
    const made = createDatabase(location);
    expect(pragmasOf(made)).toEqual(expectedPragmas);
    made.close();
    const opened = openDatabase(location);
    expect(pragmasOf(opened)).toEqual(expectedPragmas);
    opened.close();
  });

  it('holds nothing that can be read without its key, in the file or its log', () => {
    const location = newLocation();
    const connection = createDatabase(location);
    connection.exec("create table note (text); insert into note values ('MARKER-OF-ACME')");
    const folder = dirname(location.path);
    const names = readdirSync(folder);
    expect(names).toContain('client.db-wal');
    for (const name of names) {
      const bytes = readFileSync(`${folder}/${name}`);
      for (const text of ['MARKER-OF-ACME', 'SQLite format 3', 'initiatives'])
        expect(bytes.includes(text)).toBe(false);
    }
    connection.close();
  });

  it('is not made over another', () => {
    const location = closedFile();
    const before = readFileSync(location.path);
    expect(() => createDatabase(location)).toThrow(expect.objectContaining({ code: 'FILE_FOREIGN' }));
    expect(readFileSync(location.path)).toEqual(before);
  });
});

describe('opening is refused, and the file left as it is, for', () => {
  function refusedAs(code: string, location: OpenOptions): void {
    const before = readFileSync(location.path);
    expect(() => openDatabase(location)).toThrow(expect.objectContaining({ name: 'StorageError', code }));
    expect(readFileSync(location.path)).toEqual(before);
  }

  it('a file that is not there, which is not made either', () => {
    const location = newLocation();
    expect(() => openDatabase(location)).toThrow(expect.objectContaining({ code: 'FILE_MISSING' }));
    expect(readdirSync(dirname(location.path))).toEqual([]);
  });

  it('a key that is not its own', () => {
    refusedAs('FILE_KEY', { ...closedFile(), key: randomBytes(32) });
  });

  it('a file of the other kind', () => {
    refusedAs('FILE_FOREIGN', { ...closedFile('workspace'), kind: 'client' });
  });

  it('an empty file, which opens with any key', () => {
    const location = newLocation();
    writeFileSync(location.path, '');
    refusedAs('FILE_FOREIGN', location);
  });

  it('an SQLite file that is not encrypted', () => {
    const location = newLocation();
    const plain = new Database(location.path);
    plain.exec('create table note (text)');
    plain.close();
    refusedAs('FILE_KEY', location);
  });

  it('a file that is something else', () => {
    const location = newLocation();
    writeFileSync(location.path, randomBytes(64 * 1024));
    refusedAs('FILE_KEY', location);
  });

  it('a file that a newer version has written', () => {
    const location = closedFile();
    refusedAs('FILE_NEWER', { ...location, migrations: { steps: [] } });
  });
});

describe('a bit that flipped on the disk', () => {
  it('is an error when its page is read, and never another value', () => {
    const location = newLocation();
    const connection = createDatabase(location);
    connection.exec('create table note (text)');
    for (let line = 0; line < 200; line++)
      connection.prepare('insert into note values (?)').run('x'.repeat(500));
    connection.close();
    const bytes = readFileSync(location.path);
    const middle = bytes.length - 6000;
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    writeFileSync(location.path, bytes);
    const damaged = openDatabase(location);
    expect(() => damaged.prepare('select text from note').all()).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^SQLITE_(CORRUPT|IOERR|NOTADB)/) }),
    );
    damaged.close();
  });
});
