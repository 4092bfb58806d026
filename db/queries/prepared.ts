/** Queries that are built and prepared once for each open file: building one costs more than running it. */
import type { ClientDb } from '../files/client-file.ts';

/** Keeps what `build` prepares, for each file and each choice of column names it is asked for. */
export function preparedOnce<Query>(
  build: (db: ClientDb, columns: readonly string[]) => Query,
): (db: ClientDb, columns?: readonly string[]) => Query {
  const kept = new WeakMap<ClientDb, Map<string, Query>>();
  return (db, columns = []) => {
    const ofFile = kept.get(db) ?? new Map<string, Query>();
    kept.set(db, ofFile);
    const key = columns.join();
    const query = ofFile.get(key) ?? build(db, columns);
    ofFile.set(key, query);
    return query;
  };
}
