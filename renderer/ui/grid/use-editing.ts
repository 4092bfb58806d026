import { type RefObject, useState } from 'react';
import { flushSync } from 'react-dom';
import type { CellEditorProps } from './edit/cell-editor.tsx';
import type { AfterEdit, Refusal } from './edit/field.ts';
import { type CellPlace, clampPlace, type Extent, moveTo, placeAfterTab } from './model/focus.ts';
import type { CellEdits } from './use-cell-edits.ts';
import { idAt, rowAt } from './use-focus.ts';
import { type GridState, selectedRows } from './use-grid-state.ts';

/** Editing the focused cell in place. */
export interface Editing<Row, Patch> {
  start: (empty: boolean) => void;
  /** What the open editor needs; undefined while nothing is edited. */
  editor: CellEditorProps<Row, Patch> | undefined;
}

export function useEditing<Row, Patch>(
  state: GridState<Row, Patch>,
  edits: CellEdits<Row, Patch>,
  extent: () => Extent,
  grid: RefObject<HTMLElement | null>,
): Editing<Row, Patch> {
  const [edited, setEdited] = useState<{ id: string; empty: boolean }>();
  const { focus, lines, columns, selected, setFocus } = state;
  const { at } = focus;
  const row = rowAt(lines, at.line);
  const column = columns[at.column];

  const start = (empty: boolean): void => {
    const id = idAt(lines, at.line);
    if (id === undefined || !column) return;
    if (!column.edit) edits.say(`${column.header} cannot be edited here.`);
    // The editor has to be there before the key that opened it types into it.
    else flushSync(() => setEdited({ id, empty }));
  };
  // The row may have gone while it was edited; another that took its place is not to be written to.
  if (edited === undefined || row === undefined || !column || lines.idOf(row) !== edited.id) {
    return { start, editor: undefined };
  }
  const close = (): void => {
    grid.current?.focus();
    setEdited(undefined);
  };
  const onTake = (text: string, then: AfterEdit): string | undefined => {
    const rows = then === 'fill' && selected.size > 0 ? selectedRows(state) : [row];
    const refused = edits.commit(column, rows, text);
    if (refused !== undefined) return refused;
    if (then === 'leave') setEdited(undefined);
    else close();
    setFocus(moveTo(focus, placeAfter(then, at, extent())));
    return undefined;
  };
  const onCancel = (refused?: Refusal): void => {
    if (refused) {
      setEdited(undefined);
      edits.report([{ row, columnId: column.id, ...refused }]);
    } else close();
  };
  return { start, editor: { at, column, row, empty: edited.empty, onTake, onCancel } };
}

function placeAfter(then: AfterEdit, at: CellPlace, extent: Extent): CellPlace {
  if (then === 'down' || then === 'up') {
    const line = at.line + (then === 'down' ? 1 : -1);
    return clampPlace({ ...at, line: Math.max(line, 0) }, extent);
  }
  if (then === 'right' || then === 'left') return placeAfterTab(at, then === 'left', extent) ?? at;
  return at;
}
