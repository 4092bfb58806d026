/** A group of rows with the same text in the column grouped by; the empty text gathers the rows without one. */
export interface Group {
  text: string;
  count: number;
  collapsed: boolean;
}

/** The lines of a grid, top to bottom. */
export interface Arrangement {
  /** Per line the index of its row, or the complement (`~n`) of the index of the group it heads. */
  entries: Int32Array;
  groups: readonly Group[];
  /** How many rows passed the search and the filters, folded up or not. */
  matched: number;
}

/** What stands on a line: a row's index or a group. */
export type Line = { kind: 'row'; index: number } | { kind: 'group'; group: Group };

/** The line at a position; undefined above the first and below the last. */
export function lineAt({ entries, groups }: Arrangement, position: number): Line | undefined {
  const entry = entries[position];
  if (entry === undefined) return undefined;
  return entry >= 0 ? { kind: 'row', index: entry } : { kind: 'group', group: groups[~entry] as Group };
}

/** Those of `order` that were found, in the same order. */
export function keepFound(order: Int32Array, found: Uint8Array): Int32Array {
  const kept = new Int32Array(order.length);
  let length = 0;
  for (const index of order) if (found[index] === 1) kept[length++] = index;
  return kept.subarray(0, length);
}

/** Puts a heading before the rows of each group that has any, and leaves out the rows of folded ones. */
export function groupEntries(
  kept: Int32Array,
  possible: readonly Group[],
  groupOf: (index: number) => number,
): Arrangement {
  const members: number[][] = possible.map(() => []);
  for (const index of kept) members[groupOf(index)]?.push(index);
  const groups: Group[] = [];
  const entries: number[] = [];
  for (const [position, rows] of members.entries()) {
    const group = possible[position];
    if (group === undefined || rows.length === 0) continue;
    entries.push(~groups.length);
    groups.push({ ...group, count: rows.length });
    if (!group.collapsed) for (const index of rows) entries.push(index);
  }
  return { entries: Int32Array.from(entries), groups, matched: kept.length };
}

/**
 * Where the line that stood at `position` stands now; the nearest possible position where it is gone.
 * `sameRow` tells whether a row of the new list is the one that stood there.
 */
export function followLine(
  before: Arrangement,
  after: Arrangement,
  position: number,
  sameRow: (oldIndex: number, newIndex: number) => boolean,
): number {
  const line = lineAt(before, position);
  if (line === undefined) return Math.min(position, after.entries.length - 1);
  const found = after.entries.findIndex((entry) =>
    entry >= 0
      ? line.kind === 'row' && sameRow(line.index, entry)
      : line.kind === 'group' && after.groups[~entry]?.text === line.group.text,
  );
  return found === -1 ? Math.min(position, after.entries.length - 1) : found;
}
