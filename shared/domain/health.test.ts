import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculatedHealth, paceHealth, worstOf } from './health.ts';
import type { Health } from './registry.ts';
import { initiativeStatuses, paceBands } from './vocabulary.ts';

const asOf = '2026-03-31';
const onTime = { dueOn: '2026-05-01', originalDueOn: '2026-05-01', completedOn: null };
const slipped = { ...onTime, originalDueOn: '2026-04-01' };
const overdue = { ...onTime, dueOn: '2026-03-30' };

describe('calculated health', () => {
  it.each([
    [[onTime], ['on_pace'], 'on_track'],
    [[onTime], ['on_pace', 'behind'], 'at_risk'],
    [[onTime], ['off_pace', 'on_pace'], 'off_track'],
    [[slipped], ['on_pace'], 'at_risk'],
    [[overdue], ['on_pace'], 'off_track'],
    [[slipped], ['no_reading'], 'at_risk'],
    [[], ['behind'], 'at_risk'],
    [[], ['not_due', 'no_reading'], null],
    [[], [], null],
  ] as const)('of %j and %j is %s', (milestones, bands, expected) => {
    expect(calculatedHealth({ status: 'on_track', milestones, bands }, asOf).health).toBe(expected);
  });

  it('says which part is the bad one and that a status claims otherwise', () => {
    expect(calculatedHealth({ status: 'on_track', milestones: [onTime], bands: ['off_pace'] }, asOf)).toEqual(
      {
        health: 'off_track',
        schedule: 'on_track',
        pace: 'off_track',
        disagrees: true,
      },
    );
    const agreed = calculatedHealth({ status: 'off_track', milestones: [], bands: ['off_pace'] }, asOf);
    expect(agreed.disagrees).toBe(false);
  });

  it('never improves with one more metric or milestone, and has no opinion without a fact', () => {
    const rank = (health: Health) => [null, 'on_track', 'at_risk', 'off_track'].indexOf(health);
    const anyBands = fc.array(fc.constantFrom(...paceBands), { maxLength: 5 });
    const anyMilestones = fc.array(fc.constantFrom(onTime, slipped, overdue), { maxLength: 4 });
    fc.assert(
      fc.property(
        fc.constantFrom(...initiativeStatuses),
        anyMilestones,
        anyBands,
        (status, milestones, bands) => {
          const whole = rank(calculatedHealth({ status, milestones, bands }, asOf).health);
          for (const part of [
            { status, milestones: milestones.slice(1), bands },
            { status, milestones, bands: bands.slice(1) },
          ])
            expect(rank(calculatedHealth(part, asOf).health)).toBeLessThanOrEqual(whole);
          const knowsNothing = milestones.length === 0 && paceHealth(bands) === null;
          expect(whole === 0).toBe(knowsNothing);
        },
      ),
    );
  });
});

it('the worst of nothing is unknown', () => {
  expect(worstOf([])).toBeNull();
  expect(worstOf([null, 'on_track'])).toBe('on_track');
});
