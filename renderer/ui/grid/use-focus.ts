import { useState } from 'react';
import { type Arrangement, followLine, lineAt } from './model/arrangement.ts';
import { type CellPlace, type Focus, initialFocus, moveTo, selectedIds } from './model/focus.ts';

/** The lines of a grid with the rows on them. */
export interface Lines<Row> {
  arrangement: Arrangement;
  rows: readonly Row[];
  idOf: (row: Row) => string;
}

/** The row on a line; undefined on a group's heading and outside the grid. */
export function rowAt<Row>({ arrangement, rows }: Lines<Row>, line: number): Row | undefined {
  const shown = lineAt(arrangement, line);
  return shown?.kind === 'row' ? rows[shown.index] : undefined;
}

/** The id of the row on a line. */
export function idAt<Row>(lines: Lines<Row>, line: number): string | undefined {
  const row = rowAt(lines, line);
  return row === undefined ? undefined : lines.idOf(row);
}

/** Every row on a line is picked. */
export function pickAll<Row>(focus: Focus, lines: Lines<Row>): Focus {
  const ids = [...lines.arrangement.entries.keys()].flatMap((line) => idAt(lines, line) ?? []);
  return { at: focus.at, anchor: focus.at, picked: new Set(ids) };
}

/** Focus and selection, on a cell to start with; they stay with their rows when these are sorted, filtered, grouped or replaced. */
export function useFocus<Row>(
  lines: Lines<Row>,
  start: CellPlace | undefined,
): [Focus, (focus: Focus) => void] {
  const [{ focus, over }, setState] = useState({
    focus: start ? moveTo(initialFocus, start) : initialFocus,
    over: lines,
  });
  if (over.arrangement === lines.arrangement && over.rows === lines.rows) {
    return [focus, (next) => setState({ focus: next, over: lines })];
  }
  const followed = follow(focus, over, lines);
  setState({ focus: followed, over: lines });
  return [followed, (next) => setState({ focus: next, over: lines })];
}

function follow<Row>(focus: Focus, before: Lines<Row>, after: Lines<Row>): Focus {
  if (focus === initialFocus) return focus;
  const at = followPlace(focus.at, before, after);
  const anchor = focus.anchor === focus.at ? at : followPlace(focus.anchor, before, after);
  if (at.line - anchor.line === focus.at.line - focus.anchor.line) return { ...focus, at, anchor };
  // The range has come apart: its rows stay selected one by one.
  return { at, anchor: at, picked: selectedIds(focus, (line) => idAt(before, line)) };
}

function followPlace<Row>(place: CellPlace, before: Lines<Row>, after: Lines<Row>): CellPlace {
  const sameRow = (old: number, now: number): boolean =>
    before.rows === after.rows
      ? old === now
      : before.idOf(before.rows[old] as Row) === after.idOf(after.rows[now] as Row);
  const line = followLine(before.arrangement, after.arrangement, place.line, sameRow);
  return line === place.line ? place : { ...place, line };
}
