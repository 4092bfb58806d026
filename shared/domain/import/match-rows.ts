/** Finds for each row of the file the entry it is about: by its id, else by its title within its parent. */
import { fold } from './cells.ts';

interface RowToMatch {
  readonly row: number;
  /** What the Id column says. */
  readonly id: string | undefined;
  /** Title within its parent, folded; `undefined` when the parent is not known, so that only the id can match. */
  readonly key: string | undefined;
}

interface EntryToMatch {
  readonly id: string;
  readonly externalId: string | null;
  readonly key: string;
}

interface RowMatches {
  /** Row → id of the entry. A row that is in neither map is new. */
  readonly entries: ReadonlyMap<number, string>;
  /** Row → the earlier row that is about the same. */
  readonly duplicates: ReadonlyMap<number, number>;
}

/** Entries by the id of their spreadsheet, which goes first, and by their own. */
export function entriesById<Entry extends { id: string; externalId: string | null }>(
  entries: readonly Entry[],
): Map<string, Entry> {
  const byId = new Map(entries.map((entry) => [fold(entry.id), entry]));
  for (const entry of entries.toReversed()) {
    if (entry.externalId !== null) byId.set(fold(entry.externalId), entry);
  }
  return byId;
}

/**
 * Ids match first, in all rows, so that a row that was given a new title does not lose its entry to another row. Two
 * rows of the same title are duplicates unless both have an id. An entry whose spreadsheet id stands in another row
 * of the file belongs to that row.
 */
export function matchRows(rows: readonly RowToMatch[], entries: readonly EntryToMatch[]): RowMatches {
  const duplicates = findDuplicates(rows);
  const matched = new Map<number, string>();
  const claimedBy = new Map<string, number>();
  const byId = entriesById(entries);
  for (const { row, id } of rows) {
    const entry = id === undefined || duplicates.has(row) ? undefined : byId.get(fold(id));
    if (!entry) continue;
    const claimer = claimedBy.get(entry.id);
    if (claimer !== undefined) duplicates.set(row, claimer);
    else {
      claimedBy.set(entry.id, row);
      matched.set(row, entry.id);
    }
  }
  const idsOfFile = new Set(rows.flatMap(({ id }) => (id === undefined ? [] : [fold(id)])));
  const byKey = Map.groupBy(
    entries.filter(({ externalId }) => externalId === null || !idsOfFile.has(fold(externalId))),
    ({ key }) => key,
  );
  for (const { row, key } of rows) {
    if (key === undefined || matched.has(row) || duplicates.has(row)) continue;
    const entry = byKey.get(key)?.find(({ id }) => !claimedBy.has(id));
    if (!entry) continue;
    claimedBy.set(entry.id, row);
    matched.set(row, entry.id);
  }
  return { entries: matched, duplicates };
}

function findDuplicates(rows: readonly RowToMatch[]): Map<number, number> {
  const duplicates = new Map<number, number>();
  const firstById = new Map<string, number>();
  const firstByKey = new Map<string, RowToMatch>();
  for (const row of rows) {
    const sameId = row.id === undefined ? undefined : firstById.get(fold(row.id));
    const sameKey = row.key === undefined ? undefined : firstByKey.get(row.key);
    if (sameId !== undefined) duplicates.set(row.row, sameId);
    else if (sameKey && (row.id === undefined || sameKey.id === undefined))
      duplicates.set(row.row, sameKey.row);
    if (duplicates.has(row.row)) continue;
    if (row.id !== undefined) firstById.set(fold(row.id), row.row);
    if (row.key !== undefined && !sameKey) firstByKey.set(row.key, row);
  }
  return duplicates;
}
