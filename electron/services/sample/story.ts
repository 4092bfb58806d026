/**
 * What a sample client is made of. Days are counted from the date the sample is made for: −30 is thirty days before it.
 * A story is data; tell.ts turns it into the app's own commands in the order in which they would have happened.
 */
import type {
  Confidence,
  HandoffStep,
  InitiativeStatus,
  InputSource,
  MilestoneKind,
  SessionKind,
  TranslationKind,
  TranslationState,
} from '#shared/domain/vocabulary.ts';
import type { AccountabilityStory } from './accountability-story.ts';

/** Days from the sample's date. */
export type Offset = number;

export interface ClientStory {
  name: string;
  color: string;
  currency: string;
  timeZone: string;
  fiscalYearStart: number;
  functions: readonly string[];
  people: readonly PersonStory[];
  objectives: readonly { title: string; owner: string; function: string }[];
  initiatives: readonly InitiativeStory[];
  metrics: readonly MetricStory[];
  strategy: StrategyStory;
  /** What functions need from one another; left out where nobody recorded it. */
  boundaries?: BoundaryStory;
  /** Decisions, escalations and the charter; left out where nothing is recorded. */
  accountability?: AccountabilityStory;
  agreements: readonly AgreementStory[];
  sessions: readonly SessionStory[];
  series?: readonly SeriesStory[];
  /** Worked days: when, how many, what for, and the initiatives, decisions and hand-offs they served, by title. */
  worked: readonly (readonly [Offset, number, string, ...string[]])[];
  planned: readonly (readonly [Offset, number, string])[];
  repeated?: readonly RepeatedStory[];
  /** Days told of after their month was closed: the day, how many, what for, and when it was told. */
  late?: readonly (readonly [Offset, number, string, Offset])[];
  pauses?: readonly { from: Offset; to: Offset; known: Offset; note: string }[];
  /** How many of its first months were closed, and for how many of the last of those a statement was issued. */
  closedMonths: number;
  issuedMonths?: number;
  /** Tax on its invoices, in percent. */
  tax?: number;
  /** When, how much, what for, and whether the client pays it. */
  expenses?: readonly (readonly [Offset, number, string, 'billable' | 'own'])[];
}

export interface PersonStory {
  name: string;
  role: string;
  function?: string;
  isCeo?: boolean;
  isLeadership?: boolean;
}

export interface InitiativeStory {
  title: string;
  /** Missing owner, objective or target are the gaps that a real registry has. */
  objective?: string;
  owner?: string;
  function?: string;
  starts: Offset;
  target?: Offset;
  /** Status updates: when, status, note. */
  updates: readonly (readonly [Offset, InitiativeStatus, string])[];
  milestones: readonly MilestoneStory[];
}

export interface MilestoneStory {
  title: string;
  kind?: MilestoneKind;
  owner?: string;
  due?: Offset;
  /** Slips: when, the new date, why. */
  slips?: readonly (readonly [Offset, Offset, string])[];
  completed?: Offset;
  needs?: { from: InputSource; leadDays: number; function?: string; person?: string };
}

/** Months are counted from the sample's own: −1 is the last full one. Every baseline lies in the same month. */
export interface MetricStory {
  objective: string;
  name: string;
  unit: string;
  baseline: number;
  target: readonly [month: Offset, value: number];
  /** Planned months; a straight line without any. */
  plan?: readonly (readonly [month: Offset, value: number])[];
  /** From the month after the baseline to the last full one; null where nobody read it. */
  readings: readonly (number | null)[];
  confidence?: readonly Confidence[];
  notes?: Readonly<Record<Offset, string>>;
  retarget?: { from: Offset; target: readonly [month: Offset, value: number]; reason: string };
}

export interface BoundaryStory {
  handoffs?: readonly HandoffStory[];
  peaks?: readonly PeakStory[];
  allocations?: readonly AllocationStory[];
}

export interface HandoffStory {
  what: string;
  from: string;
  to: string;
  initiative?: string;
  requested: Offset;
  needed: Offset;
  /** When, what, and the date that a counter-proposal names. */
  steps?: readonly (readonly [Offset, HandoffStep, Offset?])[];
}

export interface PeakStory {
  title: string;
  /** The function whose daily business it is. */
  of: string;
  from: Offset;
  to: Offset;
  /** When it was recorded. */
  known: Offset;
}

export interface AllocationStory {
  on: Offset;
  /** What the two sides are called. */
  between: readonly [string, string];
  decision: string;
  by: string;
}

export interface StrategyStory {
  /** How much objectives count, by title; one where nothing is said. */
  weights: Readonly<Record<string, number>>;
  translations: readonly TranslationStory[];
  past: readonly PastCycleStory[];
}

/** Of an objective or of an initiative, by its title. */
export interface TranslationStory {
  objective?: string;
  initiative?: string;
  kind: TranslationKind;
  what: string;
  state: TranslationState;
  owner?: string;
  function?: string;
  /** When it was recorded. */
  on: Offset;
  /** When it takes hold, where that is another day. */
  from?: Offset;
}

export interface PastCycleStory {
  yearsAgo: number;
  objectives: readonly (readonly [
    title: string,
    planned: number,
    achieved: number,
    cause?: string,
    isCarriedForward?: boolean,
  ])[];
}

export interface AgreementStory {
  starts: Offset;
  days: number;
  fee: number;
  rollover: 'none' | 'all' | { upTo: number };
  expireAfter?: number;
  overage: 'carry' | 'refuse' | { bill: number };
  /** The month at whose end it ends, counted from the sample's own, and the days before that by which notice is due. */
  ends?: { inMonths: number; noticeDays: number };
}

/** Days that are planned by a rule. */
export interface RepeatedStory {
  rrule: string;
  /** The first date: weeks after the sample's own week, and the day of that week, from 1 for Monday. */
  first: readonly [weeks: number, weekday: number];
  /** How many days it goes on. */
  lasts: number;
  days: number;
  note: string;
  /** Days from the first date to those that are left out. */
  except: readonly number[];
}

export interface SeriesStory {
  kind: SessionKind;
  rrule: string;
  starts: Offset;
  /** `HH:MM` at the client. */
  time?: string;
  function?: string;
  /** What became of its second date ahead. */
  next?: 'skipped' | 'moved';
}

export interface SessionStory {
  kind: SessionKind;
  on: Offset;
  /** `HH:MM` at the client. */
  time?: string;
  ask?: string;
  agenda?: readonly (readonly [string, number])[];
  notes?: string;
  privateNotes?: string;
  actions?: readonly { title: string; owner: string; due: Offset; done?: Offset }[];
  /** Points that were not finished. Where this is left out, nobody ended the session. */
  left?: readonly string[];
  /** Objectives that it reviewed, by title. */
  reviewed?: readonly string[];
  /** Editions issued on the day before the session. */
  issue?: readonly ('leadership' | 'ceo')[];
}
