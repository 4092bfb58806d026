import type { CellChange, CellProblem, GridColumn } from '../column.ts';
import type { Span } from './focus.ts';

/** The cells a copy or a paste works on: the lines' rows (undefined on a group's heading) and the visible columns. */
export interface CellField<Row, Patch> {
  lines: number;
  rowAt: (line: number) => Row | undefined;
  columns: readonly GridColumn<Row, Patch>[];
}

/** What came of new texts for cells: those accepted and those refused. */
export interface EditOutcome<Row, Patch> {
  changes: CellChange<Row, Patch>[];
  problems: CellProblem<Row>[];
}

/** The text a cell carries to an editor or the clipboard. */
export function draftOf<Row, Patch>(column: GridColumn<Row, Patch>, row: Row): string {
  return (column.edit?.draft ?? column.text)(row);
}

/** Takes one new text for one cell through the column's parser; a text that changes nothing is no change. */
export function editCell<Row, Patch>(
  column: GridColumn<Row, Patch>,
  row: Row,
  text: string,
): EditOutcome<Row, Patch> {
  const refuse = (message: string) => ({
    changes: [],
    problems: [{ row, columnId: column.id, text, message }],
  });
  if (draftOf(column, row) === text) return { changes: [], problems: [] };
  if (!column.edit) return refuse(`${column.header} cannot be edited here.`);
  const parsed = column.edit.parse(text, row);
  if ('problem' in parsed) return refuse(parsed.problem);
  return { changes: [{ row, columnId: column.id, patch: parsed.patch }], problems: [] };
}

/** The texts of a rectangle of cells; headings of groups are left out. */
export function copyCells<Row, Patch>(field: CellField<Row, Patch>, span: Span): string[][] {
  const columns = field.columns.slice(span.left, span.right + 1);
  const rows: string[][] = [];
  for (let line = span.top; line <= span.bottom; line++) {
    const row = field.rowAt(line);
    if (row !== undefined) rows.push(columns.map((column) => draftOf(column, row)));
  }
  return rows;
}

/**
 * Lays a block of texts over the cells from the top left of the range on, row by row below each other and past
 * headings of groups. A single text fills the whole range. What finds no cell is reported, not dropped silently.
 */
export function pasteCells<Row, Patch>(
  field: CellField<Row, Patch>,
  block: readonly (readonly string[])[],
  span: Span,
): EditOutcome<Row, Patch> {
  const outcome: EditOutcome<Row, Patch> = { changes: [], problems: [] };
  const filled = fillRange(field, block, span);
  const rows = rowsFrom(field, span.top, filled.length);
  for (const [position, texts] of filled.entries()) {
    const row = rows[position];
    for (const [offset, text] of texts.entries()) {
      const column = field.columns[span.left + offset];
      if (row !== undefined && column) add(outcome, editCell(column, row, text));
      else outcome.problems.push(noCell(row ?? null, column, text));
    }
  }
  return outcome;
}

function fillRange<Row, Patch>(
  field: CellField<Row, Patch>,
  block: readonly (readonly string[])[],
  { top, bottom, left, right }: Span,
): readonly (readonly string[])[] {
  const text = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
  if (text === undefined) return block;
  const texts = new Array<string>(right - left + 1).fill(text);
  return rowsFrom(field, top, bottom - top + 1, bottom).map(() => texts);
}

/** Up to `count` rows from a line on, passing over headings of groups. */
function rowsFrom<Row, Patch>(
  { lines, rowAt }: CellField<Row, Patch>,
  top: number,
  count: number,
  bottom = lines - 1,
): Row[] {
  const rows: Row[] = [];
  for (let line = Math.max(top, 0); line <= bottom && rows.length < count; line++) {
    const row = rowAt(line);
    if (row !== undefined) rows.push(row);
  }
  return rows;
}

function add<Row, Patch>(all: EditOutcome<Row, Patch>, more: EditOutcome<Row, Patch>): void {
  all.changes.push(...more.changes);
  all.problems.push(...more.problems);
}

function noCell<Row, Patch>(
  row: Row | null,
  column: GridColumn<Row, Patch> | undefined,
  text: string,
): CellProblem<Row> {
  const message = column ? 'There is no row left to take this.' : 'There is no column left to take this.';
  return { row, columnId: column?.id ?? '', text, message };
}
