import { type ReactNode, useId } from 'react';
import type { GridColumn } from '../column.ts';
import { draftOf } from '../model/cells.ts';
import type { CellPlace } from '../model/focus.ts';
import { ChoiceField } from './choice-field.tsx';
import { DateCellField } from './date-field.tsx';
import classes from './edit.module.css';
import type { FieldProps } from './field.ts';
import { PlainField } from './plain-field.tsx';
import { type Taking, useTaking } from './use-taking.ts';

export interface CellEditorProps<Row, Patch> extends Taking {
  gridId: string;
  at: CellPlace;
  column: GridColumn<Row, Patch>;
  row: Row;
  /** What the field holds at first, where that is not the cell's text: nothing, or what was typed before. */
  typed: string | undefined;
}

/** The editor over a cell. */
export function CellEditor<Row, Patch>(props: CellEditorProps<Row, Patch>): ReactNode {
  const { gridId, at, column, row, typed } = props;
  const draft = draftOf(column, row);
  const initial = typed ?? draft;
  const { problem, onText, take, onKeyDown, onBlur } = useTaking(initial, props);
  const problemId = useId();
  const field: FieldProps = {
    initial,
    onText,
    input: {
      'aria-label': column.header,
      'aria-invalid': problem !== undefined,
      'aria-describedby': problem === undefined ? undefined : problemId,
      onKeyDown,
      onBlur,
    },
  };
  const choose = (label: string): void => {
    onText(label);
    take('stay');
  };
  return (
    <EditorCell at={at} isPinned={column.pinned ?? false}>
      {column.edit?.kind === 'select' ? (
        <ChoiceField
          {...field}
          gridId={gridId}
          options={column.edit.options?.(row) ?? []}
          current={draft}
          typed={typed ?? ''}
          onChoose={choose}
        />
      ) : column.edit?.kind === 'date' ? (
        <DateCellField {...field} />
      ) : (
        <PlainField {...field} />
      )}
      {problem !== undefined && (
        <div id={problemId} role="alert" className={classes.problem}>
          {problem}
        </div>
      )}
    </EditorCell>
  );
}

interface EditorCellProps {
  at: CellPlace;
  isPinned: boolean;
  children: ReactNode;
}

/** A line of its own over the body's: it scrolls with them, and recycling does not take it away. */
function EditorCell({ at, isPinned, children }: EditorCellProps): ReactNode {
  return (
    <tbody className={classes.over}>
      <tr
        aria-rowindex={at.line + 2}
        className={classes.line}
        style={{ transform: `translateY(calc(var(--row-height) * ${at.line + 1}))` }}
      >
        <td
          aria-colindex={at.column + 1}
          className={classes.cell}
          style={{ gridColumn: at.column + 1 }}
          data-pinned={isPinned ? '' : undefined}
        >
          {children}
        </td>
      </tr>
    </tbody>
  );
}
