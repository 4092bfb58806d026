import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { newLocation } from '#test/harness/database-files.ts';
import {
  applicationIds,
  type Connection,
  createDatabase,
  type OpenOptions,
  openDatabase,
  withDriverKey,
} from './open-database.ts';

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

  it('has the same cipher as one whose key was given as text, so that either opens either', () => {
    const asText = ({ path, key }: OpenOptions) => {
      const connection = new Database(path);
      connection.pragma("cipher = 'chacha20'");
      connection.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
      return connection;
    };
    const ours = closedFile();
    const opened = asText(ours);
    expect(opened.pragma('application_id', { simple: true })).toBe(applicationIds.client);
    opened.close();
    const theirs = newLocation();
    const made = asText(theirs);
    made.pragma(`application_id = ${applicationIds.client}`);
    made.close();
    expect(pragmasOf(openDatabase(theirs))).toEqual(expectedPragmas);
  });

  it('leaves no copy of its key behind, and the key itself as it was', () => {
    const { key } = newLocation();
    const before = Buffer.from(key);
    let lent: Buffer = Buffer.alloc(0);
    withDriverKey(key, (bytes) => {
      lent = bytes;
      expect(bytes.includes(Buffer.from(key))).toBe(true);
    });
    expect(lent.every((byte) => byte === 0)).toBe(true);
    expect(before.equals(key)).toBe(true);
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
