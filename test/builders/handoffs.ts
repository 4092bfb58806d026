/** Hand-offs for tests of the rules. */
import type { Handoff } from '#shared/domain/handoffs.ts';

/** A hand-off from finance to sales, asked for on 1 March and needed by the 20th, with what a test cares about. */
export function handoff(change: Partial<Handoff> = {}): Handoff {
  return {
    id: 'one',
    fromFunctionId: 'finance',
    toFunctionId: 'sales',
    state: 'requested',
    requestedOn: '2026-03-01',
    neededBy: '2026-03-20',
    proposedFor: null,
    agreedOn: null,
    deliveredOn: null,
    declinedOn: null,
    ...change,
  };
}
