import { describe, expect, it } from 'vitest';
import { packetContent } from '#test/builders/packet-content.ts';
import type { PacketMetric } from './dashboard-section.ts';
import type { PacketDecision } from './decisions-section.ts';
import type { PacketEscalation } from './escalations-section.ts';
import type { PacketContent, PacketSection } from './model.ts';
import { isUneventful, sinceLast } from './since-last.ts';

const earlier = (sections: PacketSection[]): PacketContent => packetContent({ asOf: '2026-02-14', sections });
const compare = (before: PacketSection, now: PacketSection) => sinceLast(earlier([before]), [now]);

const month = (of: string, actual: number | null) => ({
  ...{ month: of, actual, expected: 10, pace: null, band: 'on_pace' as const },
});
const metric = (change: Partial<PacketMetric> = {}): PacketMetric => ({
  ...{ id: 'k', name: 'Orders', unit: 'orders', baseline: { month: '2025-12', value: 1 }, confidence: null },
  plans: [{ holdsFrom: '2025-12', target: { month: '2026-12', value: 9 }, reason: '' }],
  now: month('2026-01', 5),
  ...{ missing: [], notes: [], months: [month('2026-01', 5), month('2026-02', null)] },
  ...change,
});
const dashboard = (...metrics: PacketMetric[]): PacketSection => ({
  kind: 'dashboard',
  month: '2026-02',
  objectives: [{ id: 'o', title: 'Grow', countWarning: null, pace: null, trend: null, metrics }],
});
const decision = (change: Partial<PacketDecision> = {}): PacketDecision => ({
  ...{ id: 'd', title: 'Hire?', initiative: null, decider: 'CEO', options: '', recommendation: '' },
  ...{ decideBy: null, state: 'undated', session: null, waiting: 3, decidedOn: null, outcome: '' },
  ...change,
});
const register = (...decisions: PacketDecision[]): PacketSection => ({ kind: 'decisions', decisions });
const escalation = (change: Partial<PacketEscalation> = {}): PacketEscalation => ({
  ...{ id: 'e', title: 'Lease', initiative: null, state: 'raised', raisedOn: '2026-02-01' },
  ...{ acknowledgedOn: null, resolvedOn: null, decision: '' },
  ...change,
});
const escalated = (...escalations: PacketEscalation[]): PacketSection => ({
  kind: 'escalations',
  escalations,
});

describe('since the last packet, of the dashboard', () => {
  it('tells another band, new readings and a changed target, and nothing of what stayed', () => {
    expect(isUneventful(compare(dashboard(metric()), dashboard(metric())))).toBe(true);
    const plans = [
      ...metric().plans,
      { holdsFrom: '2026-02', target: { month: '2026-12', value: 7 }, reason: 'Late' },
    ];
    const now = { ...month('2026-02', 6), band: 'behind' as const };
    const changed = metric({ now, plans, months: [month('2026-01', 5), month('2026-02', 6)] });
    const whose = { id: 'k', title: 'Orders', unit: 'orders' };
    expect(compare(dashboard(metric()), dashboard(changed))).toMatchObject({
      bandMoves: [{ ...whose, from: 'on_pace', to: 'behind', month: '2026-02' }],
      readings: [{ ...whose, months: [{ month: '2026-02', value: 6 }] }],
      targetsChanged: [{ ...whose, from: { value: 9 }, to: { value: 7 }, reason: 'Late' }],
    });
  });
});

describe('since the last packet, of the register', () => {
  it('tells what was raised, decided and became late', () => {
    const [open, late, decided] = [decision(), decision({ id: 'l' }), decision({ id: 't' })];
    const now = register(
      decision({ id: 'new' }),
      open,
      decision({ id: 'l', state: 'late' }),
      decision({ id: 't', state: 'decided', decidedOn: '2026-03-01', outcome: 'Yes.' }),
    );
    const changes = compare(register(open, late, decided), now);
    expect(changes.questionsRaised?.map(({ id }) => id)).toEqual(['new']);
    expect(changes.questionsLate?.map(({ id }) => id)).toEqual(['l']);
    expect(changes.questionsDecided?.map(({ id, outcome }) => [id, outcome])).toEqual([['t', 'Yes.']]);
  });
});

describe('since the last packet, of escalations', () => {
  it('tells by their dates what was raised, acknowledged and resolved, whatever edition came before', () => {
    const now = escalated(
      escalation(),
      escalation({ id: 'r', raisedOn: '2026-02-15' }),
      escalation({ id: 'a', acknowledgedOn: '2026-02-20' }),
      escalation({ id: 's', acknowledgedOn: '2026-02-20', resolvedOn: '2026-03-01', decision: 'Done.' }),
    );
    for (const before of [escalated(), register()]) {
      const changes = compare(before, now);
      expect(changes.escalationsRaised?.map(({ id }) => id)).toEqual(['r']);
      expect(changes.escalationsAcknowledged?.map(({ id }) => id)).toEqual(['a']);
      expect(changes.escalationsResolved?.map(({ id }) => id)).toEqual(['s']);
    }
  });
});

describe('since the last packet, of drift and translation', () => {
  const quiet = { code: 'no_milestone_completed', facts: { lastCompletedOn: null, days: 70 } } as const;
  const missed = { code: 'reviews_missed', facts: { missed: ['2026-01-05'], lastUpdateOn: null } } as const;
  const drift = (...signals: (typeof quiet | typeof missed)[]): PacketSection => ({
    kind: 'drift',
    rows: [{ of: 'initiative', id: 'i', title: 'Oslo', owner: null, signals }],
  });
  const translated = (state: 'planned' | 'in_place' | 'dropped', id = 't'): PacketSection => ({
    kind: 'translations',
    gaps: [],
    translations: [
      {
        ...{ id, title: 'Weekly stock count', translationKind: 'process_change', source: 'Oslo', state },
        ...{ owner: null, functionName: null, on: null },
      },
    ],
  });

  it('tells new signs and those that are gone, and not that a known one grew', () => {
    const changes = compare(drift(quiet), drift(missed));
    expect(changes.driftNew?.[0]?.signals).toEqual([missed]);
    expect(changes.driftGone?.[0]?.signals).toEqual([quiet]);
    const grown = { ...quiet, facts: { lastCompletedOn: null, days: 99 } };
    expect(isUneventful(compare(drift(quiet), drift(grown as typeof quiet)))).toBe(true);
  });

  it('tells what was turned into daily business, came into place and was dropped', () => {
    expect(compare(translated('planned'), translated('in_place')).translationsInPlace).toHaveLength(1);
    expect(compare(translated('in_place'), translated('dropped')).translationsDropped).toHaveLength(1);
    expect(compare(translated('planned'), translated('planned', 'other')).translationsAdded).toHaveLength(1);
  });

  it('claims nothing of a section that the earlier packet did not have', () => {
    for (const now of [drift(quiet), translated('planned'), dashboard(metric()), register(decision())])
      expect(isUneventful(sinceLast(earlier([]), [now]))).toBe(true);
  });
});
