import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/files/open-database.ts';
import { addInitiative, runningClient } from '#test/harness/builders.ts';
import { newClientFile } from '#test/harness/database-files.ts';
import { refusalOf } from '#test/harness/refusal.ts';
import { createTestApp, type TestApp } from '#test/harness/test-app.ts';
import { clientLocation } from './client-location.ts';
import { tried } from './record.ts';

let app: TestApp;
let clientId: string;
beforeAll(async () => {
  app = await createTestApp();
  ({ clientId } = await runningClient(app.client));
});
afterAll(() => app.close());

describe('a client file that another program holds', () => {
  it('is waited for, then told as busy with nothing changed, and written once it is free', async () => {
    const other = openDatabase(clientLocation(app.dataDir, clientId));
    other.exec('begin immediate');
    const before = await app.client.history.list({ clientId, limit: 200 });
    const started = performance.now();
    const refusal = await refusalOf(addInitiative(app.client, clientId));
    expect(performance.now() - started).toBeGreaterThan(4_900);
    expect(refusal).toMatchObject({ code: 'BUSY', message: expect.stringContaining('try again') });
    expect(await app.client.history.list({ clientId, limit: 200 })).toEqual(before);
    other.exec('rollback');
    other.close();
    await addInitiative(app.client, clientId);
    const after = await app.client.history.list({ clientId, limit: 200 });
    tried({
      what: 'a file that another program holds: told as busy, then written',
      times: 1,
      survived: after.length - before.length,
    });
  });
});

describe('moving the log into the file', () => {
  it('waits for nobody who reads the file, and is done once they are gone', () => {
    const { file, location, command } = newClientFile();
    const other = openDatabase({ ...location, kind: 'client' });
    other.exec('begin; select count(*) from commands');
    file.write(command(), () => ({ sentence: 'Changed', output: undefined }));
    const started = performance.now();
    file.checkpoint();
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(statSync(`${location.path}-wal`).size).toBeGreaterThan(0);
    expect(file.db.get(sql`pragma busy_timeout`)).toEqual({ timeout: 5000 });
    other.exec('rollback');
    other.close();
    file.checkpoint();
    expect(statSync(`${location.path}-wal`).size).toBe(0);
    tried({ what: 'a log moved into its file while another program reads it', times: 2, survived: 2 });
  });

  it('leaves a file alone that was closed meanwhile', () => {
    const { file } = newClientFile();
    file.close();
    expect(() => file.checkpoint()).not.toThrow();
  });
});

describe('every transaction that writes', () => {
  it('takes the file before its first read, so that no other writer can slip between', async () => {
    const begun: string[] = [];
    const deferred: string[] = [];
    const watched = watchTransactions((sql) => {
      begun.push(sql);
      if (!/^begin\s+(immediate|exclusive)/i.test(sql)) deferred.push(sql);
    });
    try {
      await using fresh = await createTestApp();
      const { clientId } = await runningClient(fresh.client);
      await fresh.client.history.undo({ clientId });
      await fresh.client.history.redo({ clientId });
      await fresh.client.workspace.saveSettings({ textZoom: 110 });
    } finally {
      watched.stop();
    }
    expect(deferred).toEqual([]);
    expect(begun.length).toBeGreaterThan(20);
    tried({
      what: 'transactions begun, none of them deferred',
      times: begun.length,
      survived: begun.length - deferred.length,
    });
  });
});

/** Hears of every transaction that any connection of this process begins, until stopped. */
function watchTransactions(heard: (sql: string) => void): { stop(): void } {
  const { prototype } = Database;
  const { exec, prepare, transaction } = prototype;
  const isBegin = (statement: string) => /^\s*(begin|savepoint)\b/i.test(statement);
  const hear = (sql: string) => {
    for (const statement of sql.split(';').filter(isBegin)) heard(statement.trim());
  };
  prototype.exec = function (sql) {
    hear(sql);
    return exec.call(this, sql);
  };
  Object.assign(prototype, {
    prepare(this: Database.Database, sql: string) {
      const statement = prepare.call(this, sql);
      if (!isBegin(sql)) return statement;
      const { run } = statement;
      return Object.assign(statement, {
        run: (...given: unknown[]) => {
          heard(sql.trim());
          return Reflect.apply(run, statement, given);
        },
      });
    },
    transaction() {
      throw new Error('The driver’s own transactions are deferred: begin immediate by hand.');
    },
  });
  return { stop: () => Object.assign(prototype, { exec, prepare, transaction }) };
}
