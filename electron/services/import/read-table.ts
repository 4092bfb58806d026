/** Reads the bytes of a spreadsheet into one table. A pure function of its input, so that it can run in a worker. */
import { fold, type SheetRow } from '#shared/domain/import/cells.ts';
import { countKnownFields, findHeadingRow } from '#shared/domain/import/match-headings.ts';
import type { ImportProblem } from '#shared/domain/import/problems.ts';
import { kindOfFile } from './file-kind.ts';
import { ImportFileError } from './import-file-error.ts';
import { refuseTooLarge } from './limits.ts';
import type { ReadOptions, Table } from './read-options.ts';
import { readSheet } from './read-sheet.ts';
import { readTextTable } from './read-text-table.ts';
import { openWorkbook, type Sheet, type Workbook } from './workbook.ts';

/**
 * Reads CSV (any delimiter, UTF-8, UTF-16 or Windows-1252) and XLSX. Headings are found below title lines; rows keep
 * the file's own numbers. @throws ImportFileError, or the signal's reason when it is aborted
 */
export async function readTable(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<Table> {
  refuseTooLarge(bytes.length);
  if (kindOfFile(bytes, fileName) === 'workbook') return readWorkbook(bytes, options);
  const { rows, encoding, delimiter } = await readTextTable(bytes, options);
  const table = splitHeadings(rows, 'The file');
  const problems = tooManyCells(table);
  return { sheets: [], sheet: null, ...table, encoding, delimiter, date1904: false, problems };
}

async function readWorkbook(bytes: Uint8Array, options: ReadOptions): Promise<Table> {
  const workbook = await openWorkbook(bytes, options);
  const visible = workbook.sheets.filter(({ isHidden }) => !isHidden);
  const { name, rows } = await (options.sheet === undefined
    ? likeliestSheet(workbook, visible)
    : namedSheet(workbook, options.sheet, visible));
  return {
    sheets: visible.map((sheet) => sheet.name),
    sheet: name,
    ...splitHeadings(rows, `Sheet “${name}”`),
    encoding: null,
    delimiter: null,
    date1904: workbook.date1904,
    problems: [],
  };
}

interface NamedRows {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

async function namedSheet(workbook: Workbook, name: string, visible: readonly Sheet[]): Promise<NamedRows> {
  const sheet =
    workbook.sheets.find((its) => its.name === name) ??
    workbook.sheets.find((its) => fold(its.name) === fold(name));
  if (!sheet) {
    const names = visible.map((its) => its.name);
    const message = `There is no sheet “${name}”. The sheets are: ${names.map((its) => `“${its}”`).join(', ')}.`;
    throw new ImportFileError('SHEET_MISSING', message, { sheet: name, sheets: names });
  }
  return { name: sheet.name, rows: await readSheet(workbook, sheet) };
}

/** Covers and instructions often come first: the first sheet whose headings are known, else the first with any rows. */
async function likeliestSheet(workbook: Workbook, visible: readonly Sheet[]): Promise<NamedRows> {
  let fallback: NamedRows | undefined;
  for (const sheet of visible) {
    const rows = await readSheet(workbook, sheet);
    const headings = rows[findHeadingRow(rows)];
    if (headings && countKnownFields(headings.cells) > 1) return { name: sheet.name, rows };
    if (headings) fallback ??= { name: sheet.name, rows };
  }
  if (fallback) return fallback;
  throw new ImportFileError('EMPTY', 'The workbook has no visible sheet with anything in it.');
}

function splitHeadings(rows: readonly SheetRow[], what: string): Pick<Table, 'headings' | 'rows'> {
  const index = findHeadingRow(rows);
  const headings = rows[index];
  if (!headings)
    throw new ImportFileError('EMPTY', `${what} is empty. Export it again and check that it has rows.`);
  if (index === rows.length - 1) {
    const message = `${what} has headings in row ${headings.row} but no rows below them. Add the rows and import it again.`;
    throw new ImportFileError('ONLY_HEADINGS', message, { row: headings.row });
  }
  return { headings, rows: rows.slice(index + 1) };
}

/** In a text file a row longer than the headings means a delimiter that should stand in quotation marks. */
function tooManyCells({ headings, rows }: Pick<Table, 'headings' | 'rows'>): ImportProblem[] {
  const expected = headings.cells.length;
  const message = `This row has more cells than there are headings (${expected}): a text with a delimiter in it needs quotation marks. Check that its cells are where they belong.`;
  return rows
    .filter(({ cells }) => cells.length > expected)
    .map(({ row }) => ({ row, column: null, code: 'CELLS_WITHOUT_HEADING', message }));
}
