/** Kills writers in the middle of their work, one after the other on one workspace, and looks at what they left. */
import { expect, onTestFinished } from 'vitest';
import { type Connection, openDatabase } from '#db/files/open-database.ts';
import { runningClient } from '#test/harness/builders.ts';
import { expectRowsAsLogged, expectWholeCommands } from './change-log.ts';
import { clientLocation } from './client-location.ts';
import { closedWorkspace } from './closed-workspace.ts';
import { changesPerWrite, type Target, writeTo } from './numbered-writes.ts';
import { type Program, WarmPrograms } from './program.ts';
import { tried } from './record.ts';

/** Has a program write until `kill` has taken it away; the number of the last write that was acknowledged. */
export type Killing = (program: Program, target: Target, kill: number) => Promise<number>;

/** A moment in the first 25 milliseconds of writing, or now and then of opening and the first write. */
export function untilKilled(kill: number): { isEarly: boolean; milliseconds: number } {
  return { isEarly: kill % 8 === 0, milliseconds: Math.random() * 25 };
}

/** How much is in the file: the number of the last write, and the newest rows of its change log. */
interface Seen {
  number: number;
  commands: number;
  changes: number;
}

/** @throws when a write was lost or stands there in part */
export async function killWriters(
  where: string,
  program: string,
  kills: number,
  killing: Killing,
): Promise<void> {
  const { dataDir, made } = await closedWorkspace(async (api) => {
    const { clientId, initiativeId } = await runningClient(api);
    await writeTo(api, { clientId, initiativeId }, 1);
    return { clientId, initiativeId };
  });
  const location = clientLocation(dataDir, made.clientId);
  const reopened = <T>(read: (connection: Connection) => T): T => {
    const connection = openDatabase(location);
    try {
      return read(connection);
    } finally {
      connection.close();
    }
  };
  const writers = await WarmPrograms.start(program);
  onTestFinished(() => writers.close());

  let seen = reopened((connection) => look(connection, made));
  let survived = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const acknowledged = await killing(writers.take(), { dataDir, ...made, from: seen.number + 1 }, kill);
    const before = seen;
    seen = reopened((connection) => look(connection, made));
    expectWholeWrites(before, seen);
    if (seen.number === acknowledged || seen.number === acknowledged + 1) survived += 1;
  }
  reopened((connection) => {
    expectWholeCommands(connection);
    expectRowsAsLogged(connection);
  });
  // Most kills must have hit a writer at work, or this would prove nothing.
  expect(seen.number).toBeGreaterThan(0.8 * kills);
  tried({ what: `kill -9 of a writer ${where}`, times: kills, survived });
}

function look(connection: Connection, { initiativeId }: Pick<Target, 'initiativeId'>): Seen {
  const one = (sql: string) => Number(connection.prepare(sql).pluck().get());
  const { title, note } = connection
    .prepare<[string], { title: string; note: string }>(
      'select title, last_update_note as note from initiatives where id = ?',
    )
    .get(initiativeId) ?? { title: '', note: '' };
  expect(title).toBe(`Write ${note}`);
  const commands = one('select commit_counter from file_state');
  expect(one('select max(seq) from commands')).toBe(commands);
  return { number: Number(note), commands, changes: one('select max(seq) from changes') };
}

/** Every write since is one command with all of its changed rows. */
function expectWholeWrites(before: Seen, { number, commands, changes }: Seen): void {
  expect(commands - before.commands).toBe(number - before.number);
  expect(changes - before.changes).toBe(changesPerWrite * (number - before.number));
}
