/** What escalations, the charter and readiness are called, on screen, on the command line and in documents. */

import type { PlainDate } from './dates.ts';
import type { EscalationSuggestion } from './escalation.ts';
import type { Missing, ReadinessItemName } from './readiness.ts';
import type { Authority, EscalationState, EscalationTrigger } from './vocabulary.ts';

export const triggerWords: Record<EscalationTrigger, string> = {
  off_track_twice: 'Off track twice running',
  decision_late: 'Decision overdue',
  handoff_overdue: 'Hand-off overdue',
};

export const escalationStateWords: Record<EscalationState, string> = {
  raised: 'Raised',
  acknowledged: 'Acknowledged',
  resolved: 'Resolved',
};

export const authorityWords: Record<Authority, string> = {
  report_to_ceo: 'Report to the CEO',
  define_metrics: 'Define metrics and reporting format for all functions',
  convene_reviews: 'Convene cross-functional reviews and require attendance',
  escalate: 'Escalate to the CEO directly',
};

export const readinessWords: Record<ReadinessItemName, string> = {
  objectives: 'Every active objective has four to six metrics with baseline and target',
  initiatives: 'Every active initiative has owner, date, objective and a milestone in the coming 90 days',
  charter: 'The charter is recorded',
};

/** What is missing, in a few words: “Open Oslo”: no owner. */
export function missingInWords({ of, lacks }: Missing, item: ReadinessItemName): string {
  switch (lacks) {
    case 'none':
      return item === 'objectives' ? 'There is no active objective' : 'There is no active initiative';
    case 'authority':
      return `${wordsOf(of)}: not answered`;
    case 'metrics_too_few':
      return `“${of}”: fewer than four metrics`;
    case 'metrics_too_many':
      return `“${of}”: more than six metrics`;
    case 'metric_baseline':
      return `“${of}”: no baseline`;
    case 'metric_target':
      return `“${of}”: no target`;
    case 'milestone_in_horizon':
      return `“${of}”: no milestone in the coming 90 days`;
    case 'owner':
    case 'date':
    case 'objective':
      return `“${of}”: no ${lacks}`;
  }
}

/** The fact behind a suggestion, as a sentence without its full stop. */
export function factOf(
  suggestion: Pick<EscalationSuggestion, 'since'> & {
    readonly trigger: EscalationTrigger;
    readonly updatedOn: readonly [PlainDate, PlainDate] | null;
    readonly days: number;
  },
  format: (date: PlainDate) => string,
): string {
  const { trigger, since, updatedOn, days } = suggestion;
  const ago = days === 1 ? '1 day ago' : `${days} days ago`;
  switch (trigger) {
    case 'off_track_twice':
      return updatedOn
        ? `Off track on ${format(updatedOn[0])} and again on ${format(updatedOn[1])}`
        : 'Off track';
    case 'decision_late':
      return `To be decided by ${format(since)}, ${ago}`;
    case 'handoff_overdue':
      return `Due on ${format(since)}, ${ago}`;
  }
}

function wordsOf(authority: string | null): string {
  const known: Readonly<Record<string, string>> = authorityWords;
  return known[authority ?? ''] ?? 'An authority';
}
