/** How one kind of change is printed in "since the last packet". */
import type { FurtherChanges } from '#shared/domain/packet/further-changes.ts';
import type { Words } from './words.ts';

export interface ChangeRow {
  readonly title: string;
  readonly note: string;
  readonly detail: string;
}

/** What a list is called over its rows, and what one and several of it are called in a count. */
export interface ChangePart<Kind extends keyof FurtherChanges> {
  readonly title: string;
  readonly one: string;
  readonly several: string;
  /** How many one row counts for, where it stands for more than one. */
  readonly counts?: (change: NonNullable<FurtherChanges[Kind]>[number]) => number;
  readonly row: (change: NonNullable<FurtherChanges[Kind]>[number], words: Words) => ChangeRow;
}
