/** What one row does to one initiative, or as a new one. */
import type { PlainDate } from '../dates.ts';
import type { Directory } from './directory.ts';
import { draftDates } from './draft-dates.ts';
import { draftIdentity, plannedRow } from './plan-common.ts';
import type { ExistingInitiative, InitiativeValues, PlannedRow, PlannedStatusUpdate } from './plan-types.ts';
import { initiativeDates, type SaidInitiative } from './read-initiative.ts';
import { RowDraft } from './row-draft.ts';

export interface InitiativeContext {
  readonly people: Directory;
  readonly functions: Directory;
  readonly objectives: Directory;
  readonly fileName: string;
  readonly asOf: PlainDate;
}

const emptyInitiative: Omit<InitiativeValues, 'title'> = {
  externalId: null,
  note: '',
  objective: null,
  function: null,
  owner: null,
  startsOn: null,
  originalTargetOn: null,
  targetOn: null,
  closedOn: null,
};

export function draftInitiative(
  said: SaidInitiative,
  existing: ExistingInitiative | undefined,
  context: InitiativeContext,
): PlannedRow<InitiativeValues> {
  const { row, title, startsOn, closedOn } = said;
  const draft = new RowDraft(said.reader, existing);
  const note = draft.note(said.note, existing?.note ?? null);
  if (note === null) return { row, title, action: 'refuse' };
  const now = { current: existing?.targetOn ?? null, original: existing?.originalTargetOn ?? null };
  const dates = draftDates(draft, initiativeDates, said.dates, now, context);
  const values: Partial<InitiativeValues> = {
    ...draftIdentity(draft, said, existing),
    ...draftReferences(draft, said, existing, context),
    ...(note !== undefined && { note }),
    ...(draft.isNews('startsOn', startsOn, existing?.startsOn ?? null) && { startsOn }),
    ...(draft.isNews('closedOn', closedOn, existing?.closedOn ?? null) && { closedOn }),
    ...(dates.original && { originalTargetOn: dates.original }),
    ...(dates.current && { targetOn: dates.current }),
  };
  const statusUpdate = draftStatusUpdate(draft, said, existing, context.asOf);
  const { changes, imported } = draft;
  const complete = (): InitiativeValues => ({ ...emptyInitiative, ...values, title });
  return plannedRow(said, existing, values, complete, { changes, imported, slip: dates.slip, statusUpdate });
}

function draftReferences(
  draft: RowDraft,
  said: SaidInitiative,
  existing: ExistingInitiative | undefined,
  { objectives, functions, people }: InitiativeContext,
): Partial<InitiativeValues> {
  const { objectiveId = null, functionId = null, ownerId = null } = existing ?? {};
  const objective = draft.reference('objective', said.objective, objectiveId, objectives, 'OBJECTIVE_NEW');
  const ofFunction = draft.reference('function', said.function, functionId, functions, 'FUNCTION_NEW');
  const owner = draft.reference('owner', said.owner, ownerId, people, 'PERSON_NEW');
  return {
    ...(objective && { objective }),
    ...(ofFunction && { function: ofFunction }),
    ...(owner && { owner }),
  };
}

/** A status update when the file has a new status, a new note to it or a later date of it. */
function draftStatusUpdate(
  draft: RowDraft,
  { status, statusNote, statusOn }: SaidInitiative,
  existing: ExistingInitiative | undefined,
  asOf: PlainDate,
): PlannedStatusUpdate | null {
  const now = existing?.status ?? 'not_started';
  const lastOn = existing?.lastUpdateOn ?? null;
  const isStatusNews = draft.isNews('status', status, existing?.status ?? null);
  const isNoteNews = draft.isNews('statusNote', statusNote, existing?.lastUpdateNote ?? null);
  const isKnownDate = statusOn !== undefined && lastOn !== null && statusOn <= lastOn;
  const isDateNews = draft.isNews('statusOn', statusOn, lastOn, isKnownDate);
  if (!isStatusNews && !isNoteNews && !isDateNews) return null;
  return {
    status: isStatusNews ? status : now,
    note: statusNote ?? '',
    updatedOn: isDateNews ? statusOn : asOf,
  };
}
