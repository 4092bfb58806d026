/** What the form of a milestone holds, and what is sent of it. */
import type { UseFormReturnType } from '@mantine/form';
import type { MilestoneRow } from '#shared/contract/milestones.ts';
import { isPlainDate } from '#shared/domain/dates.ts';
import type { InputSource, MilestoneKind } from '#shared/domain/vocabulary.ts';

export interface MilestoneValues {
  initiativeId: string | null;
  title: string;
  kind: MilestoneKind;
  ownerId: string | null;
  dueOn: string;
  needsInputFrom: InputSource | null;
  needsFunctionId: string | null;
  needsPersonId: string | null;
  leadDays: number | string;
  note: string;
}

export type MilestoneForm = UseFormReturnType<MilestoneValues>;

export const emptyMilestone: MilestoneValues = {
  initiativeId: null,
  title: '',
  kind: 'deliverable',
  ownerId: null,
  dueOn: '',
  needsInputFrom: null,
  needsFunctionId: null,
  needsPersonId: null,
  leadDays: 0,
  note: '',
};

export function valuesOf(row: MilestoneRow): MilestoneValues {
  const { initiativeId, title, kind, ownerId, dueOn, leadDays, note } = row;
  const { needsInputFrom, needsFunctionId, needsPersonId } = row;
  return {
    ...{ initiativeId, title, kind, ownerId, dueOn: dueOn ?? '', leadDays, note },
    ...{ needsInputFrom, needsFunctionId, needsPersonId },
  };
}

/** What can be seen to be missing before it is sent. */
export function milestoneProblems(values: MilestoneValues): Record<string, string> {
  const { initiativeId, title, dueOn, needsInputFrom, needsFunctionId, needsPersonId } = values;
  const lacksFunction = needsInputFrom === 'function' && needsFunctionId === null;
  const lacksPerson = needsInputFrom === 'person' && needsPersonId === null;
  return {
    ...(initiativeId === null && { initiativeId: 'Choose the initiative it belongs to' }),
    ...(title.trim() === '' && { title: 'Give it a title' }),
    ...(dueOn !== '' && !isPlainDate(dueOn) && { dueOn: 'Choose a date' }),
    ...(lacksFunction && { needsFunctionId: 'Choose the function' }),
    ...(lacksPerson && { needsPersonId: 'Choose the person' }),
  };
}

/** Everything but the date; who decides is kept only where their kind is the one chosen. */
export function contentOf(values: MilestoneValues) {
  const { title, kind, ownerId, note, needsInputFrom, needsFunctionId, needsPersonId } = values;
  return {
    ...{ title, kind, ownerId, note, needsInputFrom },
    initiativeId: values.initiativeId ?? '',
    needsFunctionId: needsInputFrom === 'function' ? needsFunctionId : null,
    needsPersonId: needsInputFrom === 'person' ? needsPersonId : null,
    leadDays: Number(values.leadDays),
  };
}
