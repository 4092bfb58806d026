/** An acknowledged write through service, message port and HTTP beside the raw driver with the same SQL and pragmas. */

import { watchTables } from '#db/files/change-log.ts';
import { ClientFile } from '#db/files/client-file.ts';
import { type Connection, openDatabase } from '#db/files/open-database.ts';
import { loggedTables } from '#db/schema/client/tables.ts';
import { type Api, createTestApp } from '#test/harness/test-app.ts';
import { benchLocation } from '../bench-folder.ts';
import { type BenchRow, benchRow, limitRow, median, percentile } from '../bench-row.ts';
import { openTransports } from './transports.ts';

const rounds = 8;
const writesARound = 100;

export async function runWriteBench(): Promise<BenchRow[]> {
  await using test = await createTestApp();
  const client = await test.client.clients.add({ name: 'Bench' });
  const { id: initiativeId } = await test.client.initiatives.add({ clientId: client.id, title: 'Bench' });
  await using transports = await openTransports(test);
  const raw = rawWriter();
  const write = (api: Api) => (count: number) =>
    api.initiatives.edit({
      clientId: client.id,
      edits: [{ initiativeId, change: { note: `Note ${count}` } }],
    });
  const ways = {
    raw: raw.write,
    service: write(transports.service),
    port: write(transports.port),
    http: write(transports.http),
  };
  const times = await timeInTurns(ways);
  raw.close();
  const rawTime = median(times.raw);
  return [
    benchRow('Acknowledged write: service', median(times.service), rawTime, 'raw driver, same SQL', 3),
    benchRow('Acknowledged write: message port', median(times.port), rawTime, 'raw driver, same SQL', 3),
    benchRow('Acknowledged write: HTTP', median(times.http), rawTime, 'raw driver, same SQL', 3),
    limitRow('Acknowledged write, p99: service', percentile(times.service, 0.99), 10),
    limitRow('Acknowledged write, p99: message port', percentile(times.port, 0.99), 10),
    limitRow('Acknowledged write, p99: HTTP', percentile(times.http, 0.99), 10),
  ];
}

type Way = (count: number) => unknown;

/** All ways in turn, round by round, so that a machine that slows down slows all of them. The first round warms up. */
async function timeInTurns<Name extends string>(ways: Record<Name, Way>): Promise<Record<Name, number[]>> {
  const names = Object.keys(ways) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      for (let count = 0; count < writesARound; count++) {
        const started = performance.now();
        await ways[name](round * writesARound + count);
        if (round > 0) times[name].push(performance.now() - started);
      }
    }
  }
  return times;
}

/** The statements of the same command, prepared once, on a file of the same schema, triggers and pragmas. */
function rawWriter(): { write: Way; close(): void } {
  const location = benchLocation();
  ClientFile.create(location).close();
  const connection: Connection = openDatabase({ ...location, kind: 'client' });
  connection.function('current_command', () => 'bench');
  watchTables(connection, loggedTables);
  connection
    .prepare(
      `insert into initiatives (id, title, note, status, last_update_note, created_at)
       values ('bench', 'Bench', '', 'not_started', '', '')`,
    )
    .run();
  const statements = {
    begin: connection.prepare('begin immediate'),
    read: connection.prepare("select * from initiatives where id = 'bench'"),
    change: connection.prepare("update initiatives set note = ? where id = 'bench' returning *"),
    record: connection.prepare(
      `insert into commands (id, name, sentence, actor, device, at, kind, is_undoable, is_undone)
       values (?, 'initiatives.edit', 'Changed “Bench”', 'owner', 'bench', '2026-03-10T09:00:00Z', 'do', 1, 0)`,
    ),
    count: connection.prepare('update file_state set commit_counter = commit_counter + 1'),
    commit: connection.prepare('commit'),
  };
  const write: Way = (count) => {
    statements.begin.run();
    statements.read.get();
    statements.change.get(`Note ${count}`);
    statements.record.run(`bench ${count}`);
    statements.count.run();
    statements.commit.run();
  };
  return { write, close: () => connection.close() };
}
