import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './dates.ts';
import { type ReadyInitiative, readinessOf } from './readiness.ts';
import { authorities } from './vocabulary.ts';

const asOf = '2026-01-31';
const metric = { name: 'Revenue', hasBaseline: true, hasTarget: true };
const objective = { title: 'Grow', metrics: [metric, metric, metric, metric] };
const initiative: ReadyInitiative = {
  title: 'New market',
  status: 'not_started',
  ownerId: 'p',
  targetOn: '2026-12-31',
  objectiveId: 'o',
  milestones: [{ dueOn: '2026-03-01', completedOn: null }],
};
const charter = authorities.map((authority) => ({ authority, granted: false, since: asOf, evidence: '' }));
const whole = { objectives: [objective], initiatives: [initiative], charter };

function missing(change: Partial<Parameters<typeof readinessOf>[0]>, on = asOf) {
  return readinessOf({ ...whole, ...change }, on).items.flatMap((item) =>
    item.missing.map(({ of, lacks }) => `${item.item}: ${of} ${lacks}`),
  );
}

describe('a client is ready', () => {
  it('when nothing is missing', () => {
    expect(readinessOf(whole, asOf)).toEqual({
      ready: true,
      items: [
        { item: 'objectives', ok: true, missing: [] },
        { item: 'initiatives', ok: true, missing: [] },
        { item: 'charter', ok: true, missing: [] },
      ],
    });
  });

  it('not with nothing at all', () => {
    expect(missing({ objectives: [], initiatives: [], charter: [] })).toEqual([
      'objectives: null none',
      'initiatives: null none',
      'charter: report_to_ceo authority',
      'charter: define_metrics authority',
      'charter: convene_reviews authority',
      'charter: escalate authority',
    ]);
    expect(missing({ initiatives: [{ ...initiative, status: 'done' }] })).toEqual(['initiatives: null none']);
  });

  it('not before every objective has four to six metrics with baseline and target', () => {
    expect(missing({ objectives: [{ title: 'Grow', metrics: [metric] }] })).toEqual([
      'objectives: Grow metrics_too_few',
    ]);
    expect(missing({ objectives: [{ title: 'Grow', metrics: Array(7).fill(metric) }] })).toEqual([
      'objectives: Grow metrics_too_many',
    ]);
    const bare = { name: 'Margin', hasBaseline: false, hasTarget: false };
    expect(missing({ objectives: [{ ...objective, metrics: [bare, metric, metric, metric] }] })).toEqual([
      'objectives: Margin metric_baseline',
      'objectives: Margin metric_target',
    ]);
  });

  it('not before every open initiative has owner, date, objective and a milestone in the horizon', () => {
    const bare = { ...initiative, ownerId: null, targetOn: null, objectiveId: null, milestones: [] };
    expect(missing({ initiatives: [initiative, bare] })).toEqual(
      ['owner', 'date', 'objective', 'milestone_in_horizon'].map(
        (lacks) => `initiatives: New market ${lacks}`,
      ),
    );
    expect(missing({ initiatives: [initiative, { ...bare, status: 'cancelled' }] })).toEqual([]);
  });

  it('by milestones that are open and due within 90 days, both ends included', () => {
    const anyDue = fc.integer({ min: -120, max: 120 });
    fc.assert(
      fc.property(anyDue, fc.boolean(), (days, isDone) => {
        const milestones = [{ dueOn: addDays(asOf, days), completedOn: isDone ? asOf : null }];
        const counts = !isDone && days >= 0 && days <= 90;
        expect(missing({ initiatives: [{ ...initiative, milestones }] })).toHaveLength(counts ? 0 : 1);
      }),
    );
  });

  it('not before the whole charter is answered', () => {
    expect(missing({ charter: charter.slice(1) })).toEqual(['charter: report_to_ceo authority']);
    expect(missing({}, addDays(asOf, -1))).toContain('charter: escalate authority');
  });
});
