/** What an import can fill. */

export type ImportKind = 'initiatives' | 'milestones';

export const initiativeFields = [
  'id',
  'title',
  'objective',
  'function',
  'owner',
  'status',
  'statusOn',
  'statusNote',
  'startsOn',
  'originalTargetOn',
  'targetOn',
  'closedOn',
  'note',
] as const;
export type InitiativeField = (typeof initiativeFields)[number];

export const milestoneFields = [
  'id',
  'initiative',
  'title',
  'kind',
  'owner',
  'originalDueOn',
  'dueOn',
  'completedOn',
  'status',
  'needsInputFrom',
  'leadDays',
  'note',
] as const;
export type MilestoneField = (typeof milestoneFields)[number];

export type ImportField = InitiativeField | MilestoneField;

/** The fields of a kind of import, in the order in which screens offer them. */
export const fieldsOf: Record<ImportKind, readonly ImportField[]> = {
  initiatives: initiativeFields,
  milestones: milestoneFields,
};

/** Fields without which no row can come in. */
export const requiredFields: Record<ImportKind, readonly ImportField[]> = {
  initiatives: ['title'],
  milestones: ['title', 'initiative'],
};

/** What a field is called for people. */
export const fieldWords: Record<ImportField, string> = {
  id: 'Id',
  title: 'Title',
  objective: 'Objective',
  function: 'Function',
  owner: 'Owner',
  status: 'Status',
  statusOn: 'Date of the status',
  statusNote: 'Note to the status',
  startsOn: 'Start date',
  originalTargetOn: 'Original target date',
  targetOn: 'Target date',
  closedOn: 'Closed on',
  note: 'Note',
  initiative: 'Initiative',
  kind: 'Kind',
  originalDueOn: 'Original due date',
  dueOn: 'Due date',
  completedOn: 'Completed on',
  needsInputFrom: 'Needs input from',
  leadDays: 'Lead time in days',
};
