/** Reads a table whose pages may be broken: as one scan where that works, else row by row past what cannot be read. */
import type { Connection } from './open-database.ts';
import { diskProblem } from './storage-error.ts';

type Row = readonly unknown[];

/** Rows that are looked for after the last one that was found, where nothing says how many there are. */
const farthestAhead = 20_000;

/**
 * Gives `take` every row that can be read, as values in the order of `columns`.
 * @returns how many rows there should be; null where nothing that can be read says so
 */
export function readTable(
  source: Connection,
  table: string,
  columns: readonly string[],
  take: (row: Row) => void,
): number | null {
  const selected = columns.map((column) => `"${column}"`).join(', ');
  const scanned = scan(source, `select rowid, ${selected} from "${table}" not indexed order by rowid`, take);
  if (scanned.isWhole) return scanned.count;
  const indexes = readIndexes(source, table);
  const find = source.prepare<[number], Row>(`select ${selected} from "${table}" where rowid = ?`).raw();
  const last = Math.max(
    lastRowid(source, table),
    ...indexes.map(({ lastRowid: each }) => each),
    scanned.last + farthestAhead,
  );
  for (let rowid = scanned.last + 1; rowid <= last; rowid += 1) {
    const row = orNothing(() => find.get(rowid));
    if (row) take(row);
  }
  const counts = indexes.flatMap(({ count }) => (count === null ? [] : [count]));
  return counts.length > 0 ? Math.max(...counts) : null;
}

interface Scan {
  count: number;
  /** The last rowid that was reached. */
  last: number;
  isWhole: boolean;
}

function scan(source: Connection, query: string, take: (row: Row) => void): Scan {
  const reached: Scan = { count: 0, last: 0, isWhole: false };
  const isWhole = orNothing(() => {
    for (const values of source.prepare<[], unknown[]>(query).raw().iterate()) {
      const [rowid, ...row] = values;
      take(row);
      reached.count += 1;
      reached.last = Number(rowid);
    }
    return true;
  });
  return { ...reached, isWhole: isWhole ?? false };
}

interface ReadIndex {
  /** How many rows the index has; null where not all of it can be read. */
  count: number | null;
  lastRowid: number;
}

/** Indexes lie on pages of their own, and know of rows whose own pages are lost. */
function readIndexes(source: Connection, table: string): ReadIndex[] {
  const names = source
    .prepare<[string], string>('select name from pragma_index_list(?) where partial = 0')
    .pluck();
  return (orNothing(() => names.all(table)) ?? []).map((name) => {
    let lastRowid = 0;
    const read = orNothing(() => {
      const rowids = source.prepare<[], number>(`select rowid from "${table}" indexed by "${name}"`).pluck();
      let count = 0;
      for (const rowid of rowids.iterate()) {
        lastRowid = Math.max(lastRowid, rowid);
        count += 1;
      }
      return count;
    });
    return { count: read ?? null, lastRowid };
  });
}

function lastRowid(source: Connection, table: string): number {
  const query = source.prepare<[], number>(`select coalesce(max(rowid), 0) from "${table}"`).pluck();
  return orNothing(() => query.get()) ?? 0;
}

// What cannot be read is nothing here; any other failure is one.
function orNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (diskProblem(error)?.code === 'FILE_DAMAGED') return undefined;
    throw error;
  }
}
