/** Reads the cells of one row by field, and reports what cannot be read. */
import type { PlainDate, PlainMonth } from '../dates.ts';
import {
  type Cell,
  cellText,
  fold,
  isBlank,
  isErrorText,
  isPlaceholder,
  longestCell,
  oneLine,
  type SheetRow,
} from './cells.ts';
import { fieldWords, type ImportField } from './fields.ts';
import type { ImportLog } from './import-log.ts';
import { type DateReading, parseDate } from './parse-date.ts';
import { parseMonth } from './parse-month.ts';
import { parseNames } from './parse-words.ts';
import type { ImportSource } from './plan-types.ts';
import type { ProblemCode } from './problems.ts';

/** The longest title or name that the product keeps. */
const longestName = 500;
const names = new Set<ImportField>(['id', 'title', 'initiative', 'objective', 'function', 'owner']);
const totals = /^((grand|sub) ?)?totals?:?$|^(sum|count|summe|gesamt):?$/;

/** Which columns fill a field, and what their headings are. Made once per file. */
export interface Columns {
  readonly headings: readonly string[];
  readonly byField: ReadonlyMap<ImportField, readonly number[]>;
  readonly dates: DateReading;
}

export function columnsOf({ headings, mapping, dateOrder, date1904 }: ImportSource): Columns {
  const byField = new Map<ImportField, number[]>();
  for (const [column, field] of mapping.entries()) {
    if (field) byField.set(field, [...(byField.get(field) ?? []), column]);
  }
  return { headings: headings.cells.map(cellText), byField, dates: { order: dateOrder, date1904 } };
}

export class RowReader {
  /** Texts that fill no field and are kept in the note. */
  readonly kept = new Map<ImportField, string>();
  /** Fields that could be read, so that nothing of them needs keeping. */
  readonly answered = new Set<ImportField>();
  readonly #columns: Columns;
  readonly #row: SheetRow;
  readonly #log: ImportLog;

  constructor(columns: Columns, row: SheetRow, log: ImportLog) {
    this.#columns = columns;
    this.#row = row;
    this.#log = log;
  }

  get row(): number {
    return this.#row.row;
  }

  /** @param column which of the field's columns; its first unless given */
  report(
    field: ImportField,
    code: ProblemCode,
    message: string,
    [column] = this.#columns.byField.get(field) ?? [],
  ): void {
    this.#log.report(
      this.row,
      column === undefined ? null : (this.#columns.headings[column] ?? null),
      code,
      message,
    );
  }

  /** Everything the field's cells say; `''` when nothing, or when a formula failed. */
  raw(field: ImportField): string {
    const texts = (this.#columns.byField.get(field) ?? []).map((column) => cellText(this.#row.cells[column]));
    if (texts.some(isErrorText)) {
      this.report(
        field,
        'FORMULA_ERROR',
        `The formula here has no value (${texts.find(isErrorText)}), so the cell counts as empty.`,
      );
    }
    return texts.filter((text) => text !== '' && !isErrorText(text)).join('\n');
  }

  /** The field's cells that hold anything, with their columns; a formula that failed counts as empty and is reported. */
  cells(field: ImportField): readonly { readonly column: number; readonly cell: Cell }[] {
    return (this.#columns.byField.get(field) ?? []).flatMap((column) => {
      const cell = this.#row.cells[column] ?? null;
      if (isPlaceholder(cellText(cell))) return [];
      if (!isErrorText(cellText(cell))) return [{ column, cell }];
      const message = `The formula here has no value (${cellText(cell)}), so the cell counts as empty.`;
      this.report(field, 'FORMULA_ERROR', message, [column]);
      return [];
    });
  }

  /** A month; what cannot be read is reported. */
  month(field: ImportField): PlainMonth | undefined {
    const [first] = this.cells(field);
    const read = parseMonth(first?.cell, this.#columns.dates);
    if (read.kind === 'month') return read.month;
    if (read.kind === 'missing') return undefined;
    const text = shorten(cellText(first?.cell));
    if (read.kind === 'order-needed') {
      this.#log.needsOrder(text);
      const message = `“${text}” could be in two months: say whether the month or the day comes first.`;
      this.report(field, 'DATE_ORDER_NEEDED', message);
    } else this.report(field, 'DATE_UNREADABLE', `“${text}” is no month with its year.`);
    return undefined;
  }

  /** A text of one line; `undefined` for nothing, `TBD`, `n/a` and the like. */
  text(field: ImportField): string | undefined {
    const text = oneLine(this.raw(field));
    return isPlaceholder(text) ? undefined : text;
  }

  /** Keeps a text in the note and says why. */
  keep(field: ImportField, text: string, code: ProblemCode, message: string): void {
    this.kept.set(field, oneLine(text));
    this.answered.delete(field);
    this.report(field, code, message);
  }

  /** True when a column of the file fills the field. */
  has(field: ImportField): boolean {
    return this.#columns.byField.has(field);
  }

  /** True when the field's cells are empty, or there are none. */
  isEmpty(field: ImportField): boolean {
    return (this.#columns.byField.get(field) ?? []).every((column) => isBlank(this.#row.cells[column]));
  }

  /** A calendar date; what cannot be read is kept in the note and reported. `isExpected`: a missing one is reported. */
  date(field: ImportField, isExpected = false): PlainDate | undefined {
    const text = this.raw(field);
    const read = parseDate(text, this.#columns.dates);
    const word = fieldWords[field].toLowerCase();
    if (read.kind === 'date') {
      this.#noteOrder(field, text, read.only);
      this.answered.add(field);
      return read.date;
    }
    if (read.kind === 'missing') {
      if (/\p{L}/u.test(text)) this.kept.set(field, oneLine(text));
      if (isExpected) this.report(field, 'DATE_MISSING', `There is no ${word}.`);
    } else if (read.kind === 'order-needed') {
      this.#log.needsOrder(oneLine(text));
      const message = `“${oneLine(text)}” could be two days: say whether the month or the day comes first.`;
      this.keep(field, text, 'DATE_ORDER_NEEDED', message);
    } else {
      this.keep(
        field,
        text,
        'DATE_UNREADABLE',
        `“${shorten(text)}” is no date that can be read; it is kept in the note.`,
      );
    }
    return undefined;
  }

  /** A date on which something happened; one after `asOf` is kept in the note and reported. */
  pastDate(field: ImportField, asOf: PlainDate): PlainDate | undefined {
    const date = this.date(field);
    if (date === undefined || date <= asOf) return date;
    this.keep(field, date, 'DATE_NOT_USED', `${date} is still to come, so it is kept in the note only.`);
    return undefined;
  }

  /** The owner: one person. Where several are named the first is taken and the text kept. */
  owner(): string | undefined {
    const text = this.raw('owner');
    const [first, ...others] = parseNames(text);
    if (first && others.length > 0) {
      const message = `Several people are named; “${first}” becomes the owner and the text is kept in the note.`;
      this.keep('owner', text, 'OWNER_SEVERAL', message);
    } else if (first) this.answered.add('owner');
    return first;
  }

  /** The row's title; `undefined` when the row is refused, which is then reported. */
  title(): string | undefined {
    for (const [field, columns] of this.#columns.byField) {
      const limit = names.has(field) ? longestName : longestCell;
      if (columns.some((column) => String(this.#row.cells[column] ?? '').length > limit)) {
        const limitWords = `longer than ${limit.toLocaleString('en')} characters`;
        this.report(
          field,
          'CELL_TOO_LONG',
          `This cell is ${limitWords}, so the row is not imported. Shorten it and import again.`,
        );
        return undefined;
      }
    }
    const title = oneLine(this.raw('title'));
    if (title === '' || /^[\p{Pd}._\s]*$/u.test(title)) {
      this.report('title', 'TITLE_MISSING', 'There is no title, so the row is not imported.');
      return undefined;
    }
    if (this.#repeatsHeadings()) {
      this.report('title', 'HEADINGS_REPEATED', 'This row repeats the headings, so it is not imported.');
      return undefined;
    }
    if (totals.test(fold(title)) && this.#saysNothingElse()) {
      this.report(
        'title',
        'TOTALS_ROW',
        `“${title}” looks like a line of totals, so the row is not imported.`,
      );
      return undefined;
    }
    return title;
  }

  #repeatsHeadings(): boolean {
    const columns = [...this.#columns.byField.values()].flat();
    return columns.every((column) => {
      const heading = this.#columns.headings[column] ?? '';
      return fold(cellText(this.#row.cells[column])) === fold(heading);
    });
  }

  #saysNothingElse(): boolean {
    const telling = (['id', 'owner', 'status', 'initiative', 'objective'] as const).flatMap(
      (field) => this.#columns.byField.get(field) ?? [],
    );
    return telling.every((column) => !/\p{L}/u.test(cellText(this.#row.cells[column])));
  }

  #noteOrder(field: ImportField, text: string, only: 'mdy' | 'dmy' | undefined): void {
    if (!only) return;
    this.#log.sawOrder(only);
    const { order } = this.#columns.dates;
    if (order === undefined || order === only) return;
    const [read, others] = only === 'dmy' ? ['day', 'month'] : ['month', 'day'];
    const message = `“${oneLine(text)}” can only be read with the ${read} first, the others are read with the ${others} first: check them.`;
    this.report(field, 'DATE_ORDER_CONTRADICTED', message);
  }
}

/** A text short enough for a message. */
export function shorten(text: string): string {
  const line = oneLine(text);
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`.toWellFormed();
}
