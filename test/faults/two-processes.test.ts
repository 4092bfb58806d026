import { expect, it } from 'vitest';
import { openDatabase } from '#db/files/open-database.ts';
import { runningClient } from '#test/harness/builders.ts';
import { expectRowsAsLogged, expectWholeCommands } from './change-log.ts';
import { clientLocation } from './client-location.ts';
import { closedWorkspace } from './closed-workspace.ts';
import { Program } from './program.ts';
import { tried } from './record.ts';

it('two processes that read and then write lose nothing of each other, and neither hears that the file is busy', async () => {
  const steps = 10_000;
  const { dataDir, made } = await closedWorkspace(async (api) => {
    const { clientId, initiativeId } = await runningClient(api);
    await api.initiatives.edit({ clientId, edits: [{ initiativeId, change: { note: '0' } }] });
    return { clientId, initiativeId };
  });
  const location = clientLocation(dataDir, made.clientId);
  const key = Buffer.from(location.key).toString('hex');
  const programs = [new Program('counter'), new Program('counter')];
  for (const program of programs) {
    program.tell({ path: location.path, key, initiativeId: made.initiativeId, steps });
  }
  expect(await Promise.all(programs.map((program) => program.end()))).toEqual([['ready'], ['ready']]);

  const connection = openDatabase(location);
  const all = (sql: string) => connection.prepare(sql).pluck().all();
  const [note] = all(`select note from initiatives where id = '${made.initiativeId}'`);
  const devices = all(`select count(*) from commands where name = 'test.count' group by device`);
  expectWholeCommands(connection);
  expectRowsAsLogged(connection);
  connection.close();
  expect(devices).toEqual([steps, steps]);
  tried({
    what: 'read-modify-writes of two processes on one file',
    times: 2 * steps,
    survived: Number(note),
  });
});
