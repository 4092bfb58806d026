/** What an import can fill. */

export const importKinds = ['initiatives', 'milestones', 'metrics', 'past_plans', 'days'] as const;
export type ImportKind = (typeof importKinds)[number];

export const importKindWords: Record<ImportKind, string> = {
  initiatives: 'Initiatives',
  milestones: 'Milestones',
  metrics: 'Metrics',
  past_plans: 'Past plans',
  days: 'Days',
};

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

/** A metric with its readings: a column for each month, or a row for each month. */
export const metricFields = [
  'title',
  'objective',
  'unit',
  'direction',
  'baselineMonth',
  'baselineValue',
  'targetMonth',
  'targetValue',
  'reading',
  'month',
  'value',
  'confidence',
  'note',
] as const;
export type MetricField = (typeof metricFields)[number];

export const pastPlanFields = ['cycle', 'title', 'planned', 'achieved', 'carriedForward', 'cause'] as const;
export type PastPlanField = (typeof pastPlanFields)[number];

/** A row of a time sheet. */
export const dayFields = ['workedOn', 'hours', 'client', 'note'] as const;
export type DayField = (typeof dayFields)[number];

export const importFields = [
  ...initiativeFields,
  ...milestoneFields,
  ...metricFields,
  ...pastPlanFields,
  ...dayFields,
] as const;
export type ImportField = (typeof importFields)[number];

/** The fields of a kind of import, in the order in which screens offer them. */
export const fieldsOf: Record<ImportKind, readonly ImportField[]> = {
  initiatives: initiativeFields,
  milestones: milestoneFields,
  metrics: metricFields,
  past_plans: pastPlanFields,
  days: dayFields,
};

/** Fields without which no row can come in. */
export const requiredFields: Record<ImportKind, readonly ImportField[]> = {
  initiatives: ['title'],
  milestones: ['title', 'initiative'],
  metrics: ['title'],
  past_plans: ['cycle', 'title', 'planned', 'achieved'],
  days: ['workedOn', 'hours'],
};

/** Fields that several columns of a file may fill. */
export const fieldsOfManyColumns: readonly ImportField[] = ['note', 'reading'];

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
  unit: 'Unit',
  direction: 'Direction',
  baselineMonth: 'Month of the baseline',
  baselineValue: 'Baseline',
  targetMonth: 'Month of the target',
  targetValue: 'Target',
  reading: 'Reading of the month in the heading',
  month: 'Month',
  value: 'Reading',
  confidence: 'Confidence',
  cycle: 'Planning cycle',
  planned: 'Planned',
  achieved: 'Achieved',
  carriedForward: 'Carried forward',
  cause: 'Cause of the gap',
  workedOn: 'Date',
  hours: 'Hours',
  client: 'Client',
};

const titleWords: Partial<Record<ImportKind, string>> = { metrics: 'Metric', past_plans: 'Objective' };

/** What a field of a kind is called for people: the title goes by what the rows are. */
export function fieldWord(field: ImportField, kind: ImportKind): string {
  return (field === 'title' ? titleWords[kind] : undefined) ?? fieldWords[field];
}
