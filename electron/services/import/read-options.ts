/** How a file is to be read, and what reading it gives. */
import type { SheetRow } from '#shared/domain/import/cells.ts';
import type { ImportProblem } from '#shared/domain/import/problems.ts';

export interface ReadOptions {
  /** Which sheet of a workbook; without it the first visible one whose headings are known, else the first visible one. */
  readonly sheet?: string | undefined;
  /** What stands between the cells of a text file; without it the one that fits best. */
  readonly delimiter?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Told as reading goes on; both numbers are bytes. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** A sheet as it is imported: rows with anything in them, by the file's own row numbers. */
export interface Table {
  /** The visible sheets of a workbook; none for a text file. */
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  readonly headings: SheetRow;
  readonly rows: readonly SheetRow[];
  /** Of a text file. */
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** The workbook counts its days from 1904. */
  readonly date1904: boolean;
  /** What was noticed while reading. */
  readonly problems: readonly ImportProblem[];
}
