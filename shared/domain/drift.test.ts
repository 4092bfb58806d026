import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './dates.ts';
import { type DriftingInitiative, initiativeDrift, objectiveDrift } from './drift.ts';
import { initiativeStatuses } from './vocabulary.ts';

const asOf = '2024-04-29';
const calm: DriftingInitiative = {
  status: 'on_track',
  startsOn: '2023-11-01',
  completedOn: ['2024-04-01'],
  slips: [],
  lastUpdateOn: '2024-04-20',
  reviewDates: ['2024-02-13', '2024-03-12', '2024-04-09'],
};
const slip = (slippedOn: string, days = 7) => ({
  from: '2024-06-01',
  to: addDays('2024-06-01', days),
  slippedOn,
});

function codes(change: Partial<DriftingInitiative>, on = asOf) {
  return initiativeDrift({ ...calm, ...change }, on).map(({ code }) => code);
}

describe('an initiative drifts', () => {
  it('not while milestones are met, dates hold and reviews look at it', () => {
    expect(codes({})).toEqual([]);
  });

  it('when no milestone was completed in 60 days, across a leap day', () => {
    expect(codes({ completedOn: ['2024-02-29'] })).toEqual([]);
    expect(initiativeDrift({ ...calm, completedOn: ['2024-02-28', '2024-01-05'] }, asOf)).toEqual([
      { code: 'no_milestone_completed', facts: { lastCompletedOn: '2024-02-28', days: 61 } },
    ]);
    expect(codes({ completedOn: ['2024-04-30'] })).toEqual(['no_milestone_completed']);
  });

  it('not for want of milestones before it is 60 days old; without a start it has no such grace', () => {
    expect(codes({ completedOn: [], startsOn: '2024-02-29' })).toEqual([]);
    expect(codes({ completedOn: [], startsOn: '2024-02-28' })).toEqual(['no_milestone_completed']);
    expect(codes({ completedOn: [], startsOn: null })).toEqual(['no_milestone_completed']);
  });

  it('when it slipped twice in 90 days', () => {
    const slips = [slip('2024-04-29', 5), slip('2024-01-30', 9)];
    expect(initiativeDrift({ ...calm, slips }, asOf)).toEqual([
      { code: 'slipped_twice', facts: { slips: slips.toReversed(), days: 14 } },
    ]);
    expect(codes({ slips: [slip('2024-04-01'), slip('2024-01-29')] })).toEqual([]);
    expect(codes({ slips: [slip('2024-04-01'), slip('2024-04-30')] })).toEqual([]);
  });

  it('not by dates that were moved forward', () => {
    expect(codes({ slips: [slip('2024-04-01'), slip('2024-04-02', -3)] })).toEqual([]);
  });

  it('when two reviews passed since its last update, or since it began', () => {
    expect(initiativeDrift({ ...calm, lastUpdateOn: '2024-02-13' }, asOf)).toEqual([
      { code: 'reviews_missed', facts: { missed: ['2024-03-12', '2024-04-09'], lastUpdateOn: '2024-02-13' } },
    ]);
    expect(codes({ lastUpdateOn: '2024-03-12' })).toEqual([]);
    expect(codes({ lastUpdateOn: null })).toEqual(['reviews_missed']);
    expect(codes({ lastUpdateOn: null, startsOn: '2024-03-20' })).toEqual([]);
    expect(codes({ lastUpdateOn: '2024-01-05', startsOn: '2024-03-20' })).toEqual([]);
  });

  it('in several ways at once, but never while its work rests', () => {
    const worst = { completedOn: [], slips: [slip(asOf), slip(asOf)], lastUpdateOn: null } as const;
    expect(codes(worst)).toEqual(['no_milestone_completed', 'slipped_twice', 'reviews_missed']);
    for (const status of ['done', 'cancelled', 'on_hold'] as const)
      expect(codes({ ...worst, status })).toEqual([]);
    expect(codes({ ...worst, startsOn: '2024-04-30' })).toEqual([]);
    expect(codes({ ...worst, startsOn: asOf })).toEqual(['slipped_twice']);
    expect(codes({ completedOn: [asOf], startsOn: null })).toEqual([]);
  });

  it('no less for one more slip, and no more for one more completed milestone, for any history', () => {
    const anyDay = fc.integer({ min: -200, max: 30 }).map((days) => addDays(asOf, days));
    const anyInitiative = fc.record({
      status: fc.constantFrom(...initiativeStatuses),
      startsOn: fc.option(anyDay),
      completedOn: fc.array(anyDay, { maxLength: 3 }),
      slips: fc.array(fc.tuple(anyDay, fc.integer({ min: -9, max: 9 })).map(([on, days]) => slip(on, days))),
      lastUpdateOn: fc.option(anyDay),
      reviewDates: fc.array(anyDay, { maxLength: 5 }),
    });
    fc.assert(
      fc.property(anyInitiative, anyDay, (initiative, on) => {
        const before = codes(initiative);
        const withSlip = codes({ ...initiative, slips: [...initiative.slips, slip(on)] });
        const withMilestone = codes({ ...initiative, completedOn: [...initiative.completedOn, on] });
        expect(withSlip).toEqual(expect.arrayContaining(before));
        expect(before).toEqual(expect.arrayContaining(withMilestone));
      }),
    );
  });
});

describe('an objective drifts', () => {
  const plans = [{ holdsFrom: '2024-01', target: { month: '2024-12', value: 1100 }, points: [] }];
  // The plan expects 100 more each month, so a share of it is the pace.
  const metric = (...paces: (number | null)[]) => ({
    direction: 'rise' as const,
    baseline: { month: '2024-01', value: 0 },
    plans,
    readings: paces.flatMap((pace, index) =>
      pace === null ? [] : [{ month: `2024-0${index + 2}`, value: Math.round(pace * (index + 1) * 100) }],
    ),
  });
  const drift = (...metrics: ReturnType<typeof metric>[]) => objectiveDrift(metrics, '2024-05-01');

  it('when its median pace fell two months running', () => {
    expect(drift(metric(1, 0.9, 0.8))).toEqual([
      {
        code: 'pace_fell',
        facts: {
          paces: [
            { month: '2024-02', pace: 1 },
            { month: '2024-03', pace: 0.9 },
            { month: '2024-04', pace: 0.8 },
          ],
        },
      },
    ]);
    expect(drift(metric(1, 0.9, 0.8), metric(1, 1, 1), metric(0.9, 0.8, 0.7))).toHaveLength(1);
  });

  it('not when it stayed, rose, or is not known in one of the months', () => {
    expect(drift(metric(1, 0.9, 0.9))).toEqual([]);
    expect(drift(metric(0.8, 0.9, 0.7))).toEqual([]);
    expect(drift(metric(1, null, 0.8))).toEqual([]);
    expect(drift()).toEqual([]);
  });

  it('not by one falling metric among steady ones', () => {
    expect(drift(metric(1, 0.9, 0.8), metric(1, 1, 1), metric(1, 1, 1))).toEqual([]);
  });

  it('by the months that are over on the day', () => {
    expect(objectiveDrift([metric(1, 0.9, 0.8)], '2024-04-30')).toEqual([]);
  });
});
