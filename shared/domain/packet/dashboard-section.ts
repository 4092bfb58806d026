/** The dashboard in a packet's frozen content. */
import type { PlainMonth } from '../dates.ts';
import type { MonthValue } from '../metrics.ts';
import type { MonthPace } from '../pace.ts';
import type { Confidence } from '../vocabulary.ts';

/** Every objective with its metrics, in the last full month before `asOf`. */
export interface DashboardSection {
  readonly kind: 'dashboard';
  readonly month: PlainMonth;
  readonly objectives: readonly {
    readonly id: string;
    readonly title: string;
    readonly countWarning: 'too_few' | 'too_many' | null;
    /** The median of its metrics' paces, and where it moved since the month before. */
    readonly pace: number | null;
    readonly trend: 'rising' | 'level' | 'falling' | null;
    readonly metrics: readonly PacketMetric[];
  }[];
}

export interface PacketMetric {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly baseline: MonthValue;
  /** Every version of its plan, the earliest first. */
  readonly plans: readonly {
    readonly holdsFrom: PlainMonth;
    readonly target: MonthValue;
    readonly reason: string;
  }[];
  readonly now: MonthPace;
  readonly confidence: Confidence | null;
  /** The months that were over and not read, oldest first. */
  readonly missing: readonly PlainMonth[];
  /** What was written beside its readings, oldest first. */
  readonly notes: readonly { readonly month: PlainMonth; readonly note: string }[];
  /** From the baseline's month to the target's. */
  readonly months: readonly MonthPace[];
}
