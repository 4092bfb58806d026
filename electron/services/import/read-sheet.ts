/** Reads the rows of one sheet: each cell as it is shown, dates as ISO text, merged cells filled downwards. */
import { type Cell, notCalculated, type SheetRow, withoutBlankEnd } from '#shared/domain/import/cells.ts';
import { dateOfSerial } from '#shared/domain/import/parse-date.ts';
import { damaged } from './import-file-error.ts';
import { mostCells, TableCount } from './limits.ts';
import { type Sheet, TextRuns, unescapeText, type Workbook } from './workbook.ts';
import { attribute, type XmlHandler } from './xml-scanner.ts';

const lastColumn = 16_384;
const lastRow = 1_048_576;

/** Rows with anything in them, in order. @throws ImportFileError DAMAGED and what limits.ts refuses */
export async function readSheet(workbook: Workbook, { part }: Sheet): Promise<SheetRow[]> {
  const handler = new SheetHandler(workbook);
  workbook.package.expect([part]);
  await workbook.package.scan(part, handler);
  return handler.rows();
}

class SheetHandler implements XmlHandler {
  readonly #workbook: Workbook;
  readonly #count = new TableCount();
  readonly #cellsByRow = new Map<number, Cell[]>();
  readonly #merges: string[] = [];
  readonly #inline = new TextRuns();
  #row = 0;
  #column = 0;
  #cells: Cell[] = [];
  #type: string | undefined;
  #style = 0;
  #isInCell = false;
  #isInValue = false;
  #hasFormula = false;
  #value: string | undefined;
  #lastRow = 0;
  #filled = 0;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  open(element: string, attributes: string): void {
    if (element === 'c') this.#openCell(attributes);
    else if (element === 'row') this.#openRow(attributes);
    else if (element === 'mergeCell') this.#merges.push(attribute(attributes, 'ref') ?? '');
    else if (this.#isInCell) {
      if (element === 'f') this.#hasFormula = true;
      else if (element === 'v') {
        this.#isInValue = true;
        this.#value = '';
      } else this.#inline.open(element);
    }
  }

  text(text: string): void {
    if (this.#isInValue) this.#value += text;
    else if (this.#isInCell) this.#inline.text(text);
  }

  close(element: string): void {
    if (element === 'c') this.#closeCell();
    else if (element === 'row') this.#closeRow();
    else if (element === 'v') this.#isInValue = false;
    else this.#inline.close(element);
  }

  rows(): SheetRow[] {
    for (const merge of this.#merges) this.#fillDown(merge);
    return [...this.#cellsByRow]
      .sort(([one], [other]) => one - other)
      .map(([row, cells]) => ({ row, cells: withoutBlankEnd(cells) }))
      .filter(({ cells }) => cells.length > 0);
  }

  // Some programs leave out where a row or cell stands: it is then the next one.
  #openRow(attributes: string): void {
    this.#row = Number(attribute(attributes, 'r') ?? this.#row + 1);
    if (!(this.#row >= 1 && this.#row <= lastRow)) throw damaged('a row has no possible number');
    this.#column = 0;
    this.#cells = [];
  }

  #closeRow(): void {
    if (this.#cells.length === 0) return;
    this.#count.addRow(this.#row, this.#cells.length);
    this.#cellsByRow.set(this.#row, this.#cells);
    this.#lastRow = Math.max(this.#lastRow, this.#row);
  }

  #openCell(attributes: string): void {
    const reference = attribute(attributes, 'r');
    this.#column = reference === undefined ? this.#column + 1 : columnOf(reference);
    if (!(this.#column >= 1 && this.#column <= lastColumn)) throw damaged('a cell has no possible place');
    this.#type = attribute(attributes, 't');
    this.#style = Number(attribute(attributes, 's') ?? 0);
    this.#isInCell = true;
    this.#hasFormula = false;
    this.#value = undefined;
  }

  #closeCell(): void {
    this.#isInCell = false;
    const cell = this.#cell();
    if (cell === null || cell === '') return;
    while (this.#cells.length < this.#column) this.#cells.push(null);
    this.#cells[this.#column - 1] = cell;
  }

  #cell(): Cell {
    const value = this.#value;
    if (this.#type === 'inlineStr') return this.#inline.take();
    if (value === undefined || (value === '' && this.#type !== 'str'))
      return this.#hasFormula ? notCalculated : null;
    switch (this.#type) {
      case 's':
        return this.#workbook.texts[Number(value)] ?? null;
      case 'b':
        return value === '1' || value === 'true';
      case 'str':
        return unescapeText(value);
      case 'e':
        return value;
      case 'd':
        return value.replace(/T00:00(:00(\.0+)?)?Z?$/, '');
      default:
        return this.#number(Number(value)) ?? value;
    }
  }

  #number(value: number): Cell | undefined {
    if (!Number.isFinite(value)) return undefined;
    const { dateStyles, percentStyles, date1904 } = this.#workbook;
    const date = dateStyles.has(this.#style) ? dateOfSerial(value, date1904) : undefined;
    if (date !== undefined) return date + timeOf(value);
    if (percentStyles.has(this.#style)) return `${Number((value * 100).toPrecision(15))}%`;
    // Excel shows no more than fifteen digits: 0.1 + 0.2 is 0.3.
    return Number(value.toPrecision(15));
  }

  /** A merged cell stands for all of its rows; across, it stays in its first column. */
  #fillDown(merge: string): void {
    const [from = '', to = from] = merge.split(':');
    const column = columnOf(from) - 1;
    const [first, last] = [rowOf(from), rowOf(to)];
    const cell = this.#cellsByRow.get(first)?.[column] ?? null;
    if (cell === null) return;
    for (let row = first + 1; row <= Math.min(last, this.#lastRow); row += 1) {
      this.#filled += 1;
      if (this.#filled > mostCells) throw damaged('its merged cells overlap');
      const cells = this.#cellsByRow.get(row);
      while (cells && cells.length <= column) cells.push(null);
      if (cells) cells[column] = cell;
    }
  }
}

function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^\$?([A-Za-z]{1,3})\$?\d/.exec(reference)?.[1]?.toUpperCase() ?? '') {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column;
}

function rowOf(reference: string): number {
  return Number(/\d+/.exec(reference)?.[0] ?? 0);
}

function timeOf(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  if (minutes === 0 || minutes === 1440) return '';
  return ` ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
