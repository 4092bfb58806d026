/** The minutes of one session: a document of their own, with this section and no cover. No private note has a place here. */
import type { PlainDate } from '../dates.ts';

export interface MinutesSection {
  readonly kind: 'minutes';
  /** Null while the session has not been ended. */
  readonly heldOn: PlainDate | null;
  readonly people: readonly { readonly name: string; readonly role: string }[];
  readonly points: readonly MinutesPoint[];
  readonly decisions: readonly MinutesDecision[];
  readonly actions: readonly MinutesAction[];
  /** The objectives that were reviewed. */
  readonly objectives: readonly string[];
  /** The notes meant to be shared. */
  readonly notes: string;
}

export interface MinutesPoint {
  readonly title: string;
  readonly minutes: number;
  readonly isDone: boolean;
  readonly note: string;
  /** True for a point that an earlier session left unfinished. */
  readonly isCarried: boolean;
}

export interface MinutesDecision {
  readonly question: string;
  /** Who decides, in words. */
  readonly decider: string;
  /** Null while it is open. */
  readonly decidedOn: PlainDate | null;
  readonly outcome: string;
  readonly neededBy: PlainDate | null;
}

export interface MinutesAction {
  readonly title: string;
  readonly owner: string | null;
  readonly dueOn: PlainDate | null;
  readonly doneOn: PlainDate | null;
}
