/** What a story tells of decisions, escalations, the charter and the CEO's hours. */
import type { Authority, EscalationTrigger, InputSource } from '#shared/domain/vocabulary.ts';
import type { Offset } from './story.ts';

export interface AccountabilityStory {
  decisions?: readonly DecisionStory[];
  escalations?: readonly EscalationStory[];
  charter?: readonly CharterStory[];
  /** Hours of the months from the one before the engagement, which is the baseline; null where nobody counted. */
  ceoHours?: readonly (number | null)[];
}

export interface DecisionStory {
  question: string;
  decider: InputSource;
  /** The function or the person who decides. */
  of?: string;
  initiative?: string;
  raised: Offset;
  needed: Offset;
  leadDays?: number;
  options?: string;
  recommendation?: string;
  decided?: readonly [on: Offset, outcome: string];
}

export interface EscalationStory {
  reason: string;
  initiative: string;
  trigger?: EscalationTrigger;
  raised: Offset;
  acknowledged?: Offset;
  resolved?: readonly [on: Offset, decision: string];
}

export interface CharterStory {
  authority: Authority;
  isGranted: boolean;
  since: Offset;
  evidence: string;
}
