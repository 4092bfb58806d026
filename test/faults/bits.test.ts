import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Connection, openDatabase } from '#db/files/open-database.ts';
import { StorageError, systemCode } from '#db/files/storage-error.ts';
import { runningClient } from '#test/harness/builders.ts';
import { tempFolder } from '#test/harness/temp-folder.ts';
import { clientLocation } from './client-location.ts';
import { closedWorkspace } from './closed-workspace.ts';
import { tried } from './record.ts';

/** Every row of every table, and every index held against them. */
function readAll(connection: Connection): Record<string, unknown[]> {
  const tables = connection
    .prepare<[], string>(`select name from sqlite_schema where type = 'table'`)
    .pluck()
    .all();
  const rows = tables.map((table) => [table, connection.prepare(`select * from "${table}"`).all()]);
  if (connection.pragma('integrity_check', { simple: true }) !== 'ok')
    throw new StorageError('FILE_DAMAGED', '');
  return Object.fromEntries(rows);
}

const refusals = ['FILE_DAMAGED', 'FILE_KEY', 'FILE_FOREIGN'];

it('a flipped bit is noticed before anything is shown, wherever it is', async () => {
  const { dataDir, made } = await closedWorkspace(runningClient);
  const location = clientLocation(dataDir, made.clientId);
  const opened = <T>(path: string, read: (connection: Connection) => T): T => {
    const connection = openDatabase({ ...location, path });
    try {
      return read(connection);
    } finally {
      connection.close();
    }
  };
  const whole = readFileSync(location.path);
  const rows = opened(location.path, readAll);
  const path = join(tempFolder(), 'client.db');
  copyFileSync(location.path, path);
  const times = 300;
  let detected = 0;
  let empty = 0;
  for (let flip = 0; flip < times; flip += 1) {
    const at = Math.floor(Math.random() * whole.length);
    const bit = 1 << Math.floor(Math.random() * 8);
    writeFileSync(path, whole.with(at, (whole[at] ?? 0) ^ bit));
    try {
      expect(opened(path, readAll), `bit ${bit} of byte ${at}`).toEqual(rows);
      empty += 1;
    } catch (error) {
      const isRefusal = error instanceof StorageError && refusals.includes(error.code);
      if (!isRefusal && !/^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(systemCode(error))) throw error;
      detected += 1;
    }
    for (const suffix of ['-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
  }
  expect(detected).toBeGreaterThan(0.9 * times);
  const held = empty === 0 ? '' : `, ${empty} in pages that hold nothing`;
  tried({
    what: 'single-bit flip in a client file',
    times,
    survived: `${detected} detected before display${held}`,
  });
});
