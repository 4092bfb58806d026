/** What is typed into a cell is a draft until it is taken or given up: a reload and a lock open the cell again with it. */
import { dropDraft, readDraft, writeDraft } from '#renderer/state/drafts.ts';
import type { GridColumn } from './column.ts';
import type { CellPlace } from './model/focus.ts';
import { idAt, type Lines } from './use-focus.ts';

/** A cell under edit. */
export interface EditedCell {
  id: string;
  at: CellPlace;
  /** What the field holds at first, where that is not the cell's text. */
  typed: string | undefined;
}

interface TypedCell {
  id: string;
  columnId: string;
  text: string;
}

const nothing: TypedCell = { id: '', columnId: '', text: '' };

export function keepTyped(draft: string, typed: TypedCell): void {
  writeDraft(draft, typed);
}

export function dropTyped(draft: string): void {
  dropDraft(draft);
}

/** The cell that was left half typed; undefined where there is none, or its row or column is not shown. */
export function typedCell<Row, Patch>(
  draft: string,
  lines: Lines<Row>,
  columns: readonly GridColumn<Row, Patch>[],
): EditedCell | undefined {
  const { id, columnId, text } = readDraft(draft, nothing);
  const line = id === '' ? -1 : lineOf(lines, id);
  const column = columns.findIndex((each) => each.id === columnId && each.edit !== undefined);
  return line === -1 || column === -1 ? undefined : { id, at: { line, column }, typed: text };
}

/** The line that a row stands on; -1 where it is not shown. */
export function lineOf<Row>(lines: Lines<Row>, id: string): number {
  return lines.arrangement.entries.findIndex((_, line) => idAt(lines, line) === id);
}
