import {
  type CSSProperties,
  type HTMLAttributes,
  type ReactNode,
  type Ref,
  type SyntheticEvent,
  useId,
  useImperativeHandle,
  useMemo,
} from 'react';
import { createPortal } from 'react-dom';
import { Unseen } from '../unseen.tsx';
import type { GridColumn } from './column.ts';
import { CellEditor } from './edit/cell-editor.tsx';
import classes from './grid.module.css';
import { GridHeading } from './heading/grid-heading.tsx';
import { Layer } from './layer.tsx';
import { clearSelection } from './model/focus.ts';
import type { NodeHost } from './paint/body-painter.ts';
import { useCellEdits } from './use-cell-edits.ts';
import { useEditing } from './use-editing.ts';
import type { GridHandle } from './use-grid.ts';
import { useGridHandlers, useHeadingActions } from './use-grid-actions.ts';
import { type GridData, selectedRows, useGridState } from './use-grid-state.ts';
import { usePainter } from './use-painter.ts';

/** What a screen can ask of a grid that it shows. */
export interface GridControls {
  focus: () => void;
  clearSelection: () => void;
}

export interface GridProps<Row, Patch> extends GridData<Row, Patch> {
  /** What the grid lists, for screen readers. */
  label: string;
  /** Shown where there is no row to show. */
  empty?: ReactNode;
  ref?: Ref<GridControls>;
}

/**
 * A grid of rows that is edited in place with the keyboard. React renders the heading and the open editor; the
 * rows in sight are painted by `BodyPainter`, whatever their number.
 */
export function Grid<Row, Patch>(props: GridProps<Row, Patch>): ReactNode {
  const id = useId();
  const parts = useParts(props);
  return (
    <div className={classes.frame}>
      <GridElement {...props} {...parts} id={id} />
      {parts.state.field.lines === 0 && <div className={classes.empty}>{props.empty}</div>}
      <Layer gridId={id} />
      <Unseen as="p" id={`${id}-keys`}>
        Arrow keys move, Enter edits, Space selects. Escape, then Tab leaves the grid.
      </Unseen>
      <Unseen as="p" role="status">
        {parts.edits.spoken}
      </Unseen>
    </div>
  );
}

function useParts<Row, Patch>({ ref, ...data }: GridProps<Row, Patch>) {
  const { grid } = data;
  const state = useGridState(data);
  const { lines, columns, focus, setFocus, field } = state;
  const painting = usePainter(lines, columns, useGroupLabel(grid, data.columns), focus);
  const page = () => painting.painter.current?.page ?? 1;
  const extent = () => ({ lines: field.lines, columns: columns.length, page: page() });
  const edits = useCellEdits(field, focus, () => selectedRows(state), data);
  const { start, editor } = useEditing(state, edits, extent, painting.grid, data.draft);
  const heading = useHeadingActions(grid, state, painting);
  const actions = { edit: start, clearCells: edits.clear, extent };
  const handlers = useGridHandlers(grid, state, painting, heading, actions);
  useImperativeHandle(ref, () => ({
    focus: () => painting.grid.current?.focus({ preventScroll: true }),
    clearSelection: () => setFocus(clearSelection(focus)),
  }));
  return { state, painting, edits, editor, heading, handlers };
}

type GridElementProps<Row, Patch> = GridProps<Row, Patch> &
  ReturnType<typeof useParts<Row, Patch>> & { id: string };

function GridElement<Row, Patch>(props: GridElementProps<Row, Patch>): ReactNode {
  const { id, grid, state, painting, edits, editor, heading, handlers } = props;
  const { index, columns, focus } = state;
  return (
    <table
      id={id}
      ref={painting.grid}
      {...semantics(props)}
      className={classes.grid}
      style={columnWidths(grid, columns)}
      onCopy={unlessInField(edits.copy)}
      onPaste={unlessInField(edits.paste)}
      onFocus={({ currentTarget }) => {
        if (currentTarget.matches(':focus-visible')) painting.painter.current?.reveal(focus.at);
      }}
      {...handlers}
    >
      <GridHeading
        {...heading}
        gridId={id}
        grid={grid}
        columns={columns}
        index={index}
        focused={focus.at.line === -1 ? focus.at.column : undefined}
      />
      <tbody ref={painting.extent} role="presentation" className={classes.extent} />
      <tbody ref={painting.body} className={classes.body} />
      {editor && <CellEditor {...editor} gridId={id} />}
      {painting.hosts.map(renderNode)}
    </table>
  );
}

/** What makes the table an interactive grid to assistive technology; which cell has the focus, the painter says. */
function semantics<Row, Patch>({
  id,
  label,
  state,
  onSelect,
}: GridElementProps<Row, Patch>): HTMLAttributes<HTMLElement> {
  return {
    role: 'grid',
    tabIndex: 0,
    'aria-label': label,
    'aria-rowcount': state.field.lines + 1,
    'aria-colcount': state.columns.length,
    'aria-readonly': state.columns.every(({ edit }) => edit === undefined),
    'aria-multiselectable': onSelect !== undefined,
    'aria-describedby': `${id}-keys`,
  };
}

function renderNode<Row, Patch>({ key, element, column, row }: NodeHost<Row, Patch>): ReactNode {
  return createPortal(column.node?.(row), element, key);
}

/** The words for a group: its text, or what the column calls a missing value. */
function useGroupLabel<Row, Patch>({ view }: GridHandle, columns: readonly GridColumn<Row, Patch>[]) {
  const gap = columns.find(({ id }) => id === view.grouping[0])?.gap ?? 'None';
  return useMemo(() => (text: string) => text || gap, [gap]);
}

function columnWidths<Row, Patch>(
  { table }: GridHandle,
  columns: readonly GridColumn<Row, Patch>[],
): CSSProperties {
  // Widths are pixels at the text's usual size and grow with its zoom.
  const rem = (pixels: number) => `${pixels / 16}rem`;
  const widths = columns.map(({ id, grow }) => {
    const width = rem(table.getColumn(id)?.getSize() ?? 0);
    return grow ? `minmax(${width}, 1fr)` : width;
  });
  return {
    '--grid-columns': widths.join(' '),
    '--grid-width': rem(table.getTotalSize()),
  } as CSSProperties;
}

// The fields of an open editor or menu copy and paste text of their own.
function unlessInField<Event extends SyntheticEvent>(handle: (event: Event) => void) {
  return (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) handle(event);
  };
}
