import { randomBytes } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { people } from '#db/schema/client/organisation.ts';
import { newClientFile, newLocation } from '#test/harness/database-files.ts';
import { tempFolder } from '#test/harness/temp-folder.ts';
import { WorkspaceFile } from '../workspace-file.ts';
import { backupId, lastGoodBackup, listBackups, parseBackupId } from './backup-files.ts';
import { surplusOf } from './retention.ts';
import { saveBackup } from './save-backup.ts';
import { verifyBackup } from './verify-backup.ts';

const at = '2026-03-10T09:00:00.000Z';
const code = (expected: string) => expect.objectContaining({ code: expected });

function filledClient() {
  const { file, location, command } = newClientFile();
  const add = (name: string) =>
    file.write(command(), () => {
      const person = { id: command().id, name, role: '', isCeo: false, isLeadership: false };
      file.db.insert(people).values(person).run();
      return { sentence: `Added ${name}`, output: undefined };
    });
  add('Ada');
  add('Bo');
  return {
    file,
    location,
    add,
    source: { ...location, kind: 'client' as const },
    folder: join(tempFolder(), 'backups'),
  };
}

describe('a backup', () => {
  it('is encrypted with the key of the file it is of, stands at its commit and holds its rows', () => {
    const { source, folder } = filledClient();
    const saved = saveBackup({ source, folder, at, reason: 'regular' });
    expect(saved).toMatchObject({ id: '2026-03-10T09-00-00.000Z_00000002', at, commitCounter: 2 });
    expect(readdirSync(folder)).toEqual([`${saved.id}.db`]);
    expect(verifyBackup({ ...source, path: saved.path })).toMatchObject({
      commitCounter: 2,
      rows: { people: 2 },
    });
    expect(() => verifyBackup({ ...source, path: saved.path, key: randomBytes(32) })).toThrow(
      code('FILE_KEY'),
    );
    const plain = new Database(saved.path, { readonly: true });
    expect(() => plain.prepare('select * from people').get()).toThrow('not a database');
    plain.close();
    // Three letters alone turn up in encrypted bytes by chance.
    expect(readFileSync(saved.path).includes('Added Ada')).toBe(false);
  });

  it('holds what the write-ahead log holds, without touching the live file', () => {
    const { source, folder, add, file } = filledClient();
    const before = readFileSync(source.path);
    saveBackup({ source, folder, at, reason: 'regular' });
    expect(readFileSync(source.path).equals(before)).toBe(true);
    add('Cy');
    expect(file.commitCounter).toBe(3);
    const next = saveBackup({ source, folder, at: '2026-03-10T09:15:00.000Z', reason: 'regular' });
    expect(next.commitCounter).toBe(3);
    expect(listBackups(folder).map(({ commitCounter }) => commitCounter)).toEqual([3, 2]);
  });

  it('of the workspace is saved in the same way', () => {
    const location = newLocation('workspace');
    const workspace = WorkspaceFile.open(location);
    const folder = tempFolder();
    expect(saveBackup({ source: location, folder, at, reason: 'regular' })).toMatchObject({
      commitCounter: 0,
    });
    workspace.close();
  });

  it('of a damaged file is refused, and the earlier ones stay', () => {
    const { source, folder, file } = filledClient();
    const good = saveBackup({ source, folder, at, reason: 'regular' });
    file.close();
    const bytes = readFileSync(source.path);
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
    writeFileSync(source.path, bytes);
    expect(() => saveBackup({ source, folder, at: '2026-03-11T09:00:00.000Z', reason: 'regular' })).toThrow(
      code('FILE_DAMAGED'),
    );
    expect(readdirSync(folder)).toEqual([`${good.id}.db`]);
  });

  it('that was damaged later does not pass', () => {
    const { source, folder } = filledClient();
    const { path } = saveBackup({ source, folder, at, reason: 'regular' });
    const bytes = readFileSync(path);
    for (const place of [5000, bytes.length >> 1, bytes.length - 10]) {
      const flipped = Buffer.from(bytes);
      flipped[place] = (flipped[place] ?? 0) ^ 4;
      writeFileSync(path, flipped);
      expect(() => verifyBackup({ ...source, path })).toThrow(code('FILE_DAMAGED'));
    }
  });

  it('clears away what a stopped one left, and nothing else', () => {
    const { source, folder } = filledClient();
    const { path } = saveBackup({ source, folder, at, reason: 'regular' });
    copyFileSync(path, join(folder, '.2026-03-10T08-00-00.000Z.part'));
    writeFileSync(join(folder, 'mine.txt'), 'kept');
    saveBackup({ source, folder, at, reason: 'before-restore' });
    expect(readdirSync(folder).toSorted()).toEqual([
      '2026-03-10T09-00-00.000Z_00000002.db',
      '2026-03-10T09-00-00.000Z_00000002_before-restore.db',
      'mine.txt',
    ]);
  });
});

describe('the names of backups', () => {
  it('say when, at which commit and why, and nothing else is one', () => {
    const id = backupId(at, 12, 'before-restore');
    expect(parseBackupId(id)).toEqual({ at, commitCounter: 12, reason: 'before-restore' });
    for (const name of ['', '../client', '2026-03-10', `${id}.db`, `${id}/..`, `x${id}`])
      expect(parseBackupId(name)).toBeUndefined();
  });

  it('lead to the last good one', () => {
    const folder = tempFolder();
    expect(lastGoodBackup(folder)).toBeUndefined();
    const { source } = filledClient();
    saveBackup({ source, folder: join(folder, 'backups'), at, reason: 'regular' });
    expect(lastGoodBackup(folder)).toMatchObject({ at, commitCounter: 2 });
  });

  it('those made before a restore are not pushed out by the others', () => {
    const made = (minute: string, reason: 'regular' | 'before-restore') => ({
      at: `2026-03-10T09:${minute}:00.000Z`,
      reason,
    });
    const backups = [
      made('00', 'before-restore'),
      ...['15', '30', '45', '50'].map((minute) => made(minute, 'regular')),
    ];
    expect(surplusOf(backups, '2026-03-10T10:00:00.000Z', 'UTC')).toEqual([made('15', 'regular')]);
  });
});
