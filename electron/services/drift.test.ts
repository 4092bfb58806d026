import { describe, expect, it } from 'vitest';
import { addInitiative, addMilestone, addSession } from '#test/harness/builders.ts';
import { shareTestApp } from '#test/harness/shared-test-app.ts';

const shared = shareTestApp();

async function withInitiative(startsOn = '2026-01-01') {
  const clientId = await shared.freshClient();
  const { id: initiativeId } = await addInitiative(shared.api, clientId, {
    startsOn,
    targetOn: '2026-09-30',
  });
  const driftOn = (asOf: string) => shared.api.drift.list({ clientId, asOf });
  return { clientId, initiativeId, driftOn };
}

describe('an initiative', () => {
  it('drifts after sixty days without a completed milestone', async () => {
    const { clientId, initiativeId, driftOn } = await withInitiative();
    const { id: milestoneId } = await addMilestone(shared.api, { clientId, initiativeId });
    await shared.api.milestones.complete({ clientId, milestoneId, on: '2026-01-10' });
    expect(await driftOn('2026-03-11')).toEqual([]);
    expect(await driftOn('2026-03-12')).toMatchObject([
      {
        kind: 'initiative',
        id: initiativeId,
        signals: [{ code: 'no_milestone_completed', facts: { lastCompletedOn: '2026-01-10', days: 61 } }],
      },
    ]);
  });

  it('drifts when it and its milestone slipped', async () => {
    const { clientId, initiativeId, driftOn } = await withInitiative('2026-02-01');
    const { id: milestoneId } = await addMilestone(
      shared.api,
      { clientId, initiativeId },
      { dueOn: '2026-04-01' },
    );
    const reason = 'The vendor is late';
    await shared.api.milestones.move({
      clientId,
      milestoneId,
      dueOn: '2026-04-11',
      reason,
      on: '2026-03-01',
    });
    expect(await driftOn('2026-03-10')).toEqual([]);
    const edits = [{ initiativeId, change: { targetOn: '2026-10-05' } }];
    await shared.api.initiatives.edit({ clientId, edits, reason });
    expect(await driftOn('2026-03-10')).toMatchObject([
      { signals: [{ code: 'slipped_twice', facts: { days: 15, slips: [{ from: '2026-04-01' }, {}] } }] },
    ]);
  });

  it('drifts when two monthly reviews went by since its last update, of sessions and of a series', async () => {
    const { clientId, initiativeId, driftOn } = await withInitiative('2026-04-01');
    await shared.api.initiatives.updateStatus({
      clientId,
      initiativeId,
      status: 'on_track',
      on: '2026-03-10',
    });
    await addSession(shared.api, clientId, { kind: 'monthly-review', onDate: '2026-04-14' });
    await addSession(shared.api, clientId, { kind: 'ceo-session', onDate: '2026-04-20' });
    await shared.api.series.add({
      clientId,
      kind: 'monthly-review',
      rrule: 'FREQ=MONTHLY;BYMONTHDAY=12',
      startsOn: '2026-05-01',
    });
    expect(await driftOn('2026-05-12')).toEqual([]);
    expect(await driftOn('2026-05-13')).toMatchObject([
      {
        signals: [
          {
            code: 'reviews_missed',
            facts: { missed: ['2026-04-14', '2026-05-12'], lastUpdateOn: '2026-03-10' },
          },
        ],
      },
    ]);
  });
});

describe('an objective', () => {
  it('of the running cycle drifts when its pace fell two months running', async () => {
    const clientId = await shared.freshClient();
    const { strategy, dashboard, drift } = shared.api;
    const cycle = { clientId, name: '2026', startsOn: '2026-01-01', endsOn: '2026-12-31' };
    const { id: cycleId } = await strategy.addCycle(cycle);
    const { id: objectiveId } = await strategy.addObjective({ clientId, title: 'Grow', cycleId });
    const { id: metricId } = await dashboard.addMetric({
      ...{ clientId, objectiveId, name: 'Customers' },
      ...{ baseline: { month: '2026-01', value: 100 }, target: { month: '2026-12', value: 210 } },
    });
    const readings = [
      { metricId, month: '2026-02', value: 110 },
      { metricId, month: '2026-03', value: 118 },
      { metricId, month: '2026-04', value: 124 },
    ];
    await dashboard.putReadings({ clientId, readings });
    expect(await drift.list({ clientId, asOf: '2026-04-30' })).toEqual([]);
    expect(await drift.list({ clientId, asOf: '2026-05-01' })).toEqual([
      {
        kind: 'objective',
        id: objectiveId,
        title: 'Grow',
        signals: [
          {
            code: 'pace_fell',
            facts: {
              paces: [
                { month: '2026-02', pace: 1 },
                { month: '2026-03', pace: 0.9 },
                { month: '2026-04', pace: 0.8 },
              ],
            },
          },
        ],
      },
    ]);
    await strategy.updateCycle({ clientId, cycleId, change: { endsOn: '2026-04-30' } });
    expect(await drift.list({ clientId, asOf: '2026-05-01' })).toEqual([]);
  });
});
