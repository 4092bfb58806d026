import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '#test/harness/temp-folder.ts';
import { lockWorkspace } from './lock.ts';

const here = { pid: process.pid, host: hostname() };

function folderLockedBy(owner: unknown): { folder: string; path: string } {
  const folder = tempFolder();
  const path = join(folder, 'workspace.lock');
  writeFileSync(path, typeof owner === 'string' ? owner : JSON.stringify(owner));
  return { folder, path };
}

describe('the lock of a workspace', () => {
  it('is refused to a second owner, naming the first, until the first lets go', () => {
    const folder = tempFolder();
    const unlock = lockWorkspace(folder);
    expect(() => lockWorkspace(folder)).toThrow(
      expect.objectContaining({
        code: 'WORKSPACE_IN_USE',
        details: here,
        message: expect.stringContaining(`process ${process.pid} on ${hostname()}`),
      }),
    );
    unlock();
    expect(existsSync(join(folder, 'workspace.lock'))).toBe(false);
    lockWorkspace(folder)();
  });

  it('is taken over from a process that no longer runs on this host', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    const { folder, path } = folderLockedBy({ pid, host: hostname() });
    const unlock = lockWorkspace(folder);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(here);
    unlock();
  });

  it('of another host is left alone, since nobody here can tell whether it still runs', () => {
    const owner = { pid: 1, host: 'another-machine' };
    const { folder, path } = folderLockedBy(owner);
    expect(() => lockWorkspace(folder)).toThrow(expect.objectContaining({ details: owner }));
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(owner);
  });

  it('is not mistaken for that of another process which got the same id since', () => {
    const { folder, path } = folderLockedBy({ pid: process.ppid, host: hostname() });
    const unlock = lockWorkspace(folder);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(here);
    unlock();
  });

  it('is let go once: letting go again leaves the next owner alone', () => {
    const folder = tempFolder();
    const unlock = lockWorkspace(folder);
    unlock();
    const unlockNext = lockWorkspace(folder);
    unlock();
    expect(() => lockWorkspace(folder)).toThrow(expect.objectContaining({ details: here }));
    unlockNext();
  });

  it('holds while its folder is looked at, and leaves nothing but an empty file', () => {
    const folder = tempFolder();
    const unlock = lockWorkspace(folder);
    expect(() => lockWorkspace(folder)).toThrow();
    expect(() => lockWorkspace(folder)).toThrow();
    unlock();
    expect(readdirSync(folder)).toEqual(['workspace.guard']);
    expect(statSync(join(folder, 'workspace.guard')).size).toBe(0);
  });

  it('says so where it cannot be taken at all', () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'workspace.guard'));
    expect(() => lockWorkspace(folder)).toThrow(expect.objectContaining({ code: 'FOLDER_NOT_WRITABLE' }));
  });

  it.each(['', 'not json', '{"pid":"1"}'])('that says %j names nobody and is taken over', (text) => {
    const { folder, path } = folderLockedBy(text);
    const unlock = lockWorkspace(folder);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(here);
    unlock();
  });
});
