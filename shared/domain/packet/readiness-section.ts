/** What is missing before the first monthly review, as a packet freezes it. A part of the model (model.ts). */
import type { ReadinessItem } from '../readiness.ts';

/** Only in a packet that is issued before the client is ready. */
export interface ReadinessSection {
  readonly kind: 'readiness';
  /** False in a packet for the CEO that is issued later and still misses something. */
  readonly isBeforeFirstReview: boolean;
  readonly items: readonly ReadinessItem[];
}
