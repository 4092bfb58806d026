/** Reads a file and plans its import: all that needs no database, so that it can happen away from the main thread. */
import type { ImportPreview } from '#shared/contract/imports.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { type Cell, cellText, isBlank } from '#shared/domain/import/cells.ts';
import { fieldsOf } from '#shared/domain/import/fields.ts';
import { type HeadingMatch, matchHeadings } from '#shared/domain/import/match-headings.ts';
import { planImport } from '#shared/domain/import/plan-import.ts';
import type { Existing, ImportPlan } from '#shared/domain/import/plan-types.ts';
import type { ImportFile } from '../context.ts';
import { ImportFileError } from './import-file-error.ts';
import type { ReadOptions, Table } from './read-options.ts';
import { readTable } from './read-table.ts';

const samples = 3;
const longestSample = 80;

/** What a file holds and how its columns were understood. */
type ImportTable = Pick<ImportPreview, 'sheets' | 'sheet' | 'columns' | 'ambiguous' | 'missing'>;

export interface Planned {
  table: ImportTable;
  plan: ImportPlan;
}

/** A file that was read, before anything is asked of the client. */
export interface ReadImport {
  file: ImportFile;
  table: Table;
  match: HeadingMatch;
}

/** @throws ImportFileError, or the signal's reason when it is aborted */
export async function readImport(
  file: ImportFile,
  options: Pick<ReadOptions, 'signal' | 'onProgress'> = {},
): Promise<ReadImport> {
  const { kind, fileName, bytes, sheet, map } = file;
  const table = await readTable(bytes, fileName, { ...options, sheet });
  const match = matchHeadings(table.headings.cells, kind, map);
  if (match.unknown.length > 0) refuseMap(match, table, kind);
  options.signal?.throwIfAborted();
  return { file, table, match };
}

/** Plans what was read against what the client has already. */
export function planRead({ file, table, match }: ReadImport, existing: Existing, asOf: PlainDate): Planned {
  const { kind, fileName, dateOrder } = file;
  const { headings, rows, date1904 } = table;
  const plan = planImport(kind, {
    fileName,
    headings,
    rows,
    mapping: match.mapping,
    dateOrder,
    date1904,
    existing,
    asOf,
  });
  const problems = [...table.problems, ...plan.problems].sort((one, other) => one.row - other.row);
  return { table: describeTable(table, match), plan: { ...plan, problems } };
}

function describeTable(table: Table, { mapping, ambiguous, missing }: HeadingMatch): ImportTable {
  return {
    sheets: [...table.sheets],
    sheet: table.sheet,
    columns: table.headings.cells.map((heading, column) => ({
      heading: cellText(heading),
      field: mapping[column] ?? null,
      sample: sampleOf(table, column),
    })),
    ambiguous: [...ambiguous],
    missing: [...missing],
  };
}

/** The first values of a column, short enough to be shown beside its heading. */
function sampleOf({ rows }: Table, column: number): string[] {
  const values: Cell[] = [];
  for (const { cells } of rows) {
    const cell = cells[column];
    if (cell !== undefined && !isBlank(cell)) values.push(cell);
    if (values.length === samples) break;
  }
  return values.map((value) => cellText(value).slice(0, longestSample).toWellFormed());
}

function refuseMap({ unknown }: HeadingMatch, { headings }: Table, kind: ImportFile['kind']): never {
  const names = headings.cells.map(cellText).filter((name) => name !== '');
  const pairs = unknown.map(({ heading, field }) => `“${heading}” = “${field}”`).join(', ');
  const message = `The mapping ${pairs} fits nothing. The headings are: ${names.join(', ')}. The fields are: ${fieldsOf[kind].join(', ')}.`;
  throw new ImportFileError('MAPPING_UNKNOWN', message, { unknown, headings: names, fields: fieldsOf[kind] });
}
