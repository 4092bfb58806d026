/** What an import is planned from, and the plan: plain data that a screen shows and a service carries out. */
import type { PlainDate, PlainMonth } from '../dates.ts';
import type { DecimalValue } from '../fractions.ts';
import type { MonthValue } from '../metrics.ts';
import type {
  Confidence,
  InitiativeStatus,
  InputSource,
  MetricDirection,
  MilestoneKind,
} from '../vocabulary.ts';
import type { SheetRow } from './cells.ts';
import type { DayValues, ExistingTime } from './day-types.ts';
import type { ImportField, ImportKind } from './fields.ts';
import type { Mapping } from './match-headings.ts';
import type { DateOrder } from './parse-date.ts';
import type { ImportProblem } from './problems.ts';

/**
 * What the file said about each field when a row was last imported. A field is changed only where the file now says
 * something else, so that work done in the app since is not undone by the same file.
 */
export type Imported = Readonly<Record<string, string>>;

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Somebody or something by name; `id` is null while it is one of the plan's new ones. */
export interface Reference {
  readonly id: string | null;
  readonly name: string;
}

interface ExistingRow {
  readonly id: string;
  readonly externalId: string | null;
  readonly title: string;
  readonly note: string;
  readonly ownerId: string | null;
  readonly imported?: Imported | null;
}

export interface ExistingInitiative extends ExistingRow {
  readonly objectiveId: string | null;
  readonly functionId: string | null;
  readonly status: InitiativeStatus;
  readonly lastUpdateOn: PlainDate | null;
  readonly lastUpdateNote: string;
  readonly startsOn: PlainDate | null;
  readonly targetOn: PlainDate | null;
  readonly originalTargetOn: PlainDate | null;
  readonly closedOn: PlainDate | null;
}

export interface ExistingMilestone extends ExistingRow {
  readonly initiativeId: string;
  readonly kind: MilestoneKind;
  readonly dueOn: PlainDate | null;
  readonly originalDueOn: PlainDate | null;
  readonly completedOn: PlainDate | null;
  readonly needsInputFrom: InputSource | null;
  readonly needsFunctionId: string | null;
  readonly needsPersonId: string | null;
  readonly leadDays: number;
}

export interface ExistingReading extends MonthValue {
  readonly confidence: Confidence | null;
  readonly note: string;
}

export interface ExistingMetric extends Named {
  readonly objectiveId: string;
  readonly unit: string;
  readonly baselineMonth: PlainMonth;
  readonly baselineValue: DecimalValue;
  /** Of the plan that holds last. */
  readonly target: MonthValue | null;
  /** Month of a reading, `baseline` or `target` → what the file said of it. */
  readonly imported?: Imported | null;
  /** The last month that an issued packet shows of it; null before the first one. */
  readonly lockedThrough: PlainMonth | null;
  readonly readings: readonly ExistingReading[];
}

export interface ExistingPastPlan extends PastPlanValues {
  readonly id: string;
  readonly imported?: Imported | null;
}

/** What the client has already; lists in the order in which a name that occurs twice is to be found. */
export interface Existing {
  readonly people: readonly Named[];
  readonly functions: readonly Named[];
  readonly objectives: readonly Named[];
  readonly initiatives: readonly ExistingInitiative[];
  readonly milestones: readonly ExistingMilestone[];
  readonly metrics: readonly ExistingMetric[];
  readonly pastPlans: readonly ExistingPastPlan[];
  readonly time: ExistingTime;
}

export interface ImportSource {
  /** Named in the reason of slips. */
  readonly fileName: string;
  readonly headings: SheetRow;
  readonly rows: readonly SheetRow[];
  readonly mapping: Mapping;
  readonly dateOrder?: DateOrder | undefined;
  readonly date1904?: boolean | undefined;
  readonly existing: Existing;
  readonly asOf: PlainDate;
}

export interface InitiativeValues {
  externalId: string | null;
  title: string;
  note: string;
  objective: Reference | null;
  function: Reference | null;
  owner: Reference | null;
  startsOn: PlainDate | null;
  originalTargetOn: PlainDate | null;
  targetOn: PlainDate | null;
  closedOn: PlainDate | null;
}

export interface MilestoneValues {
  externalId: string | null;
  initiative: Reference;
  title: string;
  note: string;
  kind: MilestoneKind;
  owner: Reference | null;
  originalDueOn: PlainDate | null;
  dueOn: PlainDate | null;
  completedOn: PlainDate | null;
  needsInput: NeededInput | null;
  leadDays: number;
}

/** A reading to be put; what is undefined stays as it is. */
export interface PlannedReading extends MonthValue {
  readonly confidence: Confidence | undefined;
  readonly note: string | undefined;
}

/** A metric that is here already, by its id, or one of the plan's new ones, by its key. */
export type MetricReference = { readonly id: string } | { readonly key: string };

export interface NewMetric {
  readonly key: string;
  readonly name: string;
  readonly objective: Reference;
  readonly unit: string;
  readonly direction: MetricDirection;
  readonly baseline: MonthValue;
  readonly target: MonthValue;
}

/** What one row says of one metric. */
export interface MetricValues {
  readonly metric: MetricReference;
  readonly readings: readonly PlannedReading[];
}

export interface PastPlanValues {
  readonly cycle: string;
  readonly title: string;
  readonly planned: DecimalValue;
  readonly achieved: DecimalValue;
  readonly isCarriedForward: boolean;
  readonly cause: string;
}

export type NeededInput =
  | { readonly from: 'ceo' | 'leadership' }
  | { readonly from: 'function'; readonly function: Reference }
  | { readonly from: 'person'; readonly person: Reference };

/** One cell of the preview: what a field holds now and what it would hold. */
export interface FieldChange {
  readonly field: ImportField;
  /** The month of a reading. */
  readonly month?: PlainMonth;
  readonly before: string | null;
  readonly after: string | null;
}

export interface PlannedSlip {
  readonly fromOn: PlainDate;
  readonly toOn: PlainDate;
  readonly reason: string;
  readonly slippedOn: PlainDate;
}

export interface PlannedStatusUpdate {
  readonly status: InitiativeStatus;
  readonly note: string;
  readonly updatedOn: PlainDate;
}

/** What happens beside the values: a slip, and for initiatives a status update. */
export interface Effects {
  readonly changes: readonly FieldChange[];
  readonly slip: PlannedSlip | null;
  readonly statusUpdate: PlannedStatusUpdate | null;
  readonly imported: Imported;
}

/** What would happen with one row of the file. `imported` is to be remembered, also where nothing else changes. */
export type PlannedRow<Values> = { readonly row: number; readonly title: string } & (
  | ({ readonly action: 'create'; readonly values: Values } & Effects)
  | ({ readonly action: 'update'; readonly id: string; readonly values: Partial<Values> } & Effects)
  | { readonly action: 'unchanged'; readonly id: string; readonly imported: Imported }
  | { readonly action: 'refuse' }
);

export interface ImportCounts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
}

interface PlanOf<Kind, Values> {
  readonly kind: Kind;
  /** Each row of the file once, in its order. */
  readonly rows: readonly PlannedRow<Values>[];
  /** Names to make before the rows, in the spelling that their references use. */
  readonly newPeople: readonly string[];
  readonly newFunctions: readonly string[];
  readonly newObjectives: readonly string[];
  readonly newInitiatives: readonly string[];
  readonly problems: readonly ImportProblem[];
  readonly counts: ImportCounts;
  /** Dates that need an order were read without one: ask, and plan again. The other dates may suggest the answer. */
  readonly dateOrderNeeded: boolean;
  /** The first date of the file that could be two days, as it is written there. */
  readonly ambiguousDate: string | null;
  readonly suggestedDateOrder: DateOrder | null;
}

export type InitiativePlan = PlanOf<'initiatives', InitiativeValues>;
export type MilestonePlan = PlanOf<'milestones', MilestoneValues>;
export type MetricPlan = PlanOf<'metrics', MetricValues> & { readonly newMetrics: readonly NewMetric[] };
export type PastPlanPlan = PlanOf<'past_plans', PastPlanValues>;
/** A row whose hours were added to those of an earlier row of its date has no values of its own. */
export type DayPlan = PlanOf<'days', DayValues | null>;
export type ImportPlan = InitiativePlan | MilestonePlan | MetricPlan | PastPlanPlan | DayPlan;
export type PlanOfKind<Kind extends ImportKind> = Extract<ImportPlan, { kind: Kind }>;
