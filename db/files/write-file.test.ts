import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '#test/harness/temp-folder.ts';
import { writeFileWhole } from './write-file.ts';

describe('writing a whole file', () => {
  it('makes its folder, replaces what was there, and leaves nothing else behind', () => {
    const folder = join(tempFolder(), 'packets', '2026');
    const path = join(folder, 'review.pdf');
    writeFileWhole(path, Buffer.from('first and longer'));
    writeFileWhole(path, Buffer.from('second'));
    expect(readFileSync(path, 'utf8')).toBe('second');
    expect(readdirSync(folder)).toEqual(['review.pdf']);
  });

  it.skipIf(process.platform === 'win32')('gives it the mode asked for from the start', () => {
    const path = join(tempFolder(), 'keyring.json');
    writeFileWhole(path, Buffer.from('{}'), { mode: 0o600 });
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('says that a folder cannot be written when one of its parents is a file', () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'notes'), 'a file, not a folder');
    expect(() => writeFileWhole(join(folder, 'notes', 'a.pdf'), Buffer.from('x'))).toThrow(
      expect.objectContaining({ code: 'FOLDER_NOT_WRITABLE', details: { folder: join(folder, 'notes') } }),
    );
    expect(readFileSync(join(folder, 'notes'), 'utf8')).toBe('a file, not a folder');
  });

  it('leaves no part behind when the last step fails', () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'taken', 'inner'), { recursive: true });
    expect(() => writeFileWhole(join(folder, 'taken'), Buffer.from('x'))).toThrow(
      expect.objectContaining({ code: 'FOLDER_NOT_WRITABLE' }),
    );
    expect(readdirSync(folder)).toEqual(['taken']);
    expect(readdirSync(join(folder, 'taken'))).toEqual(['inner']);
  });
});
