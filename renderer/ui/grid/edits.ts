/** The usual ways to edit a column; a screen says which field they read and write. */
import type { PlainDate } from '#shared/domain/dates.ts';
import { parseDate } from '#shared/domain/import/parse-date.ts';
import { foldText } from '#shared/domain/search-text.ts';
import type { CellEdit } from './column.ts';

/** A text, without spaces around it. With `missing` it must not be blank, and that is what says so. */
export function textEdit<Row, Patch>(
  read: (row: Row) => string,
  write: (text: string) => Patch,
  missing?: string,
): CellEdit<Row, Patch> {
  return {
    kind: 'text',
    draft: read,
    parse: (text) =>
      missing !== undefined && text.trim() === '' ? { problem: missing } : { patch: write(text.trim()) },
  };
}

/**
 * One of several values, typed, pasted or chosen by its label; case and accents do not matter. `elsewhere` says where a
 * choice that is missing is added.
 */
export function choiceEdit<Row, Patch, Value>(
  choices: (row: Row) => readonly { value: Value; label: string }[],
  read: (row: Row) => Value,
  write: (value: Value) => Patch,
  elsewhere = '',
): CellEdit<Row, Patch> {
  return {
    kind: 'select',
    options: (row) => choices(row).map(({ label }) => label),
    draft: (row) => choices(row).find(({ value }) => value === read(row))?.label ?? '',
    parse: (text, row) => {
      const choice = choices(row).find(({ label }) => foldText(label) === foldText(text.trim()));
      if (choice) return { patch: write(choice.value) };
      return { problem: `“${text}” is none of the choices. ${elsewhere}`.trimEnd() };
    },
  };
}

/** A date or none. What is pasted may be written as people write dates in spreadsheets; one that could be two days is refused. */
export function dateEdit<Row, Patch>(
  read: (row: Row) => PlainDate | null,
  write: (date: PlainDate | null) => Patch,
): CellEdit<Row, Patch> {
  return {
    kind: 'date',
    draft: (row) => read(row) ?? '',
    parse: (text) => {
      if (text.trim() === '') return { patch: write(null) };
      const read = parseDate(text);
      if (read.kind === 'date') return { patch: write(read.date) };
      return {
        problem:
          read.kind === 'order-needed'
            ? `“${text}” could be two days: write the month as a word, or the year first.`
            : `“${text}” is no date.`,
      };
    },
  };
}
