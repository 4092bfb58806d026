/** What one row does to one milestone, or as a new one. */

import type { PlainDate } from '../dates.ts';
import { deciderInWords } from '../decider-words.ts';
import { fold } from './cells.ts';
import type { Directory } from './directory.ts';
import { draftDates } from './draft-dates.ts';
import { parseInputGroup } from './parse-words.ts';
import { draftIdentity, plannedRow } from './plan-common.ts';
import type { ExistingMilestone, MilestoneValues, NeededInput, PlannedRow } from './plan-types.ts';
import { milestoneDates, type SaidMilestone } from './read-milestone.ts';
import { RowDraft } from './row-draft.ts';
import { shorten } from './row-reader.ts';

export interface MilestoneContext {
  readonly initiatives: Directory;
  readonly people: Directory;
  readonly functions: Directory;
  /** Owners named anywhere in the file, folded: they count as people when input is needed from them. */
  readonly owners: ReadonlySet<string>;
  readonly fileName: string;
  readonly asOf: PlainDate;
}

const emptyMilestone: Omit<MilestoneValues, 'title' | 'initiative'> = {
  externalId: null,
  note: '',
  kind: 'deliverable',
  owner: null,
  originalDueOn: null,
  dueOn: null,
  completedOn: null,
  needsInput: null,
  leadDays: 0,
};

/** `said.initiative` is there unless `existing` is. */
export function draftMilestone(
  said: SaidMilestone,
  existing: ExistingMilestone | undefined,
  context: MilestoneContext,
): PlannedRow<MilestoneValues> {
  const { row, title } = said;
  const draft = new RowDraft(said.reader, existing);
  const needsInput = draftNeededInput(draft, said, existing, context);
  const note = draft.note(said.note, existing?.note ?? null);
  if (note === null) return { row, title, action: 'refuse' };
  const parentId = existing?.initiativeId ?? null;
  const initiative = draft.reference(
    'initiative',
    said.initiative,
    parentId,
    context.initiatives,
    'INITIATIVE_NEW',
  );
  const owner = draft.reference('owner', said.owner, existing?.ownerId ?? null, context.people, 'PERSON_NEW');
  const now = { current: existing?.dueOn ?? null, original: existing?.originalDueOn ?? null };
  const dates = draftDates(draft, milestoneDates, said.dates, now, context);
  const values: Partial<MilestoneValues> = {
    ...draftIdentity(draft, said, existing),
    ...draftKind(draft, said, existing),
    ...draftCompleted(draft, said, existing, context.asOf),
    ...(note !== undefined && { note }),
    ...(initiative && { initiative }),
    ...(owner && { owner }),
    ...(needsInput && { needsInput }),
    ...(dates.original && { originalDueOn: dates.original }),
    ...(dates.current && { dueOn: dates.current }),
  };
  const { changes, imported } = draft;
  const complete = (): MilestoneValues => ({
    ...emptyMilestone,
    initiative: { id: null, name: said.initiative ?? '' },
    title,
    ...values,
  });
  return plannedRow(said, existing, values, complete, {
    changes,
    imported,
    slip: dates.slip,
    statusUpdate: null,
  });
}

function draftKind(
  draft: RowDraft,
  { kind, leadDays }: SaidMilestone,
  existing: ExistingMilestone | undefined,
): Partial<MilestoneValues> {
  const lead = existing === undefined ? null : String(existing.leadDays);
  return {
    ...(kind && draft.isNews('kind', kind, existing?.kind ?? null) && { kind }),
    ...(leadDays !== undefined && draft.isNews('leadDays', String(leadDays), lead) && { leadDays }),
  };
}

/** A milestone that is open here and in the file stays so; one is reopened only if this file completed it before. */
function draftCompleted(
  draft: RowDraft,
  { completed, reader }: SaidMilestone,
  existing: ExistingMilestone | undefined,
  asOf: PlainDate,
): Partial<MilestoneValues> {
  const now = existing?.completedOn ?? null;
  if (completed === 'no') {
    const last = draft.saidBefore('completedOn');
    const isOpen = now === null || last === undefined || last === 'no';
    return draft.isNews('completedOn', completed, now, isOpen, null) ? { completedOn: null } : {};
  }
  const completedOn = completed === 'yes' ? asOf : completed;
  const isSame = completed === 'yes' ? now !== null : completed === now;
  if (!completedOn || !draft.isNews('completedOn', completed, now, isSame, completedOn)) return {};
  if (completed === 'yes') {
    const message = `It is completed but no date says when, so ${asOf} is taken.`;
    reader.report('completedOn', 'COMPLETED_WITHOUT_DATE', message);
  }
  return { completedOn };
}

/** Input is needed from the CEO, the leadership team, a function that is known, or a person; anything else is kept. */
function draftNeededInput(
  draft: RowDraft,
  { needsInput: text, reader }: SaidMilestone,
  existing: ExistingMilestone | undefined,
  { functions, people, owners }: MilestoneContext,
): NeededInput | undefined {
  if (text === undefined) return undefined;
  const group = parseInputGroup(text);
  const ofFunction =
    functions.find(text) ?? functions.find(text.replace(/ (team|function|department|dept\.?)$/i, ''));
  const person = people.find(text) ?? (owners.has(fold(text)) ? { id: null, name: text } : undefined);
  if (!group && !ofFunction && !person) {
    const message = `“${shorten(text)}” is no function or person that is known; it is kept in the note.`;
    reader.keep('needsInputFrom', text, 'INPUT_UNKNOWN', message);
    return undefined;
  }
  reader.answered.add('needsInputFrom');
  const from = group ?? (ofFunction ? 'function' : 'person');
  const now = inputNow(existing, functions, people);
  const isSame =
    from === existing?.needsInputFrom &&
    (group !== undefined ||
      (ofFunction ? ofFunction.id === existing.needsFunctionId : person?.id === existing.needsPersonId));
  if (!draft.isNews('needsInputFrom', text, now, isSame)) return undefined;
  if (group) return { from: group };
  if (ofFunction) return { from: 'function', function: ofFunction };
  const added = (): void =>
    reader.report('needsInputFrom', 'PERSON_NEW', `“${text}” is new and is added to the people.`);
  return { from: 'person', person: people.resolve(text, added) };
}

function inputNow(
  existing: ExistingMilestone | undefined,
  functions: Directory,
  people: Directory,
): string | null {
  return deciderInWords(existing?.needsInputFrom ?? null, {
    function: () => functions.nameOf(existing?.needsFunctionId ?? null),
    person: () => people.nameOf(existing?.needsPersonId ?? null),
  });
}
