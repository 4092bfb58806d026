/** The full check of a client's file: every page is read and authenticated, every index and every reference compared. */
import { type Connection, openForReading } from './open-database.ts';
import { diskProblem } from './storage-error.ts';

export type OnProgress = (step: string, done: number, total: number) => void;

const mostProblems = 20;

/** What is wrong with a file, in SQLite's words; empty for a sound one. @throws StorageError where it does not open at all */
export function checkFile(
  { path, key }: { path: string; key: Uint8Array },
  onProgress: OnProgress = () => {},
): string[] {
  const connection = openForReading({ path, key, kind: 'client' });
  try {
    onProgress('Reading every page', 0, 2);
    const pages = problemsOfPages(connection);
    onProgress('Comparing every reference', 1, 2);
    return pages.length > 0 ? pages : problemsOfReferences(connection);
  } finally {
    connection.close();
  }
}

// A page that fails its authentication makes the check itself throw.
function problemsOfPages(connection: Connection): string[] {
  try {
    const said = connection.prepare<[], string>(`pragma integrity_check(${mostProblems})`).pluck().all();
    return said.filter((line) => line !== 'ok');
  } catch (error) {
    if (diskProblem(error)?.code !== 'FILE_DAMAGED') throw error;
    return ['A page of the file is not as it was written.'];
  }
}

function problemsOfReferences(connection: Connection): string[] {
  const broken = connection.prepare<[], { table: string; parent: string }>('pragma foreign_key_check').all();
  return broken
    .slice(0, mostProblems)
    .map(({ table, parent }) => `A row of ${table} names one of ${parent} that is not there.`);
}
