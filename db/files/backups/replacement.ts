/** Makes a backup ready to take the place of a file that does not open any more. Nothing of that file is needed. */
import { ClientFile, type CommandInfo } from '../client-file.ts';
import { readMigrations } from '../migrate.ts';
import { migrationsFolder } from '../migrations-folder.ts';
import { type OpenOptions, openDatabase } from '../open-database.ts';
import { rekeyCopy } from '../rekeyed-copy.ts';
import { type Staging, stageBackup } from './restore.ts';
import type { Source } from './verify-backup.ts';

export interface ReplacementJob extends Staging {
  /** How far the file that is replaced is known to have come; the counter goes on from there, never back. */
  knownCounter: number;
  command: CommandInfo;
  sentence: string;
}

/** Copies the backup, brings its schema and its key up to date, and notes the restore as its next command. */
export function makeReplacement(job: ReplacementJob): Source {
  const migrations = readMigrations(migrationsFolder('client'));
  const location = { ...withPresentKey(stageBackup(job), job), migrations };
  continueCounting(location, job.knownCounter);
  const file = ClientFile.open(location);
  try {
    file.write(job.command, () => ({ sentence: job.sentence, output: undefined, isUndoable: false }));
    file.checkpoint();
    return location;
  } finally {
    file.close();
  }
}

// A backup from before a rekey has the key of that time; the keyring gives the file its present one, which is the first.
function withPresentKey(copy: Source, { sources: [present] }: Staging): Source {
  const isPresent = !present || Buffer.from(present.key).equals(copy.key);
  return isPresent ? copy : rekeyCopy(copy, present.key);
}

// A command's number is the counter after it, so both go on together.
function continueCounting(location: OpenOptions, known: number): void {
  const connection = openDatabase(location);
  try {
    connection.prepare('update file_state set commit_counter = max(commit_counter, ?)').run(known);
    connection
      .prepare(
        "update sqlite_sequence set seq = (select commit_counter from file_state) where name = 'commands'",
      )
      .run();
  } finally {
    connection.close();
  }
}
