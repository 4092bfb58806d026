/** Moving what the write-ahead log of a file holds into the file itself. */
import { busyMilliseconds, type Connection } from './open-database.ts';

/** Bytes of the log after which it is moved into the file. */
export const longestLog = 800 * 1024;

/** Waits for nobody: where another program reads the file, the log stays for a later time. A closed file is left alone. */
export function moveLogIntoFile(connection: Connection): void {
  if (!connection.open) return;
  connection.pragma('busy_timeout = 0');
  try {
    connection.pragma('wal_checkpoint(truncate)');
  } finally {
    connection.pragma(`busy_timeout = ${busyMilliseconds}`);
  }
}
