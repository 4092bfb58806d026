/** The closed lists of words that the product stores: one place for schema, contract, screens and command line. */

export const initiativeStatuses = [
  'not_started',
  'on_track',
  'at_risk',
  'off_track',
  'on_hold',
  'done',
  'cancelled',
] as const;
export type InitiativeStatus = (typeof initiativeStatuses)[number];

export const milestoneKinds = ['decision', 'deliverable', 'review'] as const;
export type MilestoneKind = (typeof milestoneKinds)[number];

/** From whom a milestone may need input before it is due. */
export const inputSources = ['ceo', 'leadership', 'function', 'person'] as const;
export type InputSource = (typeof inputSources)[number];

export const sessionKinds = [
  'weekly-check-in',
  'monthly-review',
  'ceo-session',
  'annual-planning',
  'ad-hoc',
] as const;
export type SessionKind = (typeof sessionKinds)[number];

/** Groups that a session may bring together besides single people. */
export const sessionGroups = ['ceo', 'leadership'] as const;
export type SessionGroup = (typeof sessionGroups)[number];

/** Who a packet is for. */
export const editions = ['leadership', 'ceo', 'function'] as const;
export type Edition = (typeof editions)[number];

export const clientDayKinds = ['planned', 'worked'] as const;
export type ClientDayKind = (typeof clientDayKinds)[number];

export const periodLengths = ['month', 'quarter'] as const;
export type PeriodLength = (typeof periodLengths)[number];

export const rollovers = ['none', 'all', 'up_to'] as const;
export type Rollover = (typeof rollovers)[number];

export const overages = ['carry', 'bill', 'refuse'] as const;
export type Overage = (typeof overages)[number];

export const metricDirections = ['rise', 'fall'] as const;
export type MetricDirection = (typeof metricDirections)[number];

/** How a month's reading stands to the plan. */
export const paceBands = ['on_pace', 'behind', 'off_pace', 'not_due', 'no_reading'] as const;
export type PaceBand = (typeof paceBands)[number];

/** How far a person trusts a reading. */
export const confidences = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof confidences)[number];

export const confidenceWords: Record<Confidence, string> = {
  high: 'High confidence',
  medium: 'Medium confidence',
  low: 'Low confidence',
};

/** Where a hand-off stands between the two functions. */
export const handoffStates = ['requested', 'countered', 'agreed', 'delivered', 'declined'] as const;
export type HandoffState = (typeof handoffStates)[number];

/** What one of the two functions does about a hand-off. */
export const handoffSteps = ['counter', 'agree', 'deliver', 'decline'] as const;
export type HandoffStep = (typeof handoffSteps)[number];

/** What suggests that a matter goes straight to the CEO. */
export const escalationTriggers = ['off_track_twice', 'decision_late', 'handoff_overdue'] as const;
export type EscalationTrigger = (typeof escalationTriggers)[number];

export const escalationStates = ['raised', 'acknowledged', 'resolved'] as const;
export type EscalationState = (typeof escalationStates)[number];

/** The charter's reporting line and its three authorities. */
export const authorities = ['report_to_ceo', 'define_metrics', 'convene_reviews', 'escalate'] as const;
export type Authority = (typeof authorities)[number];

/** What the strategy was turned into, in daily business. */
export const translationKinds = ['operational_decision', 'resource_allocation', 'process_change'] as const;
export type TranslationKind = (typeof translationKinds)[number];

export const translationStates = ['planned', 'in_place', 'dropped'] as const;
export type TranslationState = (typeof translationStates)[number];

/** Words for people. */
export const statusWords: Record<InitiativeStatus, string> = {
  not_started: 'Not started',
  on_track: 'On track',
  at_risk: 'At risk',
  off_track: 'Off track',
  on_hold: 'On hold',
  done: 'Done',
  cancelled: 'Cancelled',
};

export const sessionGroupWords: Record<SessionGroup, string> = { ceo: 'CEO', leadership: 'Leadership team' };

export const sessionKindWords: Record<SessionKind, string> = {
  'weekly-check-in': 'Weekly check-in',
  'monthly-review': 'Monthly strategic review',
  'ceo-session': 'CEO session',
  'annual-planning': 'Annual planning',
  'ad-hoc': 'Ad hoc session',
};

/** A kind of session inside a sentence: `weekly check-in`, and `CEO session` as ever. */
export function sessionKindInSentence(kind: SessionKind): string {
  return sessionKindWords[kind].replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}

export const milestoneKindWords: Record<MilestoneKind, string> = {
  decision: 'Decision',
  deliverable: 'Deliverable',
  review: 'Review point',
};

export const editionWords: Record<Edition, string> = {
  leadership: 'Leadership edition',
  ceo: 'CEO edition',
  function: 'Function edition',
};

export const handoffStateWords: Record<HandoffState, string> = {
  requested: 'Requested',
  countered: 'Countered',
  agreed: 'Agreed',
  delivered: 'Delivered',
  declined: 'Declined',
};

export const paceBandWords: Record<PaceBand, string> = {
  on_pace: 'On pace',
  behind: 'Behind',
  off_pace: 'Off pace',
  not_due: 'Not due',
  no_reading: 'No reading',
};

export const translationKindWords: Record<TranslationKind, string> = {
  operational_decision: 'Operational decision',
  resource_allocation: 'Resource allocation',
  process_change: 'Process change',
};

export const translationStateWords: Record<TranslationState, string> = {
  planned: 'Planned',
  in_place: 'In place',
  dropped: 'Dropped',
};
