/** The columns of the registry: what each shows, how it sorts, and how it is edited in place. */
import type { GridColumn } from '#renderer/ui/grid/column.ts';
import { choiceEdit, dateEdit, textEdit } from '#renderer/ui/grid/edits.ts';
import { statusShapes } from '#renderer/ui/status-mark.tsx';
import type { InitiativeChange } from '#shared/contract/initiatives.ts';
import { formatDate, type PlainDate } from '#shared/domain/dates.ts';
import { initiativeStatuses, statusWords } from '#shared/domain/vocabulary.ts';
import type { RegistryRow, Related } from './registry-row.ts';

export type RegistryColumn = GridColumn<RegistryRow, InitiativeChange>;

const statusChoices = initiativeStatuses.map((value) => ({ value, label: statusWords[value] }));

/** Made once for a client's people, functions and objectives: the grid keeps what it prepared as long as they stay. */
export function registryColumns(related: Related, locale: string): RegistryColumn[] {
  return [titleColumn, statusColumn, ...referenceColumns(related), ...dateColumns(locale), ...quietColumns];
}

const titleColumn: RegistryColumn = {
  id: 'title',
  header: 'Initiative',
  text: (row) => row.title,
  pinned: true,
  grow: true,
  width: 276,
  edit: textEdit(
    (row) => row.title,
    (title) => ({ title }),
    'An initiative needs a title.',
  ),
};

const statusColumn: RegistryColumn = {
  id: 'status',
  header: 'Status',
  text: (row) => statusWords[row.status],
  order: (row) => initiativeStatuses.indexOf(row.status),
  look: 'status',
  tone: (row) => row.status,
  shape: (row) => statusShapes[row.status],
  groupable: true,
  width: 112,
  edit: choiceEdit(
    () => statusChoices,
    (row) => row.status,
    (status) => ({ status }),
  ),
};

function referenceColumns({ people, functions, objectives }: Related): RegistryColumn[] {
  const none = { value: null, label: '' };
  const owners = [none, ...people.map(({ id, name }) => ({ value: id, label: name }))];
  const areas = [none, ...functions.map(({ id, name }) => ({ value: id, label: name }))];
  const goals = [none, ...objectives.map(({ id, title }) => ({ value: id, label: title }))];
  return [
    {
      ...{
        id: 'owner',
        header: 'Owner',
        text: (row) => row.owner,
        look: 'person',
        gap: 'No owner',
        width: 146,
      },
      groupable: true,
      edit: choiceEdit(
        () => owners,
        (row) => row.ownerId,
        (ownerId) => ({ ownerId }),
        'Add people under Setup.',
      ),
    },
    {
      ...{ id: 'objective', header: 'Objective', text: (row) => row.objective, width: 220 },
      gap: 'No objective',
      groupable: true,
      edit: choiceEdit(
        () => goals,
        (row) => row.objectiveId,
        (objectiveId) => ({ objectiveId }),
        'Add objectives under Setup.',
      ),
    },
    {
      ...{ id: 'function', header: 'Function', text: (row) => row.functionName, width: 134 },
      groupable: true,
      edit: choiceEdit(
        () => areas,
        (row) => row.functionId,
        (functionId) => ({ functionId }),
        'Add functions under Setup.',
      ),
    },
  ];
}

function dateColumns(locale: string): RegistryColumn[] {
  const words = (date: PlainDate | null) => (date === null ? '' : formatDate(date, locale));
  return [
    {
      ...{
        id: 'targetOn',
        header: 'Target date',
        text: (row) => words(row.targetOn),
        look: 'date',
        gap: 'No date',
        width: 108,
      },
      order: (row) => row.targetOn,
      edit: dateEdit(
        (row) => row.targetOn,
        (targetOn) => ({ targetOn }),
      ),
    },
    {
      ...{ id: 'lastUpdateOn', header: 'Last update', text: (row) => words(row.lastUpdateOn), width: 108 },
      look: 'date',
      gap: 'Never',
      order: (row) => row.lastUpdateOn,
      tone: () => 'quiet',
    },
    {
      ...{
        id: 'originalTargetOn',
        header: 'Original date',
        look: 'date',
        text: (row) => words(row.originalTargetOn),
        width: 116,
      },
      order: (row) => row.originalTargetOn,
      tone: () => 'quiet',
    },
  ];
}

const quietColumns: RegistryColumn[] = [
  {
    ...{ id: 'attention', header: 'Attention', width: 172 },
    text: (row) => row.disagreement || (row.needsReview ? 'Needs review' : ''),
    tone: (row) => (row.disagreement ? 'off_track' : 'at_risk'),
    groupable: true,
  },
  {
    ...{ id: 'openMilestones', header: 'Milestones', look: 'number', width: 96 },
    text: (row) => (row.openMilestones > 0 ? String(row.openMilestones) : ''),
    order: (row) => row.openMilestones,
  },
  {
    ...{ id: 'slips', header: 'Slips', look: 'number', width: 72 },
    text: (row) => (row.slips > 0 ? String(row.slips) : ''),
    order: (row) => row.slips,
  },
  {
    ...{ id: 'note', header: 'Note', text: (row) => row.note, width: 260 },
    tone: () => 'quiet',
    edit: textEdit(
      (row) => row.note,
      (note) => ({ note }),
    ),
  },
];
