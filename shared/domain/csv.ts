/**
 * CSV that a spreadsheet opens as it is meant: RFC 4180, and no text that it would run. A text that begins like a formula
 * gets an apostrophe before it, which spreadsheets know as “this is text”; numbers are written as numbers.
 */

/** A text, or a number in its decimal writing. */
export type CsvCell = string | { readonly number: string };

// The full-width forms count as the plain ones in some spreadsheets, and what stands before them is skipped.
const formula = /^[\s\uFEFF\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\0]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** A text as a spreadsheet shows it and does not run it. */
export function plainText(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The file's text, each row ended by CR and LF. */
export function csvOf(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(cell: CsvCell): string {
  if (typeof cell !== 'string') return cell.number;
  // A NUL ends the text for some readers.
  const text = plainText(cell.toWellFormed()).replaceAll('\0', '');
  return /[",\r\n;\t']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
