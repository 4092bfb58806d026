/**
 * The charter and the CEO's coordination hours, as a packet for the CEO freezes them. A part of the model (model.ts), whose
 * conventions hold here too.
 */
import type { ReductionStanding } from '../coordination-hours.ts';
import type { PlainDate, PlainMonth } from '../dates.ts';
import type { Authority } from '../vocabulary.ts';

export interface AccountabilitySection {
  readonly kind: 'accountability';
  /** The reporting line and the three authorities; null: nobody has answered yet. */
  readonly charter: readonly {
    readonly authority: Authority;
    readonly isGranted: boolean | null;
    readonly since: PlainDate | null;
    readonly evidence: string;
  }[];
  /** The mean of the baseline months; null where there is none. */
  readonly baselineHours: number | null;
  /** Oldest first. */
  readonly months: readonly {
    readonly month: PlainMonth;
    readonly hours: number;
    readonly isBaseline: boolean;
    /** The share of the baseline that was saved, and how that stands to what such a role should bring. */
    readonly reduction: number | null;
    readonly standing: ReductionStanding | null;
  }[];
}
