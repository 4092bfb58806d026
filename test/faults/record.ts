/** The table of the fault suite: every test adds the row of what it tried, and build/faults.ts prints them all. */
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Tried {
  /** What was done to the app, in a few words. */
  what: string;
  /** How often. */
  times: number;
  /** How often the app came out of it as it should, or in words what was left. */
  survived: number | string;
}

const folder = fileURLToPath(new URL('../../test-results/faults', import.meta.url));

/** Adds one row, also when it tells of a loss. @throws when a number survived and it is not all of them */
export function tried(row: Tried): void {
  mkdirSync(folder, { recursive: true });
  appendFileSync(join(folder, 'table.jsonl'), `${JSON.stringify(row)}\n`);
  if (typeof row.survived === 'number' && row.survived !== row.times) {
    throw new Error(`${row.what}: ${row.survived} of ${row.times} survived.`);
  }
}
