import { type RefObject, useState } from 'react';
import { flushSync } from 'react-dom';
import type { CellEditorProps } from './edit/cell-editor.tsx';
import type { AfterEdit } from './edit/field.ts';
import { type CellPlace, clampPlace, type Extent, moveTo, placeAfterTab } from './model/focus.ts';
import { dropTyped, type EditedCell, keepTyped, lineOf } from './typed-cell.ts';
import type { CellEdits } from './use-cell-edits.ts';
import { idAt, type Lines, rowAt } from './use-focus.ts';
import { type GridState, selectedRows } from './use-grid-state.ts';

/** Editing a cell in place. */
export interface Editing<Row, Patch> {
  /** Opens the editor over the focused cell, empty when what is typed is to replace its text. */
  start: (empty: boolean) => void;
  /** What the open editor needs; undefined while nothing is edited. */
  editor: Omit<CellEditorProps<Row, Patch>, 'gridId'> | undefined;
}

export function useEditing<Row, Patch>(
  state: GridState<Row, Patch>,
  edits: CellEdits<Row, Patch>,
  extent: () => Extent,
  grid: RefObject<HTMLElement | null>,
  draft: string,
): Editing<Row, Patch> {
  const [edited, setEdited] = useState(state.halfTyped);
  const { focus, lines, columns, selected, setFocus } = state;

  const start = (empty: boolean): void => {
    const { at } = focus;
    const id = idAt(lines, at.line);
    const column = columns[at.column];
    if (id === undefined || !column) return;
    if (!column.edit) edits.say(`${column.header} cannot be edited here.`);
    // The editor has to be there before the key that opened it types into it.
    else flushSync(() => setEdited({ id, at, typed: empty ? '' : undefined }));
  };
  const at = edited && placeNow(lines, edited);
  const row = at && rowAt(lines, at.line);
  const column = at && columns[at.column];
  if (!edited || !at || row === undefined || !column) return { start, editor: undefined };

  const leave = (): void => {
    dropTyped(draft);
    setEdited(undefined);
  };
  const close = (): void => {
    grid.current?.focus({ preventScroll: true });
    leave();
  };
  const onTake: CellEditorProps<Row, Patch>['onTake'] = (text, then) => {
    const rows = then === 'fill' && selected.size > 0 ? selectedRows(state) : [row];
    const refused = edits.commit(column, rows, text);
    if (refused !== undefined) return refused;
    if (then === 'leave') leave();
    else {
      close();
      setFocus(then === 'fill' ? focus : moveTo(focus, placeAfter(then, at, extent())));
    }
    return undefined;
  };
  const onCancel: CellEditorProps<Row, Patch>['onCancel'] = (refused) => {
    if (refused) {
      leave();
      edits.report([{ row, columnId: column.id, ...refused }]);
    } else close();
  };
  const onType = (text: string): void => keepTyped(draft, { id: edited.id, columnId: column.id, text });
  return { start, editor: { at, column, row, typed: edited.typed, onType, onTake, onCancel } };
}

/** Where the edited cell is by now: its row may have been sorted elsewhere, or away, since the editor was opened. */
function placeNow<Row>(lines: Lines<Row>, { id, at }: EditedCell): CellPlace | undefined {
  if (idAt(lines, at.line) === id) return at;
  const line = lineOf(lines, id);
  return line === -1 ? undefined : { ...at, line };
}

function placeAfter(then: AfterEdit, at: CellPlace, extent: Extent): CellPlace {
  if (then === 'down' || then === 'up') {
    const line = at.line + (then === 'down' ? 1 : -1);
    return clampPlace({ ...at, line: Math.max(line, 0) }, extent);
  }
  if (then === 'right' || then === 'left') return placeAfterTab(at, then === 'left', extent) ?? at;
  return at;
}
