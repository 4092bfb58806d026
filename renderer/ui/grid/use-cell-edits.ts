import { type ClipboardEvent, useState } from 'react';
import type { CellChange, CellProblem, GridColumn } from './column.ts';
import { type CellField, copyCells, type EditOutcome, editCell, pasteCells } from './model/cells.ts';
import { type Focus, isRange, spanOf } from './model/focus.ts';
import { formatTsv, parseTsv } from './model/tsv.ts';

/** Where accepted and refused contents of cells go. */
export interface EditReceiver<Row, Patch> {
  onEdit?: ((changes: CellChange<Row, Patch>[]) => void) | undefined;
  onProblems?: ((problems: CellProblem<Row>[]) => void) | undefined;
}

/** Copying, pasting, clearing and committing cells; each goes through the parsers of their columns. */
export interface CellEdits<Row, Patch> {
  /** What happened last, to be spoken. */
  spoken: string;
  /** Takes one text for several rows of a column; gives back why it was refused for the first of them. */
  commit: (column: GridColumn<Row, Patch>, rows: readonly Row[], text: string) => string | undefined;
  clear: () => void;
  copy: (event: ClipboardEvent) => void;
  paste: (event: ClipboardEvent) => void;
  report: (problems: CellProblem<Row>[]) => void;
  say: (words: string) => void;
}

/** `selectedRows` are the rows picked, in the order shown; they are copied where there is no range. */
export function useCellEdits<Row, Patch>(
  field: CellField<Row, Patch>,
  focus: Focus,
  selectedRows: () => Row[],
  { onEdit, onProblems }: EditReceiver<Row, Patch>,
): CellEdits<Row, Patch> {
  const [spoken, say] = useState('');
  const span = spanOf(focus);

  const apply = ({ changes, problems }: EditOutcome<Row, Patch>, verb: string): void => {
    if (changes.length > 0) onEdit?.(changes);
    say(`${count(changes.length, 'cell')} ${verb}`);
    if (problems.length > 0) report(problems);
  };
  const report = (problems: CellProblem<Row>[]): void => {
    onProblems?.(problems);
    say((said) => `${said} ${count(problems.length, 'cell')} not changed: ${problems[0]?.message}`);
  };

  return {
    spoken,
    say,
    report,
    commit: (column, rows, text) => {
      const outcomes = rows.map((row) => editCell(column, row, text));
      const refused = outcomes[0]?.problems[0];
      if (refused) return refused.message;
      const changes = outcomes.flatMap((outcome) => outcome.changes);
      const problems = outcomes.flatMap((outcome) => outcome.problems);
      if (changes.length + problems.length > 0) apply({ changes, problems }, 'changed');
      return undefined;
    },
    clear: () => apply(pasteCells(field, [['']], span), 'cleared'),
    copy: (event) => {
      const rows = isRange(span) ? [] : selectedRows();
      const whole = { lines: rows.length, rowAt: (line: number) => rows[line], columns: field.columns };
      const last = { top: 0, bottom: rows.length - 1, left: 0, right: field.columns.length - 1 };
      const cells = rows.length > 0 ? copyCells(whole, last) : copyCells(field, span);
      event.clipboardData.setData('text/plain', formatTsv(cells));
      event.preventDefault();
      say(`${count(cells.length, 'row')} copied`);
    },
    paste: (event) => {
      event.preventDefault();
      apply(pasteCells(field, parseTsv(event.clipboardData.getData('text/plain')), span), 'pasted');
    },
  };
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
