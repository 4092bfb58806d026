import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '#test/harness/temp-folder.ts';
import { diskProblem } from './storage-error.ts';

function failure(code: string): Error {
  return new Error('a query failed', { cause: Object.assign(new Error('the disk'), { code }) });
}

describe('what the disk did to a file', () => {
  it.each([
    ['SQLITE_FULL', 'DISK_FULL'],
    ['ENOSPC', 'DISK_FULL'],
    ['EDQUOT', 'DISK_FULL'],
    ['SQLITE_READONLY', 'FOLDER_NOT_WRITABLE'],
    ['SQLITE_READONLY_DIRECTORY', 'FOLDER_NOT_WRITABLE'],
    ['SQLITE_READONLY_DBMOVED', 'DISK_GONE'],
    ['SQLITE_CANTOPEN', 'FOLDER_NOT_WRITABLE'],
    ['SQLITE_IOERR_WRITE', 'DISK_GONE'],
    ['SQLITE_CORRUPT_VTAB', 'FILE_DAMAGED'],
    ['SQLITE_NOTADB', 'FILE_DAMAGED'],
    ['EROFS', 'FOLDER_NOT_WRITABLE'],
    ['EIO', 'DISK_GONE'],
  ])('%s means %s', (code, problem) => {
    expect(diskProblem(failure(code), join(tempFolder(), 'client.db'))).toMatchObject({ code: problem });
  });

  it('is that it is gone, whatever SQLite calls it, when the folder is', () => {
    const path = join(tempFolder(), 'unplugged', 'client.db');
    for (const code of ['SQLITE_IOERR_FSTAT', 'SQLITE_CANTOPEN'])
      expect(diskProblem(failure(code), path)).toMatchObject({ code: 'DISK_GONE' });
  });

  it('is nothing where the error is about something else', () => {
    expect(diskProblem(failure('SQLITE_CONSTRAINT_UNIQUE'))).toBeUndefined();
    expect(diskProblem(failure('ENOENT'))).toBeUndefined();
    expect(diskProblem(new Error('a mistake of ours'))).toBeUndefined();
  });
});
