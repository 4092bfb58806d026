/** What a missing authority would explain, in a sentence. */
import { authorityWords } from '#shared/domain/accountability-words.ts';
import type { Failure } from '#shared/domain/charter.ts';
import type { CharterNote } from '#shared/domain/packet/charter-notes.ts';
import { listed } from './words.ts';

const failureWords: Record<Failure, string> = {
  metrics_missing: 'objectives with too few metrics',
  reading_missing: 'missing readings',
  review_missed: 'missed reviews',
  update_old: 'old updates',
  handoff_overdue: 'overdue hand-offs',
  conflict_unresolved: 'unsettled conflicts',
  decision_late: 'late decisions',
  no_session_in_time: 'decisions without a session in time',
  off_track_twice: 'initiatives off track twice running',
  escalation_unanswered: 'unanswered escalations',
};

/** `The role’s charter does not let it report to the CEO: that may be why there are unanswered escalations.` */
export function charterSentence({ missing, failures }: CharterNote): string {
  const authorities = missing.map((authority) => lowered(authorityWords[authority]));
  const what = listed(failures.map((failure) => failureWords[failure]));
  return `The role’s charter does not let it ${authorities.join(', nor ')}: that may be why there are ${what}.`;
}

function lowered(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}
