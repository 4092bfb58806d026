/** How much an import takes in. Everything beyond is refused with what to do, before it can fill the memory. */
import { ImportFileError } from './import-file-error.ts';

export const largestFile = 25 * 1024 * 1024;
/** What the parts of a workbook may unpack to, together. */
export const largestContent = 300 * 1024 * 1024;
export const mostRows = 100_000;
/** Lines with the blank ones between them, which cost time and no memory. */
const mostLines = 5 * mostRows;
const mostColumns = 1_000;
/** Cells with their gaps; more than ten columns filled in each of the most rows. */
export const mostCells = 5_000_000;

/** Refuses a file by its size alone, so that it need not be read. @throws ImportFileError TOO_LARGE */
export function refuseTooLarge(bytes: number): void {
  if (bytes <= largestFile) return;
  const message = `The file has ${megabytes(bytes)} MB; at most ${megabytes(largestFile)} MB can be imported. Keep the one sheet that is needed, without pictures, and import that.`;
  throw new ImportFileError('TOO_LARGE', message, { bytes, most: largestFile });
}

/** Counts what is read and refuses what is too much. */
export class TableCount {
  #rows = 0;
  #cells = 0;

  /** For a line with nothing in it. @throws ImportFileError TOO_MANY_ROWS */
  passBlank(line: number): void {
    if (line > mostLines) refuseRows();
  }

  /** @throws ImportFileError TOO_MANY_ROWS, TOO_MANY_COLUMNS, TOO_MANY_CELLS */
  addRow(row: number, columns: number): void {
    this.#rows += 1;
    this.#cells += columns;
    if (columns > mostColumns) {
      const message = `Row ${row} has ${columns} columns; at most ${mostColumns} can be imported. Delete what stands to the right of the table.`;
      throw new ImportFileError('TOO_MANY_COLUMNS', message, { row, columns, most: mostColumns });
    }
    if (this.#rows > mostRows) refuseRows();
    if (this.#cells > mostCells) {
      const message = 'The sheet has too many cells. Keep the columns that are needed and import that.';
      throw new ImportFileError('TOO_MANY_CELLS', message, { most: mostCells });
    }
  }
}

function refuseRows(): never {
  const message = `There are more than ${mostRows.toLocaleString('en')} rows. Split the file and import its parts one by one.`;
  throw new ImportFileError('TOO_MANY_ROWS', message, { most: mostRows });
}

/** Whole megabytes (of 1024 × 1024 bytes), rounded up, for a message. */
export function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}
