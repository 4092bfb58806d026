/**
 * Every rule of the strategy that counts days, at its edge: across the ends of months and years, the leap day, the years
 * that have none, and in machines of other time zones. Dates are counted here by UTC instants, not by the code under test.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideBy, horizonDays, horizonOf, slipSummary, standingOf } from './calendar.ts';
import { conflictBetween } from './conflicts.ts';
import { placeDecision } from './decision-runway.ts';
import { driftLimits, initiativeDrift } from './drift.ts';
import { handoffOverdueDays, suggestEscalations } from './escalation.ts';
import { type Handoff, overdueDays, waitingDays } from './handoffs.ts';
import { lastFullMonth } from './metrics.ts';
import { needsReview, scheduleHealth } from './registry.ts';

const starts = [
  ...['2024-02-28', '2024-02-29', '2024-03-01', '2023-02-28', '2026-01-31', '2026-04-30'],
  ...['2025-12-31', '2026-01-01', '2000-02-29', '2100-02-28', '2026-03-28', '2026-10-24'],
];

/** The date some days later, by the clock of UTC. */
function later(date: string, days: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

const handoff = (requestedOn: string, neededBy: string): Handoff => ({
  ...{ id: 'h', fromFunctionId: 'a', toFunctionId: 'b', state: 'requested', requestedOn, neededBy },
  ...{ agreedOn: null, proposedFor: null, deliveredOn: null, declinedOn: null },
});
const milestone = (dueOn: string) => ({ dueOn, originalDueOn: dueOn, completedOn: null });

/** What turns true some days after a date, and not a day before. */
const turns: readonly (readonly [
  rule: string,
  days: number,
  holds: (from: string, asOf: string) => boolean,
])[] = [
  [
    'an update is old after 30 days',
    31,
    (from, asOf) => needsReview({ status: 'on_track', lastUpdateOn: from }, asOf),
  ],
  ['a milestone is overdue', 1, (from, asOf) => standingOf(milestone(from), asOf) === 'overdue'],
  [
    'a milestone past its date is a health',
    1,
    (from, asOf) => scheduleHealth([milestone(from)], asOf) !== 'on_track',
  ],
  [
    'a milestone comes into the horizon',
    30,
    (from, asOf) => standingOf(milestone(later(from, 30 + horizonDays)), asOf) !== 'later',
  ],
  [
    'an initiative without a completed milestone drifts',
    driftLimits.quietDays + 1,
    (from, asOf) => {
      const known = { completedOn: [], slips: [], lastUpdateOn: null, reviewDates: [] };
      return initiativeDrift({ ...known, status: 'on_track', startsOn: from }, asOf).length > 0;
    },
  ],
  [
    'slips count no more',
    driftLimits.slipDays + 1,
    (from, asOf) => {
      const slips = [1, 2].map((days) => ({ from, to: later(from, days), slippedOn: from }));
      const known = { completedOn: [asOf], slips, lastUpdateOn: asOf, reviewDates: [] };
      return initiativeDrift({ ...known, status: 'on_track', startsOn: null }, asOf).length === 0;
    },
  ],
  [
    'a decision is escalated once its date passed',
    1,
    (from, asOf) => {
      const decisions = [{ id: 'd', initiativeId: null, decideBy: from, decidedOn: null }];
      return suggestEscalations({ initiatives: [], handoffs: [], decisions }, asOf).length > 0;
    },
  ],
  [
    'a session the day after its decide-by date is no place for a decision',
    1,
    (from, asOf) => {
      const session = { id: 's', onDate: asOf, withCeo: true, withLeadership: false, people: [] };
      const decision = { decideBy: from, decider: { kind: 'ceo' } as const, decidedOn: null };
      return placeDecision(decision, [session], from).state !== 'placed';
    },
  ],
  [
    'a hand-off is escalated when it is long overdue',
    handoffOverdueDays,
    (from, asOf) => {
      const handoffs = [{ ...handoff(later(from, -5), from), initiativeId: null }];
      return suggestEscalations({ initiatives: [], decisions: [], handoffs }, asOf).length > 0;
    },
  ],
];

/** What is counted from one date to another. */
const counts: readonly (readonly [rule: string, count: (from: string, to: string) => number])[] = [
  ['waiting for a hand-off', (from, to) => waitingDays(handoff(from, to), to)],
  ['a hand-off overdue', (from, to) => overdueDays(handoff(from, from), to)],
  ['a slip', (from, to) => slipSummary([1], from, to).daysSlipped],
];

const zones = ['UTC', 'Pacific/Kiritimati', 'Pacific/Honolulu', 'America/St_Johns', 'Europe/Berlin'];

describe.each(zones)('with the machine in %s', (zone) => {
  const before = process.env.TZ;
  beforeAll(() => {
    process.env.TZ = zone;
  });
  afterAll(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  it.each(turns)('%s: on its day and not before', (_rule, days, holds) => {
    for (const from of starts) {
      expect([from, holds(from, later(from, days - 1))]).toEqual([from, false]);
      expect([from, holds(from, later(from, days))]).toEqual([from, true]);
    }
  });

  it.each(counts)('%s is counted in whole days', (_rule, count) => {
    for (const from of starts)
      for (const days of [1, 28, 29, 30, 31, 90, 365, 366]) expect(count(from, later(from, days))).toBe(days);
  });

  it('decide-by and the horizon are as many days away as they say', () => {
    for (const from of starts) {
      for (const days of [0, 1, 14, 29, 60]) expect(decideBy(from, days)).toBe(later(from, -days));
      expect(horizonOf(from)).toEqual({ startsOn: from, endsOn: later(from, horizonDays) });
    }
  });

  it('the weeks of a conflict run from a Monday to a Sunday, whatever month or year ends in them', () => {
    for (const from of starts) {
      const claim = { functionId: 'f', startsOn: from, endsOn: from };
      const found = conflictBetween(
        { ...claim, kind: 'handoff', id: 'a' },
        { ...claim, kind: 'peak', id: 'b' },
      );
      const { startsOn = '', endsOn = '' } = found?.weeks ?? {};
      expect(new Date(`${startsOn}T00:00:00Z`).getUTCDay()).toBe(1);
      expect(endsOn).toBe(later(startsOn, 6));
      expect(startsOn <= from && from <= endsOn).toBe(true);
    }
  });

  it('the last full month is the one before, on the first as on the last of a month', () => {
    const expected = {
      ...{ '2024-02-29': '2024-01', '2024-03-01': '2024-02', '2023-02-28': '2023-01' },
      ...{ '2025-12-31': '2025-11', '2026-01-01': '2025-12', '2100-02-28': '2100-01' },
    };
    for (const [asOf, month] of Object.entries(expected)) expect(lastFullMonth(asOf)).toBe(month);
  });
});
