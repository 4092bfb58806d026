/** Our grid as the Registry uses it, over generated rows; the bench and the keyboard tests both look at it. */
import { type ReactNode, useState } from 'react';
import type { CellChange, CellProblem, GridColumn } from '#renderer/ui/grid/column.ts';
import { choiceEdit, dateEdit, textEdit } from '#renderer/ui/grid/edits.ts';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import { ColumnChooser } from '#renderer/ui/grid/toolbar/column-chooser.tsx';
import { GridSearch } from '#renderer/ui/grid/toolbar/grid-search.tsx';
import { GroupPicker } from '#renderer/ui/grid/toolbar/group-picker.tsx';
import { plainView, useGrid } from '#renderer/ui/grid/use-grid.ts';
import { statusShapes } from '#renderer/ui/status-mark.tsx';
import { initiativeStatuses, statusWords } from '#shared/domain/vocabulary.ts';
import { type BenchInitiative, benchColumns } from './initiatives.ts';

type Patch = Partial<BenchInitiative>;
type Column = GridColumn<BenchInitiative, Patch>;

const statuses = initiativeStatuses.map((value) => ({ value, label: statusWords[value] }));

const special: Partial<Record<keyof BenchInitiative, Partial<Column>>> = {
  title: {
    pinned: true,
    grow: true,
    edit: textEdit(
      (row) => row.title,
      (title) => ({ title }),
      'An initiative needs a title.',
    ),
  },
  status: {
    look: 'status',
    groupable: true,
    order: (row) => initiativeStatuses.indexOf(row.status),
    tone: (row) => row.status,
    shape: (row) => statusShapes[row.status],
    edit: choiceEdit(
      () => statuses,
      (row) => row.status,
      (status) => ({ status }),
    ),
  },
  owner: {
    look: 'person',
    groupable: true,
    gap: 'No owner',
    edit: textEdit(
      (row) => row.owner,
      (owner) => ({ owner }),
    ),
  },
  function: { groupable: true },
  objective: { groupable: true },
  startOn: { look: 'date' },
  updatedOn: { look: 'date' },
  targetOn: {
    look: 'date',
    edit: dateEdit(
      (row) => row.targetOn,
      (date) => ({ targetOn: date ?? '' }),
    ),
    gap: 'No date',
  },
  health: { tone: (row) => (row.health === 'off pace' ? 'off_track' : 'quiet') },
  slips: { look: 'number', order: (row) => row.slips },
  note: {
    tone: () => 'quiet',
    edit: textEdit(
      (row) => row.note,
      (note) => ({ note }),
    ),
  },
};

const plainColumns: Column[] = benchColumns.map((column) => ({ ...column, ...special[column.id] }));
const idOf = (row: BenchInitiative): string => row.id;

/** Health as a React node, which a grid takes in place of text. */
const columnsWithNode: Column[] = plainColumns.map((column) =>
  column.id === 'health' ? { ...column, node: (row) => <mark>{row.health}</mark> } : column,
);

interface RegistryDemoProps {
  loaded: BenchInitiative[] | undefined;
  withNode?: boolean;
}

/** The screen: its toolbar, and the grid once there are rows. Edits are kept in memory. */
export function RegistryDemo({ loaded, withNode = false }: RegistryDemoProps): ReactNode {
  const [edited, setRows] = useState<BenchInitiative[]>();
  const rows = edited ?? loaded;
  const [view, setView] = useState(plainView);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [problems, setProblems] = useState<CellProblem<BenchInitiative>[]>([]);
  const [edits, setEdits] = useState(0);
  const columns = withNode ? columnsWithNode : plainColumns;
  const grid = useGrid(columns, view, setView);

  const onEdit = (changes: CellChange<BenchInitiative, Patch>[]): void => {
    setEdits((made) => made + 1);
    setRows(applied(rows ?? [], changes));
  };
  return (
    <>
      <header className="toolbar">
        <GridSearch grid={grid} label="Search initiatives" />
        <GroupPicker grid={grid} />
        <ColumnChooser grid={grid} />
        <output>
          {selected.size} selected, {edits} edits,{' '}
          {problems.map(({ message }) => message).join(' ') || 'no problems'}
        </output>
      </header>
      <main>
        {rows && (
          <Grid
            label="Registry"
            draft="registry-demo"
            grid={grid}
            columns={columns}
            rows={rows}
            idOf={idOf}
            locale="en"
            onEdit={onEdit}
            onProblems={setProblems}
            onSelect={setSelected}
            empty="No initiative matches."
          />
        )}
      </main>
    </>
  );
}

function applied(rows: BenchInitiative[], changes: CellChange<BenchInitiative, Patch>[]): BenchInitiative[] {
  const patches = new Map<BenchInitiative, Patch>();
  for (const { row, patch } of changes) patches.set(row, { ...patches.get(row), ...patch });
  return rows.map((row) => (patches.has(row) ? { ...row, ...patches.get(row) } : row));
}
