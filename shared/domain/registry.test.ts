import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from './dates.ts';
import { gapsOf, type Health, healthDisagrees, isOpen, needsReview, scheduleHealth } from './registry.ts';
import { initiativeStatuses } from './vocabulary.ts';

const asOf = '2026-03-31';
const anyStatus = fc.constantFrom(...initiativeStatuses);
const anyDate = fc.integer({ min: -200, max: 200 }).map((days) => addDays(asOf, days));
const anyMilestone = fc.record({
  dueOn: fc.option(anyDate),
  originalDueOn: fc.option(anyDate),
  completedOn: fc.option(anyDate),
});

function milestone(dueOn: string | null, originalDueOn = dueOn, completedOn: string | null = null) {
  return { dueOn, originalDueOn, completedOn };
}

it('every status is open but done and cancelled', () => {
  expect(initiativeStatuses.filter((status) => !isOpen(status))).toEqual(['done', 'cancelled']);
});

describe('an initiative needs review', () => {
  it('when its last update is more than 30 days before the date, not when it is 30', () => {
    expect(needsReview({ status: 'on_track', lastUpdateOn: '2026-03-01' }, asOf)).toBe(false);
    expect(needsReview({ status: 'on_track', lastUpdateOn: '2026-02-28' }, asOf)).toBe(true);
  });

  it('when it never had an update', () => {
    expect(needsReview({ status: 'not_started', lastUpdateOn: null }, asOf)).toBe(true);
  });

  it('by the number of days the client chose', () => {
    const initiative = { status: 'on_track', lastUpdateOn: '2026-03-20' } as const;
    expect(needsReview(initiative, asOf, 10)).toBe(true);
    expect(needsReview(initiative, asOf, 11)).toBe(false);
  });

  it('only while it is open, and once it does, until the next update', () => {
    fc.assert(
      fc.property(anyStatus, anyDate, fc.nat(60), fc.nat(400), (status, lastUpdateOn, days, later) => {
        const needs = needsReview({ status, lastUpdateOn }, asOf, days);
        expect(needs).toBe(isOpen(status) && daysBetween(lastUpdateOn, asOf) > days);
        if (needs) expect(needsReview({ status, lastUpdateOn }, addDays(asOf, later), days)).toBe(true);
      }),
    );
  });
});

it('names every gap and nothing else', () => {
  const whole = { ownerId: 'p', targetOn: '2026-06-30', objectiveId: 'o' };
  expect(gapsOf(whole)).toEqual([]);
  expect(gapsOf({ ...whole, ownerId: null })).toEqual(['owner']);
  expect(gapsOf({ ...whole, targetOn: null })).toEqual(['date']);
  expect(gapsOf({ ...whole, objectiveId: null })).toEqual(['objective']);
  expect(gapsOf({ ownerId: null, targetOn: null, objectiveId: null })).toEqual([
    'owner',
    'date',
    'objective',
  ]);
});

describe('the health of a schedule', () => {
  it('is off track with an open milestone overdue, from the day after it was due', () => {
    expect(scheduleHealth([milestone('2026-03-30')], asOf)).toBe('off_track');
    expect(scheduleHealth([milestone('2026-03-31')], asOf)).toBe('on_track');
  });

  it('is at risk with an open milestone later than first agreed', () => {
    expect(scheduleHealth([milestone('2026-05-01', '2026-04-01')], asOf)).toBe('at_risk');
    expect(scheduleHealth([milestone('2026-04-01', '2026-05-01')], asOf)).toBe('on_track');
  });

  it('does not hold the past against a completed milestone', () => {
    expect(scheduleHealth([milestone('2026-03-20', '2026-02-01', '2026-03-25')], asOf)).toBe('on_track');
  });

  it('is unknown without a dated milestone', () => {
    expect(scheduleHealth([], asOf)).toBeNull();
    expect(scheduleHealth([milestone(null)], asOf)).toBeNull();
  });

  it('is that of the worst milestone, in any order', () => {
    const rank = (health: Health) => [null, 'on_track', 'at_risk', 'off_track'].indexOf(health);
    fc.assert(
      fc.property(fc.array(anyMilestone, { maxLength: 6 }), (milestones) => {
        const worst = Math.max(0, ...milestones.map((each) => rank(scheduleHealth([each], asOf))));
        expect(rank(scheduleHealth(milestones, asOf))).toBe(worst);
        expect(rank(scheduleHealth(milestones.toReversed(), asOf))).toBe(worst);
      }),
    );
  });
});

describe('status and health', () => {
  it.each([
    ['on_track', 'off_track', true],
    ['on_track', 'at_risk', true],
    ['at_risk', 'on_track', true],
    ['off_track', 'at_risk', true],
    ['not_started', 'off_track', true],
    ['on_track', 'on_track', false],
    ['at_risk', 'at_risk', false],
    ['off_track', 'off_track', false],
    ['not_started', 'on_track', false],
  ] as const)('%s beside %s: disagreement is %s', (status, health, expected) => {
    expect(healthDisagrees(status, health)).toBe(expected);
  });

  it('never disagree where either claims nothing', () => {
    const anyHealth = fc.constantFrom<Health[]>('on_track', 'at_risk', 'off_track', null);
    fc.assert(
      fc.property(anyStatus, anyHealth, (status, health) => {
        if (!isOpen(status) || status === 'on_hold' || health === null)
          expect(healthDisagrees(status, health)).toBe(false);
      }),
    );
  });
});
