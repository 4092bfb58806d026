import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tempFolder } from '#test/harness/temp-folder.ts';
import { makeFolder } from './make-folder.ts';

it('makes what is missing on the way, with its mode, and leaves what is there', () => {
  const folder = join(tempFolder(), 'packets', '2026');
  makeFolder(folder, 0o700);
  makeFolder(folder);
  expect(statSync(folder).isDirectory()).toBe(true);
  if (process.platform !== 'win32') expect(statSync(folder).mode & 0o777).toBe(0o700);
});

it('says so where a file is in the way', () => {
  const file = join(tempFolder(), 'notes');
  writeFileSync(file, 'no folder');
  expect(() => makeFolder(join(file, 'inner'))).toThrow(expect.objectContaining({ code: 'ENOTDIR' }));
  expect(() => makeFolder(file)).toThrow(expect.objectContaining({ code: 'EEXIST' }));
});

it.runIf(process.platform === 'linux')('gives up where no folder can ever be made', () => {
  expect(() => makeFolder('/proc/nope/packets')).toThrow(expect.objectContaining({ code: 'ENOENT' }));
});
