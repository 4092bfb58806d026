/** The usual ways to edit a column; a screen says which field they read and write. */
import { isPlainDate, type PlainDate } from '#shared/domain/dates.ts';
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

/** One of several values, typed, pasted or chosen by its label; case and accents do not matter. */
export function choiceEdit<Row, Patch, Value>(
  choices: (row: Row) => readonly { value: Value; label: string }[],
  read: (row: Row) => Value,
  write: (value: Value) => Patch,
): CellEdit<Row, Patch> {
  return {
    kind: 'select',
    options: (row) => choices(row).map(({ label }) => label),
    draft: (row) => choices(row).find(({ value }) => value === read(row))?.label ?? '',
    parse: (text, row) => {
      const choice = choices(row).find(({ label }) => foldText(label) === foldText(text.trim()));
      return choice ? { patch: write(choice.value) } : { problem: `"${text}" is none of the choices.` };
    },
  };
}

/** A date or none. `parse` reads what is pasted; without it only ISO dates are taken. */
export function dateEdit<Row, Patch>(
  read: (row: Row) => PlainDate | null,
  write: (date: PlainDate | null) => Patch,
  parse: (text: string) => PlainDate | undefined = (text) => (isPlainDate(text) ? text : undefined),
): CellEdit<Row, Patch> {
  return {
    kind: 'date',
    draft: (row) => read(row) ?? '',
    parse: (text) => {
      const date = text.trim() === '' ? null : parse(text.trim());
      return date === undefined ? { problem: `"${text}" is no date.` } : { patch: write(date) };
    },
  };
}
