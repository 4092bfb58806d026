/** Keeps prepared statements by their text: a query builder prepares the same few anew for every call, which costs as much as running them. */
import type { Statement } from 'better-sqlite3';
import type { Connection } from './open-database.ts';

const mostStatements = 256;
/** Longer texts are bulk inserts, of which hardly two are the same. */
const longestText = 4_000;

/** Makes `prepare` of this connection answer with the statement it prepared before, in its plain mode. */
export function cachePrepared(connection: Connection): void {
  const prepare = connection.prepare.bind(connection);
  const kept = new Map<string, Statement>();
  const cached = (text: string): Statement => {
    const known = kept.get(text);
    // A statement that is still being read is busy; its text is prepared once more.
    if (known && !known.busy) return known.reader ? known.raw(false) : known;
    const statement = prepare(text);
    if (text.length <= longestText) keep(kept, text, statement);
    return statement;
  };
  connection.prepare = cached as typeof connection.prepare;
}

function keep(kept: Map<string, Statement>, text: string, statement: Statement): void {
  const [oldest] = kept.keys();
  if (kept.size >= mostStatements && oldest !== undefined) kept.delete(oldest);
  kept.set(text, statement);
}
