/** An acknowledged write through service, message port and HTTP beside the raw driver with the same SQL and pragmas. */
import { watchTables } from '#db/files/change-log.ts';
import { ClientFile } from '#db/files/client-file.ts';
import { logSize } from '#db/files/doubt.ts';
import { longestLog, moveLogIntoFile } from '#db/files/move-log.ts';
import { type Connection, openDatabase } from '#db/files/open-database.ts';
import { loggedTables } from '#db/schema/client/tables.ts';
import { countingIds } from '#test/harness/ids.ts';
import { createTestApp } from '#test/harness/test-app.ts';
import { benchLocation } from '../bench-folder.ts';
import { type BenchRow, limitRow, median, pairedRow, percentile } from '../bench-row.ts';
import { openTransports } from './transports.ts';

/** Short batches in turn: what slows the machine down for a moment slows all of them. */
const rounds = 20;
const writesARound = 50;
const warmUpRounds = 30;

export async function runWriteBench(): Promise<BenchRow[]> {
  await using test = await createTestApp();
  const client = await test.client.clients.add({ name: 'Bench' });
  const { id: initiativeId } = await test.client.initiatives.add({ clientId: client.id, title: 'Bench' });
  await using transports = await openTransports(test);
  const raw = rawWriter();
  const edit = (note: string) => ({ clientId: client.id, edits: [{ initiativeId, change: { note } }] });
  const times = await timeInTurns({
    raw: timeEach(raw.write),
    service: timeEach((note) => transports.service.initiatives.edit(edit(note))),
    port: timeEach((note) => transports.port.initiatives.edit(edit(note))),
    http: (notes) => transports.editOverHttp(notes.map(edit)),
  });
  raw.close();
  const peer = roundsOf(times.raw);
  const row = (name: string, ours: readonly number[]) =>
    pairedRow(`Acknowledged write: ${name}`, { ours: roundsOf(ours), peer }, 'raw driver, same SQL', 3);
  return [
    row('service', times.service),
    row('message port', times.port),
    row('HTTP', times.http),
    limitRow('Acknowledged write, p99: service', percentile(times.service, 0.99), 10),
    limitRow('Acknowledged write, p99: message port', percentile(times.port, 0.99), 10),
    limitRow('Acknowledged write, p99: HTTP', percentile(times.http, 0.99), 10),
  ];
}

/** The middle write of each round. */
function roundsOf(times: readonly number[]): number[] {
  return Array.from({ length: rounds }, (_, round) =>
    median(times.slice(round * writesARound, (round + 1) * writesARound)),
  );
}

/** Writes every note, one after another; the milliseconds of each. */
type Way = (notes: readonly string[]) => Promise<number[]>;

function timeEach(write: (note: string) => unknown): Way {
  return async (notes) => {
    const times: number[] = [];
    for (const note of notes) {
      const started = performance.now();
      await write(note);
      times.push(performance.now() - started);
    }
    return times;
  };
}

async function timeInTurns<Name extends string>(ways: Record<Name, Way>): Promise<Record<Name, number[]>> {
  const names = Object.keys(ways) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -warmUpRounds; round < rounds; round++) {
    const notes = Array.from({ length: writesARound }, (_, index) => `Note ${round}, ${index}`);
    for (const name of names) {
      const taken = await ways[name](notes);
      if (round >= 0) times[name].push(...taken);
    }
  }
  return times;
}

/**
 * The statements of the same command, prepared once, on a file of the same schema, triggers, pragmas and kind of ids. Its
 * log is moved into the file like that of a client: one that SQLite overwrites, where ours grows, costs half a commit less.
 */
function rawWriter(): { write(note: string): void; close(): void } {
  const location = benchLocation();
  ClientFile.create(location).close();
  const connection: Connection = openDatabase({ ...location, kind: 'client' });
  let command = '';
  connection.function('current_command', () => command);
  watchTables(connection, loggedTables);
  connection.pragma('wal_autocheckpoint = 0');
  const newId = countingIds();
  const initiative = newId();
  connection
    .prepare(
      `insert into initiatives (id, title, note, status, last_update_note, created_at)
       values (?, 'Bench', '', 'not_started', '', '2026-03-10T09:00:00Z')`,
    )
    .run(initiative);
  const statements = {
    begin: connection.prepare('begin immediate'),
    read: connection.prepare('select * from initiatives where id = ?'),
    change: connection.prepare('update initiatives set note = ? where id = ? returning *'),
    record: connection.prepare(
      `insert into commands (id, name, sentence, actor, device, at, kind, is_undoable, is_undone)
       values (?, 'initiatives.edit', 'Changed “Bench”', 'owner', 'bench', '2026-03-10T09:00:00Z', 'do', 1, 0)`,
    ),
    count: connection.prepare('update file_state set commit_counter = commit_counter + 1'),
    commit: connection.prepare('commit'),
  };
  const write = (note: string) => {
    command = newId();
    statements.begin.run();
    statements.read.get(initiative);
    statements.change.get(note, initiative);
    statements.record.run(command);
    statements.count.run();
    statements.commit.run();
    if (logSize(location.path) >= longestLog) moveLogIntoFile(connection);
  };
  return { write, close: () => connection.close() };
}
